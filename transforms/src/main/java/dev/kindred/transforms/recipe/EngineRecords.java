// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Composition;
import dev.kindred.ops.map.Projective;
import dev.kindred.ops.pixel.AutoContrast;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.ColorMatrix;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Denormalize;
import dev.kindred.ops.pixel.Equalize;
import dev.kindred.ops.pixel.Gamma;
import dev.kindred.ops.pixel.GaussianNoise;
import dev.kindred.ops.pixel.Grayscale;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.pixel.Invert;
import dev.kindred.ops.pixel.LookUp;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.PercentileWindow;
import dev.kindred.ops.pixel.PermuteChannels;
import dev.kindred.ops.pixel.Posterize;
import dev.kindred.ops.pixel.ReplacePadding;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.Solarize;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.ops.pixel.VoiWindow;
import java.util.List;

/**
 * The operations of the engine that a plan may hold, such as the colours of a {@link
 * dev.kindred.transforms.color.Recolor}. Those that hold tensors are not here: a plan keeps the
 * numbers it makes them from.
 */
final class EngineRecords {
  static final List<Class<? extends Record>> ALL =
      List.of(
          AutoContrast.class,
          Brightness.class,
          Clamp.class,
          ColorMatrix.class,
          Contrast.class,
          Denormalize.class,
          Equalize.class,
          Gamma.class,
          GaussianNoise.class,
          Grayscale.class,
          Hue.class,
          Invert.class,
          LookUp.class,
          Normalize.class,
          PercentileWindow.class,
          PermuteChannels.class,
          Posterize.class,
          ReplacePadding.class,
          Rescale.class,
          Saturation.class,
          Solarize.class,
          ToDType.class,
          VoiWindow.class,
          GaussianBlur.class,
          MedianFilter.class,
          Morphology.class,
          Sharpness.class,
          Affine.class,
          Projective.class,
          Composition.class);

  private EngineRecords() {}
}
