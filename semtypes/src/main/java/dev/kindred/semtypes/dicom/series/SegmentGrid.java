// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;

/** The smallest grid that has a slice wherever a frame lies. */
final class SegmentGrid {
  /** Nearer frames lie in one slice, in millimetres. */
  private static final double SAME_PLACE = 1e-3;

  private SegmentGrid() {}

  static VoxelGrid of(DicomFile file, List<Slice> frames, int mostEmpty) {
    for (Irregularity found : StackOrder.of(frames).irregularities()) {
      if (found.kind() == Kind.ORIENTATION) {
        throw new UnreadableFileException(
            file.name(), found + "; a segmentation lies on one grid, use stored(frame)");
      }
    }
    ImagePlane any = frames.getFirst().plane();
    Vector3 normal = any.normal();
    List<Slice> sorted = StackOrder.of(frames).slices();
    ImagePlane first = sorted.getFirst().plane();
    double extent = sorted.getLast().plane().position().minus(first.position()).dot(normal);
    double spacing = spacing(file, sorted, normal);
    double count = Math.rint(extent / spacing) + 1;
    if (!(count <= (double) mostEmpty * sorted.size())) {
      throw new UnreadableFileException(
          file.name(),
          "frames at %d places, %.4g mm apart, span %.4g mm; the file is damaged"
              .formatted(sorted.size(), spacing, extent));
    }
    try {
      return new VoxelGrid(
          GridSize.kji((int) count, file.rows(), file.columns()),
          first.position(),
          first.columnStep(),
          first.rowStep(),
          normal.times(sorted.size() > 1 ? extent / (count - 1) : spacing));
    } catch (IllegalArgumentException degenerate) {
      throw new UnreadableFileException(
          file.name(), "its frames span no volume; the file is damaged", degenerate);
    }
  }

  private static double spacing(DicomFile file, List<Slice> sorted, Vector3 normal) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.size(); i++) {
      Vector3 step = sorted.get(i).plane().position().minus(sorted.get(i - 1).plane().position());
      double gap = step.dot(normal);
      least = gap > SAME_PLACE ? Math.min(least, gap) : least;
    }
    if (Double.isFinite(least)) {
      return least;
    }
    double thick = file.dataSet(0).decimal(Attribute.SLICE_THICKNESS).orElse(0);
    double apart = file.dataSet(0).decimal(Attribute.SPACING_BETWEEN_SLICES).orElse(0);
    return apart > 0 ? apart : thick > 0 ? thick : 1;
  }
}
