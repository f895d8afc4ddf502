// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.MembersPlan;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decoding brings back class, element type, canvas and grid, and puts points and boxes where they
 * were: torchvision has no way back, kornia's wrapped crop came back in another shape
 * (kornia/kornia#1491), MONAI's did not restore the size (Project-MONAI/MONAI#2248).
 */
class InverseLawsTest {
  /** Pixels: coordinates are float32, and maps without a formula are inverted step by step. */
  private static final double NEAR = 0.05;

  static Stream<Catalog.Entry> entries() {
    return Catalog.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theWayBackRestoresWhatThingsAre(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      Sample before = run.fresh().get();
      Sample encoded = run.encoded();
      Sample back = run.pipeline().decode(encoded);
      assertThat(back.trace()).as("%s", run).isEmpty();
      before
          .members()
          .forEach((name, was) -> requireSame(run + ": " + name, was, back.members().get(name)));
      if (encoded.trace().stream().allMatch(InverseLawsTest::movesAllByOneMap)) {
        before
            .members()
            .forEach((name, was) -> requirePlace(run + ": " + name, was, back.members().get(name)));
      }
    }
  }

  private static boolean movesAllByOneMap(Step step) {
    return step.plan() instanceof GeometricPlan && !(step.plan() instanceof MembersPlan);
  }

  private static void requireSame(String what, Semantic was, Semantic is) {
    assertThat(is.getClass()).as(what).isEqualTo(was.getClass());
    if (was instanceof Spatial spatial) {
      assertThat(((Spatial) is).canvas()).as(what).isEqualTo(spatial.canvas());
    }
    if (was instanceof Image image) {
      assertThat(((Image) is).dtype()).as(what).isEqualTo(image.dtype());
      assertThat(((Image) is).channels()).as(what).isEqualTo(image.channels());
    }
    if (was instanceof Volume volume && ((Volume) is).grid().size().equals(volume.grid().size())) {
      assertThat(((Volume) is).grid().closeTo(volume.grid(), 1e-6)).as(what).isTrue();
    }
  }

  private static void requirePlace(String what, Semantic was, Semantic is) {
    if (was instanceof Points || was instanceof Boxes) {
      assertThat(is.closeTo(was, NEAR)).as("%s: %s came back as %s", what, was, is).isTrue();
    }
  }
}
