// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.ops.program.Span;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the text of a {@link PixelKernel}: a thread makes {@code lanes} neighbouring pixels of one
 * item.
 */
final class KernelBody {
  /** How many pixels a thread makes in the wide form. */
  static final int WIDE = 4;

  private final PixelKernel kernel;
  private final PtxWriter ptx = new PtxWriter();
  private final I32 outWidth;
  private final I32 x;
  private final I32 y;
  private final I32 z;

  KernelBody(PixelKernel kernel) {
    this.kernel = kernel;
    this.outWidth = ptx.blockInt(Block.OUT_WIDTH);
    I32 thread = ptx.thread('x');
    this.x = kernel.lanes() == 1 ? thread : ptx.multiply(thread, I32.of(kernel.lanes()));
    this.y = ptx.thread('y');
    this.z = ptx.block('z');
  }

  String module() {
    ptx.returnUnless(
        ptx.and(ptx.isLess(x, outWidth), ptx.isLess(y, ptx.blockInt(Block.OUT_HEIGHT))));
    List<List<Register>> pixels = pixels(new Item(ptx, kernel, z), kernel.stages().size());
    Store store = new Store(ptx, kernel, x, y, z);
    if (!kernel.copies()) {
      pixels =
          pixels.stream()
              .map(p -> p.stream().map(value -> store.value((F32) value)).toList())
              .toList();
    }
    if (kernel.lanes() == WIDE) {
      String tail = ptx.label();
      ptx.jumpUnless(ptx.isZero(ptx.and(outWidth, I32.of(WIDE - 1))), tail);
      store.four(pixels);
      ptx.end();
      ptx.place(tail);
    }
    store.each(pixels, inside());
    return ptx.module(kernel.name(), Block.BYTES);
  }

  /** The text of a look before this kernel: no pixel is stored. */
  String look(LookKernel look) {
    ptx.returnUnless(
        ptx.and(ptx.isLess(x, outWidth), ptx.isLess(y, ptx.blockInt(Block.OUT_HEIGHT))));
    Item item = new Item(ptx, kernel, z);
    List<List<Register>> pixels = pixels(item, look.stage());
    Stage of = new Stage(look.of(), kernel.stages().get(look.stage()).statistics(), DType.F32);
    StageSpans spans = StageSpans.of(of, kernel.inputs(look.stage()), kernel.ordinary());
    ProgramWriter writer = new ProgramWriter(ptx, of, spans, item.of(look.stage()), true);
    List<F32> values = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      // Nothing that was gathered tells how much of a pixel lies inside.
      values.add(written(writer, pixels.get(lane), lane, F32.of(1)).getFirst());
    }
    item.gather(look, values, inside(), spans.at(look.of().outputs().getFirst()));
    return ptx.module(look.name(), Block.BYTES);
  }

  private List<List<Register>> pixels(Item item, int stages) {
    Source source = new Source(ptx, kernel, z);
    Sampler sampler = Sampler.of(kernel, ptx, source, item, x, y);
    List<StageSpans> spans = kernel.spans();
    List<ProgramWriter> writers = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      boolean last = i == kernel.stages().size() - 1;
      writers.add(new ProgramWriter(ptx, kernel.stages().get(i), spans.get(i), item.of(i), last));
    }
    List<List<Register>> pixels = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      Sampler.Sample sample = sampler.at(lane);
      List<Register> values = sample.values();
      for (ProgramWriter writer : writers) {
        values = List.copyOf(written(writer, values, lane, sample.coverage()));
      }
      pixels.add(values);
    }
    return pixels;
  }

  private List<F32> written(ProgramWriter writer, List<Register> values, int lane, F32 coverage) {
    List<F32> floats = values.stream().map(F32.class::cast).toList();
    return writer.write(floats, new ProgramWriter.Spot(column(lane), y, coverage));
  }

  private I32 column(int lane) {
    return lane == 0 ? x : ptx.add(x, I32.of(lane));
  }

  private List<Bool> inside() {
    I32 rest = ptx.subtract(outWidth, x);
    List<Bool> inside = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      inside.add(ptx.isLess(I32.of(lane), rest));
    }
    return inside;
  }

  /** The numbers of the item that this thread works on; each is loaded once. */
  static final class Item {
    private final PtxWriter ptx;
    private final PixelKernel kernel;
    private final ItemLayout layout;
    private final I64 address;
    private final Map<Integer, Register> kept = new HashMap<>();
    private final Map<Integer, F32> floats = new HashMap<>();

    Item(PtxWriter ptx, PixelKernel kernel, I32 z) {
      this.ptx = ptx;
      this.kernel = kernel;
      this.layout = kernel.layout();
      this.address = ptx.wide(z, ptx.blockInt(Block.ITEM_BYTES), ptx.blockLong(Block.ITEMS));
    }

    /** Two of the numbers of a matrix; the first is an even one. */
    List<F64> matrix(int number) {
      return ptx.loadTwoDoubles(address, number * Double.BYTES);
    }

    I32 integer(int number) {
      int offset = number * Integer.BYTES;
      return (I32) kept.computeIfAbsent(offset, at -> ptx.loadInt(address, at));
    }

    /** Where the numbers begin of which only the host knows how many there are. */
    I64 more() {
      return ptx.add(address, layout.itemBytes());
    }

    F32 single(int number) {
      return loaded(number * Float.BYTES);
    }

    F32 outside(int channel) {
      return loaded(layout.outside(channel));
    }

    I32 outsideInt(int channel) {
      int offset = layout.outside(channel);
      return (I32) kept.computeIfAbsent(offset, at -> ptx.loadInt(address, at));
    }

    I64 outsideLong(int channel) {
      int offset = layout.outside(channel);
      return (I64) kept.computeIfAbsent(offset, at -> ptx.loadLong(address, at));
    }

    /** With its three neighbours, which are likely to be asked for too. */
    private F32 loaded(int offset) {
      if (!floats.containsKey(offset)) {
        int first = offset / ItemLayout.GROUP_BYTES * ItemLayout.GROUP_BYTES;
        List<F32> group = ptx.loadFour(address, first);
        for (int i = 0; i < group.size(); i++) {
          floats.put(first + i * Float.BYTES, group.get(i));
        }
      }
      return Objects.requireNonNull(floats.get(offset));
    }

    ProgramWriter.Numbers of(int stage) {
      return new ProgramWriter.Numbers() {
        @Override
        public F32 uniform(int slot) {
          int statistic = slot - kernel.stages().get(stage).parameters();
          return statistic < 0 ? loaded(layout.uniform(stage, slot)) : found(stage, statistic);
        }

        @Override
        public F32 reciprocal(int slot) {
          return loaded(layout.reciprocal(stage, slot));
        }

        @Override
        public F32 entry(int table, I32 index) {
          I64 entry = ptx.wide(index, I32.of(Float.BYTES), address);
          return ptx.loadFloat(entry, layout.table(stage, table));
        }
      };
    }

    void gather(LookKernel look, List<F32> values, List<Bool> inside, Span span) {
      if (look.counts()) {
        int offset = layout.table(look.stage(), look.number());
        int bins = kernel.stages().get(look.stage()).program().tables().get(look.number());
        for (int lane = 0; lane < values.size(); lane++) {
          I32 index = ptx.toInt(ptx.inRegister(values.get(lane)));
          I32 bin = ptx.least(ptx.most(index, I32.of(0)), I32.of(bins - 1));
          I64 count = ptx.wide(bin, I32.of(Integer.BYTES), address);
          ptx.reduceIf(inside.get(lane), "add.u32", count, offset, I32.of(1));
        }
      } else {
        int offset = layout.statistic(look.stage(), look.number());
        gathered(look.stage(), look.number(), offset).add(values, inside, span);
      }
    }

    private Gathered gathered(int stage, int statistic, int offset) {
      var reduction = kernel.stages().get(stage).statistics().get(statistic).reduction();
      return new Gathered(ptx, reduction, address, offset);
    }

    private F32 found(int stage, int statistic) {
      int offset = layout.statistic(stage, statistic);
      return (F32)
          kept.computeIfAbsent(
              offset,
              at -> {
                I32 width = ptx.blockInt(Block.OUT_WIDTH);
                I32 height = ptx.blockInt(Block.OUT_HEIGHT);
                return gathered(stage, statistic, at).value(ptx.wide(width, height));
              });
    }
  }
}
