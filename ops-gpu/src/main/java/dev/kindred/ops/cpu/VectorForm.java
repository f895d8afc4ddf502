// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.ByteStage;
import dev.kindred.ops.cpu.vector.FloatStage;
import dev.kindred.ops.cpu.vector.PairStage;
import dev.kindred.ops.cpu.vector.RgbStage;
import dev.kindred.ops.cpu.vector.ShortStage;
import dev.kindred.ops.cpu.vector.TapRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Optional;

/** How pixels lie for which there are stages on the Vector API, and whether these are ready. */
enum VectorForm {
  /** Three bytes a pixel. */
  RGB {
    @Override
    void sample(Raster in, TapRow taps, boolean whole, float[][] row) {
      RgbStage.fetch(in.memory(), in.start(), in.steps().row(), taps);
      RgbStage.blend(taps, whole ? TapRow.WHOLE : 0, row);
    }
  },

  /** Planes of bytes. */
  BYTES {
    @Override
    void sample(Raster in, TapRow taps, boolean whole, float[][] row) {
      for (int c = 0; c < in.channels(); c++) {
        ByteStage.fetch(in.memory(), in.at(c, 0), in.steps().row(), taps);
        ByteStage.blend(taps, whole ? TapRow.WHOLE : 0, row[c]);
      }
    }
  },

  /** Planes of 16 bit integers. */
  SHORTS {
    @Override
    void sample(Raster in, TapRow taps, boolean whole, float[][] row) {
      for (int c = 0; c < in.channels(); c++) {
        ShortStage.fetch(in.memory(), in.at(c, 0), in.steps().row(), taps);
        ShortStage.blend(taps, in.dtype() == DType.I16, whole, row[c]);
      }
    }
  },

  /** Planes of singles. */
  FLOATS {
    @Override
    void sample(Raster in, TapRow taps, boolean whole, float[][] row) {
      for (int c = 0; c < in.channels(); c++) {
        FloatStage.fetch(in.memory(), in.at(c, 0), in.steps().row(), taps);
        FloatStage.blend(taps, row[c]);
      }
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // it only ever turns from not ready to ready
  private final Warming warming =
      new Warming(name().toLowerCase(Locale.ROOT), () -> new MadeUpPicture(this));

  /** Fetches and blends a row whose pixels and weights {@code taps} holds. */
  abstract void sample(Raster in, TapRow taps, boolean whole, float[][] row);

  /** The form that takes the picture, if there is one and it is ready. */
  static Optional<VectorForm> of(AffineSampling sampling) {
    Optional<VectorForm> form = taking(sampling.in());
    return form.isPresent()
            && sampling.isNear()
            && form.get().warming.isReady(sampling.out().width())
        ? form
        : Optional.empty();
  }

  /** The form that takes a picture, ready or not. */
  static Optional<VectorForm> taking(Raster in) {
    long last = (in.height() - 1) * in.steps().row() + (in.width() - 1) * in.steps().column();
    if (!Warming.IS_PRESENT
        || in.steps().row() < 0
        || last > Integer.MAX_VALUE
        || !PairStage.takes(in.height(), in.width())) {
      return Optional.empty();
    }
    boolean rgb = in.channels() == 3 && in.hasDensePixels() && in.steps().row() >= 3L * in.width();
    return Optional.ofNullable(
        switch (in.dtype()) {
          case U8 -> rgb ? RGB : in.hasDenseRows() ? BYTES : null;
          case I16, U16 -> in.hasDenseRows() ? SHORTS : null;
          case F32 -> in.hasDenseRows() ? FLOATS : null;
          default -> null;
        });
  }

  /** A picture made up, of this form. */
  private static final class MadeUpPicture implements Trial {
    private static final int SIZE = 128;

    private final VectorForm form;
    private final AffineSampling picture;

    MadeUpPicture(VectorForm form) {
      this.form = form;
      DType dtype =
          switch (form) {
            case RGB, BYTES -> DType.U8;
            case SHORTS -> DType.I16;
            case FLOATS -> DType.F32;
          };
      int channels = form == RGB ? 3 : 1;
      Raster.Size size = new Raster.Size(channels, SIZE, SIZE);
      MemorySegment memory = Arena.ofAuto().allocate((long) channels * SIZE * SIZE * dtype.bytes());
      this.picture =
          new AffineSampling(
              form == RGB
                  ? Raster.interleaved(dtype, memory, size)
                  : Raster.planes(dtype, memory, size),
              Affine.rotate(10, SIZE / 2.0, SIZE / 2.0),
              Canvas.hw(SIZE, SIZE),
              Outside.zero(channels),
              false);
    }

    @Override
    public void run(boolean vector) {
      try (Scratch scratch = Scratch.take()) {
        RowSource rows = vector ? picture.vector(form, scratch) : picture.plain(scratch);
        float[][] row = scratch.row(picture.in().channels(), SIZE);
        for (int y = 0; y < SIZE; y++) {
          rows.read(y, row);
        }
      }
    }
  }
}
