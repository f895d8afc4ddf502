// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import java.lang.foreign.MemorySegment;

/** What lies under the labels of a mask other than 0; the rest becomes 0, were it NaN. */
final class Masking {
  private Masking() {}

  /**
   * @throws IllegalArgumentException where the canvases differ
   */
  static <I extends Image> I under(I x, Mask mask) {
    mask.canvas().requireSame("a mask", x.canvas(), "a picture");
    return Image.withPixels(x, kept(x.pixels(), mask.labels()));
  }

  /** The same pixels of every frame; errors as for a picture. */
  static <V extends Video> V under(V x, Mask mask) {
    mask.canvas().requireSame("a mask", x.canvas(), "a video");
    return Video.withFrames(x, kept(x.frames(), mask.labels()));
  }

  /**
   * @throws MeaninglessOperationException where the grids differ
   */
  static <V extends Volume> V under(V x, LabelVolume mask) {
    Truth.requireOneGrid("times", x, mask);
    return Volume.withVoxels(x, kept(x.voxels(), mask.voxels()));
  }

  /** The axes of the labels are the last of x. Runs of labels other than 0 are copied at once. */
  private static Tensor kept(Tensor x, Tensor labels) {
    byte[] isKept = Comparison.NOT_EQUAL.of(labels, 0).toByteArray();
    long bytes = x.dtype().bytes();
    long planes = x.shape().count() / isKept.length;
    return Tensor.build(
        x.dtype(),
        x.shape(),
        memory -> {
          MemorySegment from = x.memory();
          for (long plane = 0; plane < planes; plane++) {
            long first = plane * isKept.length;
            for (int i = 0; i < isKept.length; i++) {
              int start = i;
              while (i < isKept.length && isKept[i] != 0) {
                i++;
              }
              long at = (first + start) * bytes;
              MemorySegment.copy(from, at, memory, at, (i - start) * bytes);
            }
          }
        });
  }
}
