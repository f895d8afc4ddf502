// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/**
 * A picture in memory: how far it is from one channel, row and column to the next, so that planes,
 * interleaved pixels and views of either are read and written where they lie.
 *
 * @param memory what the steps lead through
 * @param start of the first element of the first channel, in bytes
 * @param size channels, height and width
 * @param steps from one channel, row and column to the next, in bytes
 */
record Raster(DType dtype, MemorySegment memory, long start, Size size, Steps steps) {

  /** How many there are of each. */
  record Size(int channels, int height, int width) {}

  /** In bytes; negative where the next lies before. */
  record Steps(long channel, long row, long column) {}

  /** The elements of a tensor [C, H, W], dense or not. */
  static Raster of(Tensor planes) {
    Shape shape = planes.shape();
    int bytes = planes.dtype().bytes();
    long[] steps = planes.strides();
    return new Raster(
        planes.dtype(),
        planes.storage(),
        bytes * planes.storageOffset(),
        new Size((int) shape.size(0), (int) shape.size(1), (int) shape.size(2)),
        new Steps(bytes * steps[0], bytes * steps[1], bytes * steps[2]));
  }

  /** Planes one after the other, CHW, from the beginning of memory. */
  static Raster planes(DType dtype, MemorySegment memory, Size size) {
    long row = (long) dtype.bytes() * size.width;
    return new Raster(dtype, memory, 0, size, new Steps(row * size.height, row, dtype.bytes()));
  }

  /** The channels of a pixel side by side, HWC, from the beginning of memory. */
  static Raster interleaved(DType dtype, MemorySegment memory, Size size) {
    long pixel = (long) dtype.bytes() * size.channels;
    return new Raster(dtype, memory, 0, size, new Steps(dtype.bytes(), pixel * size.width, pixel));
  }

  int channels() {
    return size.channels;
  }

  int height() {
    return size.height;
  }

  int width() {
    return size.width;
  }

  /** Where a row of a channel starts, in bytes. */
  long at(int channel, int row) {
    return start + channel * steps.channel + row * steps.row;
  }

  /** Whether the elements of a row of one channel lie one behind the other. */
  boolean hasDenseRows() {
    return steps.column == dtype.bytes() || size.width == 1;
  }

  /** Whether each row holds whole pixels, channel after channel. */
  boolean hasDensePixels() {
    return steps.channel == dtype.bytes()
        && (steps.column == (long) dtype.bytes() * size.channels || size.width == 1);
  }
}
