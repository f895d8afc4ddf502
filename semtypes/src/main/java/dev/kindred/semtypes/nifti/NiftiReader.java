// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Makes the value of one file. */
final class NiftiReader {
  private static final ValueLayout.OfDouble DOUBLE = (ValueLayout.OfDouble) DType.F64.layout();
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  /** Each frame is an object, so a claim of frames is one of memory. */
  private static final int MOST_FRAMES = 1 << 16;

  private final Source source;
  private final NiftiHeader header;

  NiftiReader(Source source) {
    this.source = source;
    this.header = NiftiHeader.of(source);
  }

  Semantic read() {
    GridSize size = size();
    int frames = frames();
    NiftiType type = NiftiType.of(source, header.datatype());
    long bytes =
        source.claim(
            "voxels of " + size + " in " + frames + " frames",
            type.number().bytes(),
            size.i(),
            size.j(),
            size.k(),
            frames);
    long offset = offset();
    Source voxels = header.isSingle() ? source : beside();
    MemorySegment stored = voxels.slice(offset, bytes, "the voxels");
    VoxelGrid grid = NiftiPlace.grid(source, header, size);
    NiftiInfo info = info();
    boolean labels =
        info.intent().code() == NiftiIntent.LABEL.code()
            && type.number().dtype().isInteger()
            && !isScaled();
    Shape shape = Shape.of(frames, size.k(), size.j(), size.i());
    Tensor all = scaled(type.number().read(source, stored, header.order(), shape));
    if (!isSeries()) {
      Tensor kji = all.select(0, 0);
      return labels ? LabelVolume.of(kji, grid, info) : Volume.of(kji, grid, info);
    }
    return labels
        ? frames(LabelVolume.class, all, kji -> LabelVolume.of(kji, grid, info))
        : frames(Volume.class, all, kji -> Volume.of(kji, grid, info));
  }

  /** A volume per frame, all views of one tensor. */
  private static <V extends Volume> Batch<V> frames(
      Class<V> type, Tensor all, Function<Tensor, V> one) {
    List<V> frames = new ArrayList<>();
    for (long frame = 0; frame < all.shape().size(0); frame++) {
      frames.add(one.apply(all.select(0, frame)));
    }
    return Batch.of(type, frames);
  }

  private GridSize size() {
    long axes = header.dim(0);
    if (axes < 1 || axes > 7) {
      throw source.error("dim[0] is " + axes + ", not 1 to 7; the file is damaged");
    }
    return new GridSize(along(1), along(2), along(3));
  }

  /** The size along an axis; 1 for those that dim[0] leaves out. */
  private int along(int axis) {
    long size = axis <= header.dim(0) ? header.dim(axis) : 1;
    if (size < 1 || size > Integer.MAX_VALUE) {
      throw source.error(
          "dim[%d] is %d, not 1 to 2^31 - 1; the file is damaged".formatted(axis, size));
    }
    return (int) size;
  }

  private int frames() {
    for (int axis = 5; axis <= 7; axis++) {
      if (along(axis) > 1) {
        throw source.error(
            "dim[%d] is %d: several numbers per voxel (vectors, matrices) are not read; split the file"
                .formatted(axis, along(axis)));
      }
    }
    if (along(4) > MOST_FRAMES) {
      throw source.error(
          "dim[4] is %d: up to %d frames are read; split the file"
              .formatted(along(4), MOST_FRAMES));
    }
    return along(4);
  }

  /** Whether there is an axis of time: one frame of four axes is a volume. */
  private boolean isSeries() {
    return along(4) > 1;
  }

  private long offset() {
    double offset = header.voxOffset();
    if (header.isSingle() && offset == 0) {
      return header.size() + 4L;
    }
    if (!(offset >= (header.isSingle() ? header.size() : 0) && offset == Math.rint(offset))) {
      throw source.error(
          "vox_offset is %s, not a whole number behind the header; the file is damaged"
              .formatted(offset));
    }
    return (long) offset;
  }

  /** The voxels of a pair: the same name with .img for .hdr. */
  private Source beside() {
    String name = source.path().map(path -> String.valueOf(path.getFileName())).orElse("");
    if (!name.matches("(?i).+\\.hdr(\\.gz)?")) {
      throw source.error(
          "is the header of a pair, whose voxels are in another file; read it by its path, named"
              + " .hdr");
    }
    int at = name.toLowerCase(Locale.ROOT).lastIndexOf(".hdr");
    boolean upper = name.charAt(at + 1) == 'H';
    String other = name.substring(0, at) + (upper ? ".IMG" : ".img") + name.substring(at + 4);
    return source.sibling(other).unzipped();
  }

  private boolean isScaled() {
    double slope = header.slope();
    boolean stated = Double.isFinite(slope) && slope != 0;
    if (stated && !Double.isFinite(header.intercept())) {
      throw source.error(
          "scl_inter is %s beside a slope of %s; correct the header"
              .formatted(header.intercept(), slope));
    }
    return stated && !(slope == 1 && header.intercept() == 0);
  }

  /**
   * What was measured: slope · stored + intercept, in double, then f32 where 24 bits hold what was
   * stored, else f64.
   */
  private Tensor scaled(Tensor stored) {
    if (!isScaled()) {
      return stored;
    }
    DType type =
        switch (stored.dtype()) {
          case I32, I64, F64 -> DType.F64;
          default -> DType.F32;
        };
    double slope = header.slope();
    double intercept = header.intercept();
    return Tensor.build(
        type,
        stored.shape(),
        to ->
            LongStream.range(0, stored.shape().count())
                .forEach(at -> {
                  double value = stored.getDouble(at) * slope + intercept;
                  if (type == DType.F64) {
                    to.set(DOUBLE, 8 * at, value);
                  } else {
                    to.set(FLOAT, 4 * at, (float) value);
                  }
                }));
  }

  private NiftiInfo info() {
    NiftiIntent intent =
        new NiftiIntent(
            header.intentCode(),
            header.intentName(),
            header.intentParameter(1),
            header.intentParameter(2),
            header.intentParameter(3));
    return new NiftiInfo(
        intent,
        NiftiPlace.space(header),
        header.calMin(),
        header.calMax(),
        isSeries() ? header.pixdim(4) : 0,
        header.description(),
        header.auxFile(),
        NiftiExtensions.read(source, header, header.isSingle() ? offset() : source.size()));
  }
}
