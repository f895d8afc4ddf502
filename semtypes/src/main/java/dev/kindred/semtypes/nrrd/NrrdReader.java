// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the value of one file. */
final class NrrdReader {
  /** Each frame is an object, so a claim of frames is one of memory. */
  private static final int MOST_FRAMES = 1 << 16;

  /** What is said of the array as a whole. */
  private static final List<String> KEPT =
      List.of("content", "sample units", "measurement frame", "min", "max", "old min", "old max");

  private final Source source;
  private final NrrdHeader header;

  NrrdReader(Source source) {
    this.source = source;
    this.header = NrrdHeader.of(source);
  }

  Semantic read() {
    NrrdAxes axes = new NrrdAxes(source, header);
    NumberType type = NrrdType.of(source, header.required("type"));
    Shape shape = axes.shape();
    long bytes = claim(type, shape);
    VoxelGrid grid = new NrrdPlace(source, header, axes).grid();
    Tensor all = new NrrdData(source, header, type, shape, bytes).read();
    int frames = axes.frames();
    if (frames < 0) {
      return volume(inGrid(all, grid), grid, info());
    }
    int axis = shape.rank() - 1 - frames;
    if (shape.size(axis) > MOST_FRAMES) {
      throw source.error(
          "axis %d has %d frames: up to %d are read; split the file"
              .formatted(frames, shape.size(axis), MOST_FRAMES));
    }
    List<Volume> each = new ArrayList<>();
    for (long frame = 0; frame < shape.size(axis); frame++) {
      each.add(plain(inGrid(all.select(axis, frame), grid), grid, info()));
    }
    return each.size() == 1 ? each.getFirst() : Batch.of(Volume.class, each);
  }

  private long claim(NumberType type, Shape shape) {
    long[] factors = new long[shape.rank() + 1];
    factors[0] = type.bytes();
    System.arraycopy(shape.toArray(), 0, factors, 1, shape.rank());
    return source.claim("numbers of " + shape, factors);
  }

  private static Tensor inGrid(Tensor numbers, VoxelGrid grid) {
    return numbers.reshape(grid.size().shape().toArray());
  }

  private Volume volume(Tensor kji, VoxelGrid grid, NrrdInfo info) {
    if (!Segments.are(header.keys()) || !kji.dtype().isInteger()) {
      return plain(kji, grid, info);
    }
    NrrdInfo rest = new NrrdInfo(info.space(), info.fields(), Segments.others(info.keys()));
    LabelVolume labels =
        rest.isEmpty() ? LabelVolume.of(kji, grid) : LabelVolume.of(kji, grid, rest);
    return LabelVolume.withCodes(labels, Segments.codes(header.keys()));
  }

  private static Volume plain(Tensor kji, VoxelGrid grid, NrrdInfo info) {
    return info.isEmpty() ? Volume.of(kji, grid) : Volume.of(kji, grid, info);
  }

  private NrrdInfo info() {
    Map<String, String> kept = new TreeMap<>();
    for (String name : KEPT) {
      header.field(name).ifPresent(value -> kept.put(name, value));
    }
    return NrrdInfo.of(NrrdPlace.foreignSpace(header), kept, header.keys());
  }
}
