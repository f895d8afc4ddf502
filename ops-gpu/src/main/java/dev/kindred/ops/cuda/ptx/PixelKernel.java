// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.driver.ArgumentBlock;
import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One kernel for a whole chain over a batch of pictures of one shape: read, steps over the values,
 * write. Equal kernels have equal text, so this is the key of a cache of modules.
 *
 * @param sampling where the values of an output pixel come from
 * @param source how the source's channels lie; the target's are planes
 * @param in element type of the source: u8, i16, u16 or f32
 * @param colour whether a thread works on the three channels of a pixel; else on one channel, and
 *     any number of them is treated alike
 * @param steps what happens to the values, in this order; each with the element type that the ones
 *     before leave
 * @param lanes how many neighbouring output pixels a thread makes: 1 or 4
 */
public record PixelKernel(
    Sampling sampling, Arrangement source, DType in, boolean colour, List<Step> steps, int lanes) {
  private static final Set<DType> PIXELS = Set.of(DType.U8, DType.I16, DType.U16, DType.F32);

  /** A warp is a tile of 8 × 4 threads: what it reads lies close together however it is turned. */
  private static final int THREADS_X = 8;

  private static final int THREADS_Y = 32;

  /** How the channels of a picture lie in memory. */
  public enum Arrangement {
    /** One plane after the other, CHW. */
    PLANES,
    /** The three channels of a pixel side by side, HWC. */
    INTERLEAVED
  }

  public PixelKernel {
    steps = List.copyOf(steps);
    if (!PIXELS.contains(in)) {
      throw new IllegalArgumentException(
          "kernel over %s: not a type of pixels; convert to u8, i16, u16 or f32".formatted(in));
    }
    if (lanes != 1 && lanes != KernelBody.WIDE) {
      throw new IllegalArgumentException(
          "kernel with %d pixels a thread: there are forms for 1 and 4".formatted(lanes));
    }
    if (steps.contains(Step.NORMALIZE_ORDINARY) && !in.isInteger()) {
      throw new IllegalArgumentException(
          "kernel with %s over %s: it holds for integers only; use NORMALIZE".formatted(steps, in));
    }
    if (!colour && (steps.contains(Step.SATURATION) || source == Arrangement.INTERLEAVED)) {
      throw new IllegalArgumentException(
          "kernel over single channels with %s of %s: both need the three channels of a pixel"
              .formatted(steps, source));
    }
  }

  /** The element type of the result. */
  public DType out() {
    boolean floats = steps.contains(Step.TO_FLOAT) || in == DType.F32;
    return floats ? DType.F32 : in;
  }

  /** The name of its entry. */
  public String name() {
    String chain = steps.stream().map(Step::name).collect(Collectors.joining("_"));
    return "k_%s_%s_%s_%s_%s_%d"
        .formatted(sampling, source, in, colour ? "colour" : "plane", chain, lanes)
        .toLowerCase(Locale.ROOT);
  }

  /** The module that holds it, as PTX text for cards of compute capability 7.5 and newer. */
  public String ptx() {
    return new KernelBody(this, layout()).module();
  }

  /** Bytes of the first {@code items} pictures of a batch. */
  public long sourceBytes(Batch batch, long items) {
    return items * batch.channels() * batch.inPlane() * in.bytes();
  }

  /** Bytes of the first {@code items} results of a batch. */
  public long targetBytes(Batch batch, long items) {
    return items * batch.channels() * batch.outPlane() * out().bytes();
  }

  /** Bytes of the numbers of the first {@code items} items of a batch. */
  public long tableBytes(Batch batch, long items) {
    return items * layout().itemBytes(batch.channels());
  }

  /** The table itself, over native memory of {@link #tableBytes} bytes for all items. */
  public ItemTable table(MemorySegment memory, Batch batch) {
    return new ItemTable(memory, layout(), batch.channels());
  }

  /** A block for {@link #fill}. */
  public static ArgumentBlock arguments() {
    return new ArgumentBlock(Block.BYTES);
  }

  /**
   * Writes everything but the three addresses into the arguments of a launch; those are at {@link
   * Block}'s offsets.
   */
  public void fill(ArgumentBlock arguments, Batch batch) {
    long planes = colour ? batch.channels() : 1;
    arguments
        .set(Block.IN_WIDTH, batch.inWidth())
        .set(Block.IN_HEIGHT, batch.inHeight())
        .set(Block.OUT_WIDTH, batch.outWidth())
        .set(Block.OUT_HEIGHT, batch.outHeight())
        .set(Block.SOURCE_STRIDE, planes * batch.inPlane() * in.bytes())
        .set(Block.TARGET_STRIDE, planes * batch.outPlane() * out().bytes())
        .set(Block.ITEM_BYTES, layout().itemBytes(batch.channels()))
        .set(Block.PLANES, colour ? 1 : batch.channels());
  }

  /**
   * The threads of one launch over so many items of the batch.
   *
   * @param items at most {@link #itemsPerLaunch}
   */
  public Grid grid(Batch batch, int items) {
    return new Grid(
        Math.ceilDiv(batch.outWidth(), THREADS_X * lanes),
        Math.ceilDiv(batch.outHeight(), THREADS_Y),
        items * (colour ? 1 : batch.channels()),
        THREADS_X,
        THREADS_Y);
  }

  /** How many items one launch can take. */
  public int itemsPerLaunch(Batch batch) {
    return colour ? Grid.MAX_BLOCKS : Math.max(1, Grid.MAX_BLOCKS / batch.channels());
  }

  private ItemLayout layout() {
    return new ItemLayout(sampling.isMapped(), steps);
  }

  /** Offsets in the argument block. */
  public static final class Block {
    /** Address of the source. */
    public static final int SOURCE = 0;

    /** Address of the target. */
    public static final int TARGET = 8;

    /** Address of the item table. */
    public static final int ITEMS = 16;

    static final int SOURCE_STRIDE = 24;
    static final int TARGET_STRIDE = 32;
    static final int ITEM_BYTES = 40;
    static final int IN_WIDTH = 48;
    static final int IN_HEIGHT = 52;
    static final int OUT_WIDTH = 56;
    static final int OUT_HEIGHT = 60;
    static final int PLANES = 64;
    static final int BYTES = 72;

    private Block() {}
  }
}
