// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parallel slices of one size, sorted by their place along their normal, and what is irregular
 * about them. Pixels are decoded when the volume is made. Immutable.
 */
public final class SliceStack {
  private final String name;
  private final int given;
  private final StackOrder order;

  private SliceStack(String name, List<Slice> slices) {
    this.name = name;
    requireOneSize(slices);
    this.given = slices.size();
    this.order = StackOrder.of(slices);
  }

  /**
   * The frames of these files.
   *
   * @param name what errors call the stack
   * @throws UnreadableFileException where a frame has no place in the patient, is coloured, or has
   *     other sizes than the first
   */
  static SliceStack of(String name, List<DicomFile> files) {
    return new SliceStack(
        name,
        files.stream()
            .flatMap(
                file -> IntStream.range(0, file.frames()).mapToObj(frame -> Slice.of(file, frame)))
            .toList());
  }

  /**
   * The frames of one file, of an enhanced object for example; of a file of one frame, that.
   *
   * @throws UnreadableFileException where a frame has no place in the patient or is coloured
   */
  public static SliceStack of(DicomFile file) {
    return of(file.name(), List.of(file));
  }

  private static void requireOneSize(List<Slice> slices) {
    Slice first = slices.getFirst();
    for (Slice slice : slices) {
      boolean same =
          slice.file().rows() == first.file().rows()
              && slice.file().columns() == first.file().columns();
      if (!same) {
        throw new UnreadableFileException(
            slice.name(),
            "has %d×%d pixels (H×W) and %s of the same series %d×%d; take one of them out"
                .formatted(
                    slice.file().rows(),
                    slice.file().columns(),
                    first.name(),
                    first.file().rows(),
                    first.file().columns()));
      }
      boolean sameSpacing =
          Math.abs(slice.plane().rowSpacing() - first.plane().rowSpacing()) < 1e-4
              && Math.abs(slice.plane().columnSpacing() - first.plane().columnSpacing()) < 1e-4;
      if (!sameSpacing) {
        throw new UnreadableFileException(
            slice.name(),
            "has pixels of other millimetres (%s) than %s of the same series (%s); take one of them out"
                .formatted(slice.plane(), first.name(), first.plane()));
      }
    }
  }

  /** What keeps the slices from being a grid, and the tilt where there is one. */
  public List<Irregularity> irregularities() {
    return order.irregularities();
  }

  /** How many slices the volume will have. */
  public int size() {
    return order.slices().size();
  }

  /** The places of the slices, in LPS millimetres, ascending along the normal. */
  public List<Vector3> positions() {
    return order.slices().stream().map(slice -> slice.plane().position()).toList();
  }

  /**
   * The volume of the slices: a {@link CtVolume} in Hounsfield units, an {@link MrVolume}, or a
   * plain one; with what the first file says of it. Values are f32, or whole numbers where the
   * rescale has slope 1 and a whole intercept: i16 for Hounsfield units, else the stored type.
   *
   * @throws UnreadableFileException listing what is irregular, but for a tilt, which the grid keeps
   */
  public Volume volume() {
    return volume(Set.of());
  }

  /**
   * The volume, with these irregularities accepted; what becomes of each is said by its {@link
   * Kind}.
   *
   * @throws UnreadableFileException listing the others
   */
  public Volume volume(Set<Kind> accepted) {
    Set<Kind> fine = EnumSet.of(Kind.TILT);
    fine.addAll(accepted);
    List<Irregularity> bad =
        irregularities().stream().filter(found -> !fine.contains(found.kind())).toList();
    if (!bad.isEmpty()) {
      throw new UnreadableFileException(
          name,
          "%d slices are no regular grid; mend the series, or accept %s:\n%s"
              .formatted(
                  given,
                  bad.stream().map(Irregularity::kind).collect(Collectors.toSet()),
                  bad.stream().map(found -> "  " + found).collect(Collectors.joining("\n"))));
    }
    DicomInfo info = order.slices().getFirst().info().withPlane(null);
    Tensor voxels = new StackValues(order.slices()).voxels();
    return switch (info.modality()) {
      case String any when info.isHounsfield() -> CtVolume.of(voxels, grid(), info);
      case "MR" -> MrVolume.of(voxels, grid(), info);
      default -> Volume.of(voxels, grid(), info);
    };
  }

  private VoxelGrid grid() {
    Slice first = order.slices().getFirst();
    ImagePlane plane = first.plane();
    GridSize size = GridSize.kji(size(), first.file().rows(), first.file().columns());
    return new VoxelGrid(size, plane.position(), plane.columnStep(), plane.rowStep(), stepK(first));
  }

  private Vector3 stepK(Slice first) {
    if (size() == 1) {
      return first.plane().normal().times(thickness(first));
    }
    Vector3 last = order.slices().getLast().plane().position();
    return last.minus(first.plane().position()).times(1.0 / (size() - 1));
  }

  /** A single slice is as thick as it says, else as its neighbours would be far, else 1 mm. */
  private static double thickness(Slice slice) {
    DataSet described = slice.file().dataSet(slice.frame());
    double thick = described.decimal(Attribute.SLICE_THICKNESS).orElse(0);
    double apart = described.decimal(Attribute.SPACING_BETWEEN_SLICES).orElse(0);
    return thick > 0 ? thick : apart > 0 ? apart : 1;
  }

  /** Name, slices and irregularities. */
  @Override
  public String toString() {
    return "%s: %d slices%s"
        .formatted(name, size(), irregularities().isEmpty() ? "" : ", " + irregularities());
  }
}
