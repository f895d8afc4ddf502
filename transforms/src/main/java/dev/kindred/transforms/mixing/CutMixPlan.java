// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import java.util.List;

/**
 * A rectangle of one sample put on another. Its edges are fractions of width and height, which are
 * cut to the picture and rounded to whole pixels.
 *
 * @param first the place in the batch of the sample below
 * @param second the place of the sample that the rectangle is of
 * @param left fraction of the width
 * @param top fraction of the height
 * @param right fraction of the width
 * @param bottom fraction of the height
 * @param visible a box of which a smaller part is seen is dropped
 * @param names of all categories
 */
public record CutMixPlan(
    int first,
    int second,
    double left,
    double top,
    double right,
    double bottom,
    double visible,
    List<String> names)
    implements MixPlan {
  /** Keeps an unchangeable copy. */
  public CutMixPlan {
    names = List.copyOf(names);
  }

  @Override
  public List<Integer> sources() {
    return List.of(first, second);
  }

  @Override
  public Collage on(List<Canvas> canvases) {
    Canvas out = canvases.getFirst();
    out.requireSame("the first sample", canvases.getLast(), "the other");
    return new Collage(
        out,
        List.of(new Patch(0, 0, 0, out.width(), out.height(), 0, 0), rectangle(out)),
        visible,
        names);
  }

  private Patch rectangle(Canvas out) {
    return new Patch(
        1,
        edge(left, out.width()),
        edge(top, out.height()),
        edge(right, out.width()),
        edge(bottom, out.height()),
        0,
        0);
  }

  private static int edge(double fraction, int size) {
    return (int) Math.rint(Math.clamp(fraction, 0, 1) * size);
  }

  @Override
  public String words() {
    return "put a rectangle of sample %d on sample %d".formatted(second, first);
  }
}
