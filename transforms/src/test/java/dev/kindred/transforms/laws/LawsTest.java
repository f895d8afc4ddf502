// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Drawn;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every transform of every catalog on every specimen, found through {@link Catalog},
 * so that a new transform is held to it the day it is added.
 */
class LawsTest {
  static Stream<Catalog.Entry> entries() {
    return Catalog.all().values().stream();
  }

  /** A transform is for something. */
  @ParameterizedTest
  @MethodSource("entries")
  void someSpecimenIsTaken(Catalog.Entry entry) {
    assertThat(Run.taken(entry)).as(entry.name()).isNotEmpty();
  }

  /**
   * What is not taken is refused in words: the step, what was asked, what was found and what to do.
   * An index out of bounds says none of it (fastai/fastai#3536).
   */
  @ParameterizedTest
  @MethodSource("entries")
  void whatIsNotTakenIsRefusedInWords(Catalog.Entry entry) {
    for (Run run : Run.all(entry)) {
      try {
        var _ = run.encoded();
      } catch (TransformException e) {
        assertThat(e.getMessage())
            .as("%s", run)
            .startsWith("encode, item %d of epoch 0, step 1 of 1, ".formatted(run.key().item()))
            .contains(": ", "; ");
        assertThat(e.getCause())
            .as("%s", run)
            .isNotInstanceOfAny(
                NullPointerException.class,
                IndexOutOfBoundsException.class,
                ClassCastException.class,
                ArithmeticException.class,
                NegativeArraySizeException.class);
      }
    }
  }

  /** Ultralytics and albumentations differ between runs with workers (albumentations#2473). */
  @ParameterizedTest
  @MethodSource("entries")
  void theSameKeyGivesTheSameBytes(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      Sample once = run.encoded();
      Pipeline alone = run.pipeline().on(Cpu.single());
      assertThat(alone.encode(run.fresh().get(), run.key())).as("%s", run).isEqualTo(once);
    }
  }

  /** Neither order nor threads take part in a draw. */
  @ParameterizedTest
  @MethodSource("entries")
  void itemsDoNotDependOnEachOther(Catalog.Entry entry) {
    Run.taken(entry).stream()
        .filter(run -> run.key().item() == 0)
        .limit(3)
        .forEach(run -> {
          List<Optional<Sample>> forward = items(run, IntStream.range(0, 6));
          List<Optional<Sample>> together = items(run, IntStream.range(0, 6).parallel());
          List<Optional<Sample>> back =
              items(run, IntStream.range(0, 6).map(i -> 5 - i)).reversed();
          assertThat(together).as("%s", run).isEqualTo(forward);
          assertThat(back).as("%s", run).isEqualTo(forward);
        });
  }

  private static List<Optional<Sample>> items(Run run, IntStream items) {
    return items
        .mapToObj(i -> {
          try {
            DrawKey key = DrawKey.of(run.key().seed(), 0, i);
            return Optional.of(run.pipeline().encode(run.fresh().get(), key));
          } catch (TransformException e) {
            return Optional.<Sample>empty(); // this item's draw does not suit the specimen
          }
        })
        .toList();
  }

  /** fastai's dihedral negated points in place. */
  @ParameterizedTest
  @MethodSource("entries")
  void inputsStayAsTheyWere(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      Sample given = run.fresh().get();
      Sample encoded = run.pipeline().encode(given, run.key());
      assertThat(encoded.report()).isNotNull();
      assertThat(given).as("%s", run).isEqualTo(run.fresh().get());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void membersKeepTheirNamesAndStayTogether(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      Sample encoded = run.encoded();
      assertThat(encoded.members().keySet())
          .as("%s", run)
          .isEqualTo(run.fresh().get().members().keySet());
      assertThat(encoded.trace()).as("%s", run).isNotEmpty();
    }
  }

  /** From the recipe of the transform, and from the recipe of what it drew. */
  @ParameterizedTest
  @MethodSource("entries")
  void whatIsReadFromARecipeDoesTheSame(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      Sample once = run.encoded();
      Pipeline read = Recipe.pipeline(Recipe.yaml(run.pipeline()));
      assertThat(read.encode(run.fresh().get(), run.key())).as("%s", run).isEqualTo(once);
      Drawn drawn = Recipe.drawn(Recipe.json(run.pipeline().draw(run.fresh().get(), run.key())));
      assertThat(read.replay(drawn, run.fresh().get())).as("%s", run).isEqualTo(once);
    }
  }

  /**
   * What runs together puts everything where it comes to one after the other. Pixels that moved may
   * be sampled once instead of twice, all others are the same.
   */
  @ParameterizedTest
  @MethodSource("entries")
  void twiceTogetherIsOneAfterTheOther(Catalog.Entry entry) {
    for (Run run : Run.taken(entry)) {
      TransformPlan plan = one(run.pipeline().draw(run.fresh().get(), run.key()));
      Sample together;
      try {
        together = replayed(CompositePlan.of(plan, plan), run.fresh().get());
      } catch (TransformException e) {
        continue; // drawn for what comes first, it need not suit what comes of it
      }
      Sample after = replayed(plan, replayed(plan, run.fresh().get()));
      together
          .members()
          .forEach((name, value) -> {
            Semantic other = after.members().get(name);
            boolean moves = together.trace().stream().anyMatch(LawsTest::moves);
            boolean same =
                moves && (value instanceof Image || value instanceof Mask)
                    ? Space.of(value).equals(Space.of(other))
                    : value.closeTo(other, 1e-3);
            assertThat(same).as("%s: %s %s and %s", run, name, value, other).isTrue();
          });
    }
  }

  private static boolean moves(Step step) {
    return step.plan() instanceof GeometricPlan;
  }

  private static TransformPlan one(Drawn drawn) {
    return drawn.plans().getFirst();
  }

  private static Sample replayed(TransformPlan plan, Sample sample) {
    Drawn drawn = new Drawn(Optional.empty(), List.of(plan));
    return Pipeline.of(new Stay()).replay(drawn, sample);
  }
}
