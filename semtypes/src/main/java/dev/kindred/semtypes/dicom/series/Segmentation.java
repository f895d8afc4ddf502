// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A segmentation object (PS3.3 C.8.20): segments with their codes, and for each of them frames that
 * say which pixels belong to it. Frames find their slice by their place; slices that no frame
 * covers, which writers leave out, are background. Immutable.
 */
public final class Segmentation {
  /** How many slices the grid may have for each place that frames lie at. */
  private static final int MOST_EMPTY = 64;

  private static final double OFF_GRID = 0.01;

  private final DicomFile file;
  private final List<Segment> segments;
  private final List<Slice> slices;
  private final VoxelGrid grid;

  private Segmentation(DicomFile file) {
    this.file = file;
    this.segments = file.dataSet().items(Attribute.SEGMENTS).stream().map(Segment::read).toList();
    this.slices =
        IntStream.range(0, file.frames()).mapToObj(frame -> Slice.of(file, frame)).toList();
    this.grid = SegmentGrid.of(file, slices, MOST_EMPTY);
  }

  /**
   * The segmentation in a file.
   *
   * @throws UnreadableFileException where it is none, is damaged, or its frames lie on no grid
   */
  public static Segmentation of(DicomFile file) {
    if (file.dataSet().items(Attribute.SEGMENTS).isEmpty()) {
      throw new UnreadableFileException(
          file.name(), "is %s, not a segmentation; read it as what it is".formatted(file.kind()));
    }
    return new Segmentation(file);
  }

  /** The segments in the order of the file. */
  public List<Segment> segments() {
    return segments;
  }

  /** Where the voxels lie. */
  public VoxelGrid grid() {
    return grid;
  }

  /** Whether voxels say how much of them, or how surely, belongs to a segment. */
  public boolean isFractional() {
    return file.dataSet().text(Attribute.SEGMENTATION_TYPE).orElse("").equals("FRACTIONAL");
  }

  /**
   * All segments as labels: a voxel has the number of its segment, codes are their names.
   *
   * @throws UnreadableFileException where two segments share a voxel or they are fractional: ask
   *     for one by {@link #mask} or {@link #fractions}
   */
  public LabelVolume labels() {
    requireBinary();
    int[] labels = new int[Math.toIntExact(grid.size().count())];
    for (Slice slice : slices) {
      int number = segment(slice.frame());
      int at = first(slice);
      Tensor bits = file.stored(slice.frame());
      for (int i = 0; i < bits.shape().count(); i++) {
        if (bits.getLong(i) != 0) {
          if (labels[at + i] != 0 && labels[at + i] != number) {
            throw new UnreadableFileException(
                file.name(),
                "segments %d and %d share voxels, which one label volume cannot say; ask for each by mask(number)"
                    .formatted(labels[at + i], number));
          }
          labels[at + i] = number;
        }
      }
    }
    SortedMap<Integer, String> names = new TreeMap<>();
    segments.forEach(segment -> names.put(segment.number(), segment.name()));
    DType type = !names.isEmpty() && names.lastKey() > 255 ? DType.U16 : DType.U8;
    return LabelVolume.withCodes(volume(Tensor.of(labels).castTo(type)), names);
  }

  /**
   * One segment: 1 where it is, else 0.
   *
   * @throws IllegalArgumentException where there is no such segment
   */
  public LabelVolume mask(int number) {
    requireBinary();
    Segment segment = find(number);
    byte[] values = new byte[Math.toIntExact(grid.size().count())];
    for (Slice slice : of(number)) {
      Tensor bits = file.stored(slice.frame());
      int at = first(slice);
      for (int i = 0; i < bits.shape().count(); i++) {
        values[at + i] |= (byte) (bits.getLong(i) != 0 ? 1 : 0);
      }
    }
    SortedMap<Integer, String> name = new TreeMap<>();
    name.put(1, segment.name());
    return LabelVolume.withCodes(volume(Tensor.of(values)), name);
  }

  /**
   * One segment, fractional or not: f32 from 0 to 1.
   *
   * @throws IllegalArgumentException where there is no such segment
   */
  public Volume fractions(int number) {
    find(number);
    double most = isFractional() ? file.dataSet().requiredInteger(Attribute.MAXIMUM_FRACTION) : 1;
    float[] values = new float[Math.toIntExact(grid.size().count())];
    for (Slice slice : of(number)) {
      Tensor stored = file.stored(slice.frame());
      int at = first(slice);
      for (int i = 0; i < stored.shape().count(); i++) {
        values[at + i] = (float) (stored.getDouble(i) / most);
      }
    }
    return Volume.of(shaped(Tensor.of(values)), grid, info());
  }

  private List<Slice> of(int number) {
    return slices.stream().filter(slice -> segment(slice.frame()) == number).toList();
  }

  private Segment find(int number) {
    return segments.stream()
        .filter(segment -> segment.number() == number)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "segment %d: there are %s; choose one of these numbers"
                    .formatted(number, segments.stream().map(Segment::number).toList())));
  }

  private void requireBinary() {
    if (isFractional()) {
      throw new UnreadableFileException(
          file.name(), "is a fractional segmentation, which has no labels; use fractions(number)");
    }
  }

  /** The number of the segment that a frame is of. */
  private int segment(int frame) {
    List<Integer> found = new ArrayList<>();
    for (DataSet groups : file.groups(frame)) {
      groups
          .item(Attribute.SEGMENT_IDENTIFICATION)
          .ifPresent(item -> found.add(item.requiredInteger(Attribute.REFERENCED_SEGMENT)));
    }
    if (found.isEmpty() && segments.size() == 1) {
      return segments.getFirst().number();
    }
    int number = found.isEmpty() ? -1 : found.getLast();
    if (segments.stream().noneMatch(segment -> segment.number() == number)) {
      throw new UnreadableFileException(
          file.name(),
          "frame %d is of a segment that is not listed; the file is damaged".formatted(frame));
    }
    return number;
  }

  /** The index of the first voxel of the slice that a frame lies in. */
  private int first(Slice slice) {
    GridPoint at = grid.index(slice.plane().position());
    double k = Math.rint(at.k());
    double beside = Math.max(Math.abs(at.k() - k), Math.max(Math.abs(at.i()), Math.abs(at.j())));
    if (!(beside <= OFF_GRID)) {
      throw new UnreadableFileException(
          file.name(),
          String.format(
              Locale.ROOT,
              "frame %d lies %.3f of a voxel beside the grid of the others; use stored(frame)",
              slice.frame(),
              beside));
    }
    return ((int) k) * grid.size().j() * grid.size().i();
  }

  private LabelVolume volume(Tensor flat) {
    return LabelVolume.of(shaped(flat), grid, info());
  }

  private Tensor shaped(Tensor flat) {
    GridSize size = grid.size();
    Shape shape = size.shape();
    return flat.reshape(shape.toArray());
  }

  private DicomInfo info() {
    return slices.getFirst().info().withPlane(null);
  }

  /** Kind of file, segments and grid. */
  @Override
  public String toString() {
    return "Segmentation of %s, %s".formatted(segments.stream().map(Segment::name).toList(), grid);
  }
}
