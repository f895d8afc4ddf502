// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the text of a {@link PixelKernel}: a thread makes {@code lanes} neighbouring pixels of one
 * item.
 */
final class KernelBody {
  /** How many pixels a thread makes in the wide form. */
  static final int WIDE = 4;

  private static final int COLOURS = 3;

  private final PixelKernel kernel;
  private final ItemLayout layout;
  private final PtxWriter ptx = new PtxWriter();
  private final int channels;
  private final I32 outWidth;
  private final I32 x;
  private final I32 y;
  private final I32 z;

  KernelBody(PixelKernel kernel, ItemLayout layout) {
    this.kernel = kernel;
    this.layout = layout;
    this.channels = kernel.colour() ? COLOURS : 1;
    this.outWidth = ptx.blockInt(Block.OUT_WIDTH);
    this.x = ptx.multiply(ptx.thread('x'), I32.of(kernel.lanes()));
    this.y = ptx.thread('y');
    this.z = ptx.block('z');
  }

  String module() {
    ptx.returnUnless(ptx.isLess(x, outWidth));
    ptx.returnUnless(ptx.isLess(y, ptx.blockInt(Block.OUT_HEIGHT)));
    Item item = new Item(ptx, layout, item(), plane());
    Source source = new Source(ptx, kernel, z);
    Sampler sampler = Sampler.of(kernel.sampling(), ptx, source, item, x, y);
    List<Pixel> pixels = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      Pixel pixel = new Pixel(sampler.at(lane, channels), kernel.in());
      if (kernel.sampling().isMapped()) {
        pixel = pixel.rounded(ptx, kernel.sampling() != Sampling.BILINEAR_ON_ZERO);
      }
      pixels.add(steps(pixel, item));
    }
    store(pixels);
    return ptx.module(kernel.name(), Block.BYTES);
  }

  private I32 column(int lane) {
    return lane == 0 ? x : ptx.add(x, I32.of(lane));
  }

  private I32 item() {
    return kernel.colour() ? z : ptx.divide(z, ptx.blockInt(Block.PLANES));
  }

  private I32 plane() {
    return kernel.colour() ? I32.of(0) : ptx.remainder(z, ptx.blockInt(Block.PLANES));
  }

  private Pixel steps(Pixel read, Item item) {
    Pixel pixel = read;
    for (int i = 0; i < kernel.steps().size(); i++) {
      pixel = kernel.steps().get(i).emit(ptx, pixel, item.of(i));
    }
    return pixel;
  }

  private void store(List<Pixel> pixels) {
    DType out = pixels.getFirst().dtype();
    Store store = new Store(ptx, out, target(out));
    I64 plane = planeBytes(out);
    List<List<Register>> byChannel = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      int channel = c;
      byChannel.add(pixels.stream().map(p -> store.value(p.channels().get(channel))).toList());
    }
    if (kernel.lanes() == 1) {
      store.each(byChannel, plane, List.of(ptx.isLess(x, outWidth)));
      return;
    }
    String tail = ptx.label();
    ptx.jumpUnless(ptx.isZero(ptx.and(outWidth, I32.of(WIDE - 1))), tail);
    store.four(byChannel, plane);
    ptx.end();
    ptx.place(tail);
    List<Bool> inside = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      inside.add(ptx.isLess(column(lane), outWidth));
    }
    store.each(byChannel, plane, inside);
  }

  /** Address of this thread's first output element. */
  private I64 target(DType out) {
    I64 base = ptx.offset(z, ptx.blockLong(Block.TARGET_STRIDE), ptx.blockLong(Block.TARGET));
    I32 rowBytes = ptx.multiply(outWidth, I32.of(out.bytes()));
    return ptx.wide(x, I32.of(out.bytes()), ptx.wide(y, rowBytes, base));
  }

  private I64 planeBytes(DType out) {
    I32 rowBytes = ptx.multiply(outWidth, I32.of(out.bytes()));
    return ptx.wide(rowBytes, ptx.blockInt(Block.OUT_HEIGHT));
  }

  /** The numbers of the item that this thread works on; each is loaded once. */
  static final class Item {
    private final PtxWriter ptx;
    private final ItemLayout layout;
    private final I64 address;
    private final I64 channelAddress;
    private final Map<Integer, F32> scalars = new HashMap<>();
    private final Map<Integer, F32> channelValues = new HashMap<>();

    Item(PtxWriter ptx, ItemLayout layout, I32 item, I32 plane) {
      this.ptx = ptx;
      this.layout = layout;
      this.address = ptx.offset(item, ptx.blockLong(Block.ITEM_BYTES), ptx.blockLong(Block.ITEMS));
      this.channelAddress = ptx.wide(plane, I32.of(layout.channelBytes()), address);
    }

    Register.F64 matrix(int coefficient) {
      return ptx.loadDouble(address, layout.matrix(coefficient));
    }

    F32 outside(int channel) {
      return channelValue(channel, layout.outside());
    }

    Step.Parameters of(int step) {
      return new Step.Parameters() {
        @Override
        public F32 scalar(int index) {
          int offset = layout.scalar(step, index);
          return scalars.computeIfAbsent(offset, at -> ptx.loadFloat(address, at));
        }

        @Override
        public F32 ofChannel(int channel, int index) {
          return channelValue(channel, layout.channelValue(step, index));
        }
      };
    }

    private F32 channelValue(int channel, int offset) {
      int position = layout.channels() + channel * layout.channelBytes() + offset;
      return channelValues.computeIfAbsent(position, at -> ptx.loadFloat(channelAddress, at));
    }
  }
}
