// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DisplayMap;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.Scaling;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How volumes are shown: three planes through the middle, with true proportions. */
final class VolumeShow {
  /** Soft tissue, as radiologists look at an unknown CT first. */
  private static final Window SOFT_TISSUE =
      new Window(40, 400, Window.Function.LINEAR, "soft tissue");

  /** The part of the values at each end that may be black or white where no window is known. */
  private static final double TAIL = 0.01;

  private static final int MOST_LABELS = 6;

  private VolumeShow() {}

  /** Through the window or table of the file; else over the values of the three planes. */
  @Dispatch(Show.class)
  static Picture volume(Volume x) {
    Planes planes = new Planes(x);
    Optional<DisplayMap> own = dicom(x).flatMap(DicomInfo::displayMap);
    return own.map(map -> picture(x, planes, map, "through the file's window " + map))
        .orElseGet(() -> {
          Window range = middleRange(planes);
          return picture(x, planes, range, "over %.4g…%.4g".formatted(range.low(), range.high()));
        });
  }

  /** As any volume, and where the file knows no window, as soft tissue. */
  @Dispatch(Show.class)
  static Picture ct(CtVolume x) {
    return dicom(x).flatMap(DicomInfo::displayMap).isPresent()
        ? volume(x)
        : picture(x, new Planes(x), SOFT_TISSUE, "through window " + SOFT_TISSUE);
  }

  /** A colour for each label, none for label 0. */
  @Dispatch(Show.class)
  static Picture labels(LabelVolume x) {
    Planes planes = new Planes(x);
    return Tiles.inRows(planes.tiles(VolumeShow::labelColor, false), 3)
        .picture(x + ", " + text(x, planes));
  }

  private static int labelColor(double label) {
    return (label == 0 ? Palette.GROUND : Palette.of((long) label - 1)).getRGB();
  }

  /** The colour of a value of this volume, the same on every plane of it. */
  static DoubleToIntFunction colors(Volume x) {
    if (x instanceof LabelVolume) {
      return VolumeShow::labelColor;
    }
    return gray(
        x,
        dicom(x)
            .flatMap(DicomInfo::displayMap)
            .orElseGet(() -> x instanceof CtVolume ? SOFT_TISSUE : middleRange(new Planes(x))));
  }

  private static Picture picture(Volume x, Planes planes, DisplayMap map, String how) {
    return Tiles.inRows(planes.tiles(gray(x, map), true), 3)
        .picture(x + ", " + how + (isInverted(x) ? ", inverted (MONOCHROME1)" : ""));
  }

  private static boolean isInverted(Volume x) {
    return dicom(x).filter(info -> info.photometric() == Photometric.MONOCHROME1).isPresent();
  }

  private static DoubleToIntFunction gray(Volume x, DisplayMap map) {
    boolean inverted = isInverted(x);
    Scaling scaling = dicom(x).map(DicomInfo::scaling).orElse(Scaling.NONE);
    return value -> {
      double y = map.apply(scaling.measured(value), 0, 255);
      int level = (int) Math.rint(inverted ? 255 - y : y);
      return level << 16 | level << 8 | level;
    };
  }

  private static Optional<DicomInfo> dicom(Volume x) {
    return x.info().filter(DicomInfo.class::isInstance).map(DicomInfo.class::cast);
  }

  /** From dark to bright over what the planes hold, less the tails. */
  private static Window middleRange(Planes planes) {
    DoubleStream.Builder all = DoubleStream.builder();
    planes.forEach(value -> {
      if (Double.isFinite(value)) {
        all.add(value);
      }
    });
    double[] values = all.build().toArray();
    Arrays.sort(values);
    if (values.length == 0) {
      return Window.between(0, 1);
    }
    double dark = values[(int) (TAIL * (values.length - 1))];
    double bright = values[(int) Math.ceil((1 - TAIL) * (values.length - 1))];
    return bright > dark ? Window.between(dark, bright) : Window.between(dark - 0.5, dark + 0.5);
  }

  /** The labels of the planes by name. */
  private static String text(LabelVolume x, Planes planes) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    planes.forEach(label -> counts.merge((long) label, 1L, Long::sum));
    counts.remove(0L);
    String listed =
        counts.keySet().stream()
            .limit(MOST_LABELS)
            .map(label ->
                label + x.codes().getOrDefault(label.intValue(), "").transform(VolumeShow::named))
            .collect(Collectors.joining(", "));
    int more = counts.size() - MOST_LABELS;
    return counts.isEmpty()
        ? "no labels on the planes"
        : "labels " + listed + (more > 0 ? " and " + more + " more" : "") + " on the planes";
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : " (" + name + ")";
  }
}
