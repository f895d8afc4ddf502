// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Pixel;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code x · std + mean} per channel, in f32: what undoes {@link Normalize}. Values are not
 * clamped.
 *
 * @param mean one value for all channels or one per channel
 * @param std as many as {@code mean}, none of them 0
 */
public record Denormalize(List<Double> mean, List<Double> std) implements AnyPixelOp {

  /** Keeps unchangeable copies. */
  public Denormalize {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    ChannelStatistics.requireUsable("denormalize", mean, std);
  }

  /** The same from arrays. */
  public static Denormalize of(double[] mean, double[] std) {
    return new Denormalize(ChannelStatistics.list(mean), ChannelStatistics.list(std));
  }

  /** The plan that takes this one back, up to rounding. */
  @Override
  public Optional<PixelOp> inverse() {
    return Optional.of(new Normalize(mean, std));
  }

  @Override
  public Pixel any(Pixel p) {
    return ChannelStatistics.apply("denormalize", p, mean, std, (x, m, s) -> x.fma(s, m));
  }

  /** The pixels are another scale of what was measured, so that the slice looks as before. */
  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    double m = mean.getFirst();
    double s = std.getFirst();
    return info.rescaled(s, m);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }
}
