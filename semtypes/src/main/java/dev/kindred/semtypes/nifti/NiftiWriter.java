// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the header, the extensions and the voxels of one file. */
final class NiftiWriter {
  private static final int MOST_1 = Short.MAX_VALUE;

  /** Axes further from right angles than this cosine have no qform. */
  private static final double RIGHT = 1e-6;

  private static final int MILLIMETRES = 2;

  private final List<Volume> frames;
  private final Volume first;
  private final NiftiInfo info;
  private final boolean second;

  private NiftiWriter(List<Volume> frames, boolean second) {
    this.frames = frames;
    this.first = frames.getFirst();
    this.second = second;
    NiftiInfo said = first.info().orElse(null) instanceof NiftiInfo nifti ? nifti : NiftiInfo.NONE;
    boolean labels = said.intent().code() == NiftiIntent.LABEL.code();
    this.info =
        labels == first instanceof LabelVolume
            ? said
            : said.withIntent(labels ? NiftiIntent.NONE : NiftiIntent.LABEL);
  }

  static NiftiWriter of(List<Volume> frames, Nifti.Version version) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException(
          "write NIfTI: there is no frame, so no grid; give at least one volume");
    }
    boolean second = version == Nifti.Version.TWO;
    Volume first = frames.getFirst();
    for (Volume each : frames) {
      if (each.getClass() != first.getClass()
          || each.dtype() != first.dtype()
          || !each.grid().equals(first.grid())) {
        throw new IllegalArgumentException(
            "write NIfTI frames %s and %s: class, type or grid differ; bring all to the first's"
                .formatted(first, each));
      }
    }
    GridSize size = first.grid().size();
    int most = Math.max(Math.max(size.i(), size.j()), Math.max(size.k(), frames.size()));
    if (!second && most > MOST_1) {
      throw new IllegalArgumentException(
          "write %s in %d frames as NIfTI-1: an axis holds up to %d; write version two"
              .formatted(first, frames.size(), MOST_1));
    }
    NiftiWriter writer = new NiftiWriter(frames, second);
    var _ = writer.header(0); // what cannot be written is refused before a file is begun
    return writer;
  }

  void write(OutputStream out) throws IOException {
    byte[] extensions = NiftiExtensions.bytes(info.extensions());
    out.write(header(extensions.length));
    out.write(extensions);
    for (Volume frame : frames) {
      NumberType.write(frame.voxels(), out);
    }
  }

  private byte[] header(int extensions) {
    NiftiFields fields = new NiftiFields(second);
    GridSize size = first.grid().size();
    NiftiType type = NiftiType.of(first.dtype());
    fields.dim(0, frames.size() > 1 ? 4 : 3);
    fields.dim(1, size.i());
    fields.dim(2, size.j());
    fields.dim(3, size.k());
    for (int axis = 4; axis <= 7; axis++) {
      fields.dim(axis, axis == 4 ? frames.size() : 1);
    }
    fields.type(type.code(), 8 * type.number().bytes());
    fields.voxels(fields.size() + extensions);
    fields.scaling(1, 0);
    fields.window(info.calMin(), info.calMax());
    fields.units(MILLIMETRES);
    fields.intent(info.intent());
    fields.texts(info.description(), info.auxFile());
    place(fields);
    return fields.bytes();
  }

  private void place(NiftiFields fields) {
    VoxelGrid grid = first.grid();
    fields.pixdim(0, grid.isRightHanded() ? 1 : -1);
    for (GridAxis axis : GridAxis.values()) {
      fields.pixdim(3 - axis.arrayAxis(), grid.spacing(axis));
    }
    fields.pixdim(4, info.frameStep());
    int space = Math.max(1, info.space());
    fields.sform(space, grid.affineRas());
    if (grid.isOrthogonal(RIGHT)) {
      fields.qform(space, Quaternion.of(grid), grid.affineRas());
    }
  }
}
