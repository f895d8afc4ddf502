// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Numbers;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.Loader;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.RandomAffine;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomQuarterTurn;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.SanitizeBoxes;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many made-up samples through a long random pipeline: the same bytes on 2 threads and on 8, memory
 * that does not grow, and every loss explained by where the things went. {@code -Psoak} takes 10
 * 000 of them.
 */
class SoakTest {
  private static final int COUNT = Integer.getInteger("kindred.soak.samples", 1000);
  private static final int BATCH = 16;
  private static final int AHEAD = 2;
  private static final double LEAST = 0.25;

  /** What rounding of f32 coordinates may change, in pixels or as a share. */
  private static final double ROUNDING = 1e-3;

  private static final Pipeline LONG =
      Pipeline.of(
          new RandomFlip(0.5),
          new RandomQuarterTurn(),
          new RandomAffine(Range.around(20), 0.2, Range.of(0.8, 1.3), Range.around(10)),
          new ColorJitter(0.3, 0.3, 0.3),
          new RandomResizedCrop(56, 72),
          new RandomRotation(-30, 30),
          new RandomCrop(40, 48),
          new Resize(32, 40),
          SanitizeBoxes.visible(LEAST));

  private static Dataset data() {
    List<Integer> seeds = IntStream.range(0, COUNT).boxed().toList();
    return DataBlock.of(Image.class, Mask.class, Boxes.class, Points.class)
        .items(Items.of(seeds, seed -> "made/" + seed))
        .inputs(From.by(Image.class, item -> SampleValues.noise(canvas(seed(item)), 3, seed(item))))
        .targets(
            From.by(Mask.class, item -> SampleValues.labels(canvas(seed(item)), seed(item))),
            From.by(Boxes.class, item -> SampleValues.boxes(canvas(seed(item)), 6, seed(item))),
            From.by(Points.class, item -> SampleValues.points(canvas(seed(item)), 5, seed(item))))
        .split(Split.allForTraining())
        .seed(11)
        .each(LONG)
        .build();
  }

  private static int seed(Item item) {
    return item.value(Integer.class);
  }

  private static Canvas canvas(int seed) {
    return Canvas.hw(48 + seed % 17, 64 + seed % 23);
  }

  @Test
  void threadsDoNotMatterMemoryStaysAndLossesAreExplained() {
    Dataset data = data();
    Loader loader = data.train().batches(BATCH).shuffled().ahead(AHEAD);
    Memory memory = new Memory();
    String two = digest(loader.workers(2), memory);
    String eight = digest(loader.workers(8), sample -> {});
    assertThat(eight).isEqualTo(two);
    memory.requireFlat();
    Losses losses = new Losses();
    for (int i = 0; i < data.train().size(); i++) {
      losses.explain(data.train().raw(i), data.train().sample(i, 0));
    }
    losses.requireAllKinds();
  }

  private static String digest(Loader loader, Consumer<Sample> also) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      loader.forEach(batch ->
          batch.forEach(sample -> {
            for (Semantic member : sample.members().values()) {
              digest.update(Numbers.of(member).memory().asByteBuffer());
            }
            digest.update(sample.report().toString().getBytes(StandardCharsets.UTF_8));
            also.accept(sample);
          }));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** How many samples are alive, and how much of the heap is used, again and again. */
  private static final class Memory implements Consumer<Sample> {
    private static final int CHECKS = 8;
    private final List<WeakReference<Sample>> seen = new ArrayList<>();
    private final List<Long> alive = new ArrayList<>();
    private final List<Long> used = new ArrayList<>();

    @Override
    public void accept(Sample sample) {
      seen.add(new WeakReference<>(sample));
      if (seen.size() % (COUNT / CHECKS) == 0) {
        System.gc();
        alive.add(seen.stream().filter(each -> each.get() != null).count());
        used.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      }
    }

    void requireFlat() {
      assertThat(alive).hasSizeGreaterThanOrEqualTo(CHECKS);
      assertThat(alive).allMatch(count -> count <= BATCH * (AHEAD + 2));
      assertThat(used.getLast() - used.get(1)).isLessThan(16L << 20);
    }
  }

  /** Follows boxes and points by hand, and compares with what was reported. */
  private static final class Losses {
    private int dropped;
    private int kept;
    private int outside;

    void explain(Sample before, Sample after) {
      ByHand map = ByHand.on(before.canvas().orElseThrow());
      for (Step step : after.trace()) {
        map = map.then(step.plan());
      }
      assertThat(after.canvas()).contains(map.canvas());
      points(before.get("points", Points.class), map, after);
      boxes(before.get("boxes", Boxes.class), map, after);
    }

    private void points(Points before, ByHand map, Sample after) {
      Points now = after.get("points", Points.class);
      List<Integer> reported = indices(after, "points", Finding.Loss.OUTSIDE);
      for (int i = 0; i < before.count(); i++) {
        double x = map.x(before.x(i), before.y(i));
        double y = map.y(before.x(i), before.y(i));
        assertThat(Math.hypot(now.x(i) - x, now.y(i) - y)).isLessThan(0.01);
        double inside =
            Math.min(Math.min(x, map.canvas().width() - x), Math.min(y, map.canvas().height() - y));
        if (Math.abs(inside) > 0.01) {
          assertThat(reported.contains(i)).isEqualTo(inside < 0);
          outside += inside < 0 ? 1 : 0;
        }
      }
    }

    private void boxes(Boxes before, ByHand map, Sample after) {
      List<Integer> reported = indices(after, "boxes", Finding.Loss.DROPPED);
      assertThat(after.get("boxes", Boxes.class).count())
          .isEqualTo(before.count() - reported.size());
      for (int i = 0; i < before.count(); i++) {
        double margin = margin(before.edges(i), map);
        if (Math.abs(margin) > ROUNDING) {
          assertThat(reported.contains(i))
              .as("box %d of %s", i, after.report())
              .isEqualTo(margin < 0);
          dropped += margin < 0 ? 1 : 0;
          kept += margin < 0 ? 0 : 1;
        }
      }
    }

    /** By how much the least of what is required is met: below 0 the box must go. */
    private static double margin(float[] edge, ByHand map) {
      double[] x = new double[4];
      double[] y = new double[4];
      for (int corner = 0; corner < 4; corner++) {
        double px = edge[corner % 2 == 0 ? 0 : 2];
        double py = edge[corner / 2 == 0 ? 1 : 3];
        x[corner] = map.x(px, py);
        y[corner] = map.y(px, py);
      }
      double[] across = span(x, map.canvas().width());
      double[] down = span(y, map.canvas().height());
      double whole = across[0] * down[0];
      double share = whole > 0 ? across[1] * down[1] / whole : 0;
      double least = Math.min(across[1], down[1]) - 1;
      return Math.min(Math.min(least, across[1] * down[1] - 1), share - LEAST);
    }

    /** Length of the whole, and of what lies within the canvas. */
    private static double[] span(double[] places, double side) {
      double min = Arrays.stream(places).min().orElseThrow();
      double max = Arrays.stream(places).max().orElseThrow();
      return new double[] {max - min, Math.max(0, Math.min(max, side) - Math.max(min, 0))};
    }

    private static List<Integer> indices(Sample after, String member, Finding.Loss loss) {
      return after.report().about(member).stream()
          .filter(each -> each.loss() == loss)
          .flatMap(each -> each.indices().stream())
          .toList();
    }

    void requireAllKinds() {
      assertThat(dropped).isGreaterThan(COUNT / 2);
      assertThat(kept).isGreaterThan(COUNT / 2);
      assertThat(outside).isGreaterThan(COUNT / 2);
    }
  }
}
