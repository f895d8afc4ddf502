// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;

/**
 * Every colour becomes its grey, {@code 0.2989 r + 0.587 g + 0.114 b} (ITU-R BT.601 as torchvision
 * has it), cut to a whole number for integer types. The picture keeps its class and so its three
 * channels, all alike: it goes on through what takes colours. One of them is a picture of one
 * channel: {@code GrayImage.of(grey.pixels().slice(0, 0, 1))}, which copies nothing. Pictures of
 * one channel come out as they went in; otherwise three channels.
 */
public record Grayscale() implements PixelOp {

  @Override
  public Pixel apply(Rgb p) {
    Num gray = p.gray();
    return p.with(gray, gray, gray);
  }

  @Override
  public Pixel apply(Gray p) {
    return p;
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
