// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Resize;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.semtypes.Canvas;

/**
 * A bilinear or bicubic resize of a part of a picture: down the columns first, since their sums run
 * over whole rows as these lie in memory, then along the row. Sums are those of {@link Filter};
 * nothing is rounded between the two. Safe for use by several threads.
 *
 * @param in the picture
 * @param top the first row of the part
 * @param left its first column
 * @param part its size
 * @param out the size of the result
 * @param down the sums down the columns of the part
 * @param across the sums along its rows
 */
record Scaling(
    Raster in, int top, int left, Canvas part, Canvas out, Filter down, Stages.Across across) {

  static Scaling of(Raster in, ResizedWindow plan) {
    Resize resize = plan.resize();
    Canvas part = resize.in();
    Canvas out = resize.out();
    Interpolation how = resize.interpolation();
    Filter down = Filter.of(how, resize.antialias(), part.height(), out.height());
    Filter across = Filter.of(how, resize.antialias(), part.width(), out.width());
    return new Scaling(
        in,
        plan.top(),
        plan.left(),
        part,
        out,
        plan.upsideDown() ? down.reversed() : down,
        Stages.BEST.across(plan.mirrored() ? across.reversed() : across, PixelRows.step(in)));
  }
}
