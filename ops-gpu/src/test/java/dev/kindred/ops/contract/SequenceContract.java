// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pixel.PixelOpSamples;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every engine keeps of plans one after the other, and of many values at once. */
abstract class SequenceContract extends EngineContract {

  /** Neighbouring moves that can be one are one, with the bits of that one. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void chainsOfMovesAreWhatTheyCompose(@ForAll long seed) {
    Random random = new Random(seed);
    Moves moves = new Moves(random);
    Image image = new Values(random).picture(false);
    Geometry all = moves.unscaled(image.canvas());
    Geometry fused = all.fused(Fuse.EXACT);
    List<Plan> steps = new ArrayList<>(List.of(all));
    for (int i = random.nextInt(3); i >= 0; i--) {
      Geometry next = moves.unscaled(all.out());
      steps.add(next);
      all = all.then(next);
      fused = fused.then(next).fused(Fuse.EXACT);
    }
    holds(all, image);
    holds(fused, image);
    Optional<Image> found = tried(Sequence.of(steps), image);
    Geometry composed = fused;
    found.ifPresent(result ->
        Same.require(
            result, Definition.run(composed, image), () -> steps + "\nin turn on " + image));
  }

  /** No two moves are neighbours: those become one, which is not the same. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void sequencesAreTheirStepsOneByOne(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Moves moves = new Moves(random);
    Image image = random.nextInt(6) == 0 ? values.slice() : values.picture(false);
    List<Plan> steps = new ArrayList<>();
    Image now = image;
    boolean moved = false;
    for (int i = random.nextInt(6); i >= 0; i--) {
      boolean isMove = !moved && random.nextInt(3) == 0;
      Plan step =
          isMove
              ? moves.step(now.canvas())
              : random.nextInt(9) == 0 ? filter(random, now) : values.any(PixelOpSamples.any());
      if (step instanceof PixelOp op && !suits(op, now)) {
        continue;
      }
      now = Definition.run(step, now);
      steps.add(step);
      moved = isMove;
    }
    Image expected = now;
    tried(Sequence.of(steps), image)
        .ifPresent(found -> Same.require(found, expected, () -> steps + "\non " + image));
  }

  /** Numbers are rounded where a pass ends, and nowhere else. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void fusedSequencesAreTheirPasses(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    boolean sliced = random.nextInt(6) == 0;
    // Weights of 0 make no number of what is infinite, which the definition leaves out.
    boolean odd = random.nextInt(9) == 0;
    Image image = sliced ? values.slice() : values.picture(odd);
    List<Plan> steps = new ArrayList<>();
    Image now = image;
    for (int i = random.nextInt(7); i >= 0; i--) {
      Plan step = fusible(random, now, /* around= */ !odd && (!sliced || steps.isEmpty()));
      if (step instanceof PixelOp op && !suits(op, now)) {
        continue;
      }
      now = Definition.run(step, now);
      steps.add(step);
      odd |= step instanceof Drawn;
    }
    holds(Sequence.of(steps).with(Rounding.FUSED), image);
  }

  /**
   * A step of any kind.
   *
   * @param around whether it may look at other places: what lies outside a slice changes with it
   */
  private static Plan fusible(Random random, Image now, boolean around) {
    if (around && random.nextInt(3) == 0) {
      return new Moves(random).step(now.canvas());
    }
    if (around && !(now instanceof DicomImage) && random.nextInt(9) == 0) {
      return filter(random, now);
    }
    return random.nextInt(3) == 0
        ? Drawn.of(random, now.dtype().isInteger())
        : new Values(random).any(PixelOpSamples.any());
  }

  /** Rows of a filter go on to operations, of a slice too. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void filtersAndWhatFollows(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Image image = random.nextInt(5) == 0 ? values.slice() : values.picture(false);
    List<Plan> steps = new ArrayList<>(List.of(filter(random, image)));
    Image now = Definition.run(steps.getFirst(), image);
    for (int i = random.nextInt(4); i >= 0; i--) {
      Plan step = fusible(random, now, /* around= */ false);
      if (suits((PixelOp) step, now)) {
        now = Definition.run(step, now);
        steps.add(step);
      }
    }
    Image expected = now;
    tried(Sequence.of(steps), image)
        .ifPresent(found -> Same.require(found, expected, () -> steps + "\non " + image));
    holds(Sequence.of(steps).with(Rounding.FUSED), image);
  }

  /** Items of one size with plans of their own, of one structure and of several. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void batchesAreTheirItems(@ForAll long seed) {
    Random random = new Random(seed);
    Values values = new Values(random);
    Moves moves = new Moves(random);
    Canvas in = values.canvas();
    Canvas out = random.nextBoolean() ? in : values.canvas();
    DType dtype = values.any(Values.PICTURES);
    List<RgbImage> items = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      items.add((RgbImage) values.picture(dtype, 3, in));
      List<Plan> steps = new ArrayList<>();
      steps.add(
          Moves.onto(
              moves.warp(in, Moves.Map.AFFINE, Interpolation.BILINEAR, Border.CONSTANT), out));
      for (int n = random.nextInt(3); n > 0; n--) {
        PixelOp op = values.any(PixelOpSamples.keeping());
        steps.add(op);
      }
      plans.add(Sequence.of(steps));
    }
    holds(PerItem.of(plans), Batch.of(RgbImage.class, items));
  }
}
