// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.PixelPadding;
import dev.kindred.semtypes.dicom.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Operations of every class of this package, for the laws that all of them keep. A new class is
 * found by itself and must be given samples here.
 */
public final class PixelOpSamples {

  /**
   * Samples of one class.
   *
   * @param any with various numbers
   * @param neutral those that must change nothing
   * @param undone those whose inverse brings back values between a quarter and three quarters
   */
  record Samples(List<PixelOp> any, List<PixelOp> neutral, List<PixelOp> undone) {
    static Samples of(PixelOp... any) {
      return new Samples(List.of(any), List.of(), List.of());
    }

    Samples neutral(PixelOp... ops) {
      return new Samples(any, List.of(ops), undone);
    }

    Samples undone(PixelOp... ops) {
      return new Samples(any, neutral, List.of(ops));
    }
  }

  private static final Normalize NORMAL = Normalize.of(new double[] {0.4}, new double[] {0.3});
  private static final Denormalize PLAIN = Denormalize.of(new double[] {0.1}, new double[] {0.6});
  private static final ColorMatrix MIXED =
      new ColorMatrix(
          List.of(0.8, 0.1, 0.05, -0.1, 0.9, 0.1, 0.05, 0.05, 0.7), List.of(0.05, 0.0, 0.1));
  private static final Float[] CURVE = {3f, 0f, 200f, 17.5f, 9f, 255f, 1f, 64f};

  private static final Map<Class<? extends PixelOp>, Samples> ALL =
      Map.ofEntries(
          Map.entry(AutoContrast.class, Samples.of(new AutoContrast())),
          Map.entry(
              Brightness.class,
              Samples.of(new Brightness(0), new Brightness(0.7), new Brightness(1.8))
                  .neutral(new Brightness(1))
                  .undone(new Brightness(0.7), new Brightness(1.2))),
          Map.entry(
              Clamp.class,
              Samples.of(new Clamp(0.2, 0.6), new Clamp(-5, 100))
                  .neutral(new Clamp(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))),
          Map.entry(
              ColorMatrix.class,
              Samples.of(MIXED, ColorMatrix.of(0, 1, 0, 0, 0, 1, 1, 0, 0))
                  .neutral(ColorMatrix.of(1, 0, 0, 0, 1, 0, 0, 0, 1))
                  .undone(MIXED)),
          Map.entry(
              Contrast.class,
              Samples.of(new Contrast(0), new Contrast(0.6), new Contrast(2))
                  .neutral(new Contrast(1))
                  .undone(new Contrast(0.6), new Contrast(1.2))),
          Map.entry(Denormalize.class, Samples.of(PLAIN).undone(PLAIN)),
          Map.entry(Equalize.class, Samples.of(new Equalize())),
          Map.entry(
              Gamma.class,
              Samples.of(Gamma.of(0.2), Gamma.of(2.2), new Gamma(0.7, 1.3), Gamma.of(0))
                  .neutral(Gamma.of(1))
                  .undone(Gamma.of(0.5), new Gamma(1.8, 0.9))),
          Map.entry(
              GaussianNoise.class,
              Samples.of(new GaussianNoise(0.05, 0.2, 7), new GaussianNoise(0, 0.01, 1L << 40))
                  .neutral(new GaussianNoise(0, 0, 3))),
          Map.entry(Grayscale.class, Samples.of(new Grayscale())),
          Map.entry(
              Hue.class,
              Samples.of(new Hue(0.25), new Hue(-0.5), new Hue(0.5), new Hue(-0.01))
                  .neutral(new Hue(0))
                  .undone(new Hue(0.3), new Hue(-0.2))),
          Map.entry(Invert.class, Samples.of(new Invert()).undone(new Invert())),
          Map.entry(LookUp.class, Samples.of(new LookUp(List.of(CURVE)))),
          Map.entry(Normalize.class, Samples.of(NORMAL).undone(NORMAL)),
          Map.entry(
              PercentileWindow.class,
              Samples.of(new PercentileWindow(1, 99), new PercentileWindow(30.5, 100))),
          Map.entry(
              PermuteChannels.class,
              Samples.of(PermuteChannels.of(2, 0, 1), PermuteChannels.of(3, 1, 4, 0, 2))
                  .neutral(PermuteChannels.of(0, 1, 2), PermuteChannels.of(0))
                  .undone(PermuteChannels.of(2, 0, 1))),
          Map.entry(
              Posterize.class, Samples.of(new Posterize(1), new Posterize(3), new Posterize(8))),
          Map.entry(
              ReplacePadding.class,
              Samples.of(
                      new ReplacePadding(new PixelPadding(10, 40), 100),
                      new ReplacePadding(new PixelPadding(0.2, 0.3), 0))
                  .neutral(new ReplacePadding(new PixelPadding(-1e9, -1e8), 0))),
          Map.entry(Rescale.class, Samples.of(new Rescale(-2, 3)).undone(new Rescale(0.5, -1024))),
          Map.entry(
              Saturation.class,
              Samples.of(new Saturation(0), new Saturation(0.4), new Saturation(1.9))
                  .neutral(new Saturation(1))
                  .undone(new Saturation(0.6))),
          Map.entry(Solarize.class, Samples.of(new Solarize(0), new Solarize(0.5))),
          Map.entry(
              ToDType.class,
              Samples.of(
                  new ToDType(DType.U8),
                  new ToDType(DType.I16),
                  new ToDType(DType.U16),
                  new ToDType(DType.F16),
                  new ToDType(DType.F32))),
          Map.entry(
              VoiWindow.class,
              Samples.of(
                      VoiWindow.of(0.5, 1),
                      VoiWindow.of(40, 100),
                      new VoiWindow(new Window(50, 80, Window.Function.SIGMOID, null)))
                  .undone(new VoiWindow(Window.between(0.1, 0.9)))));

  private PixelOpSamples() {}

  /** Samples of every class that lies in this package, with various numbers. */
  public static List<PixelOp> any() {
    return all().stream().flatMap(samples -> samples.any().stream()).toList();
  }

  /** Those that keep the type in memory, the channels and what pixels of colour are for. */
  public static List<PixelOp> keeping() {
    return any().stream().filter(PixelOpSamples::keeps).toList();
  }

  private static boolean keeps(PixelOp op) {
    try {
      Pixel p = Pixel.input(3, Range.of(DType.U8));
      Pixel f = Pixel.input(3, Range.of(DType.F16));
      return op.out(DType.U8) == DType.U8
          && op.out(DType.F16) == DType.F16
          && op.trace(p).program().outputs().size() == 3
          && op.trace(f).program().outputs().size() == 3;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** Samples of every class that lies in this package. */
  static List<Samples> all() {
    return classes().map(PixelOpSamples::of).toList();
  }

  private static Samples of(Class<? extends PixelOp> type) {
    Samples samples = ALL.get(type);
    if (samples == null) {
      throw new AssertionError(
          type + " has no samples: add some here, so that the laws are tested");
    }
    return samples;
  }

  private static Stream<Class<? extends PixelOp>> classes() {
    try {
      Path root =
          Path.of(PixelOp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = root.resolve(PixelOpSamples.class.getPackageName().replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".class"))
            .sorted()
            .<Class<?>>map(PixelOpSamples::named)
            .filter(type -> PixelOp.class.isAssignableFrom(type) && !type.isInterface())
            .<Class<? extends PixelOp>>map(type -> type.asSubclass(PixelOp.class))
            .toList()
            .stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String file) {
    try {
      String name = file.substring(0, file.length() - ".class".length());
      return Class.forName(PixelOpSamples.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
