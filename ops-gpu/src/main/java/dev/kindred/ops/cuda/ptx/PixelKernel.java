// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cuda.driver.ArgumentBlock;
import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.ops.program.Span;
import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One kernel for a whole chain over a batch of pictures of one shape: read, programs over the
 * values one after the other, write. Equal kernels have equal text, so this is the key of a cache
 * of modules.
 *
 * @param sampling where the values of an output pixel come from
 * @param source how the source's channels lie
 * @param in element type of the source; any where values are only copied, else one of pictures
 * @param channels channels of the source; a thread works on all of them
 * @param stages what happens to the values, in this order
 * @param target how the target's channels lie
 * @param lanes how many neighbouring output pixels a thread makes: 1 or 4
 * @param ordinary whether all numbers are such that cheaper forms give the same bits: parameters
 *     {@link Stage#isOrdinary}, sources of at least 2 × 2 pixels, steps from pixel to pixel of less
 *     than 2¹⁷, and no place further away than 2²⁹
 */
public record PixelKernel(
    Sampling sampling,
    Arrangement source,
    DType in,
    int channels,
    List<Stage> stages,
    Arrangement target,
    int lanes,
    boolean ordinary) {
  private static final Set<DType> READ =
      Set.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.BF16, DType.F32);
  private static final Set<DType> WRITTEN = READ;

  /** A warp is a tile of 8 × 4 threads: what it reads lies close together however it is turned. */
  private static final int THREADS_X = 8;

  private static final int THREADS_Y = 32;

  /** How the channels of a picture lie in memory. */
  public enum Arrangement {
    /** One plane after the other, CHW. */
    PLANES,
    /** The channels of a pixel side by side, HWC. */
    INTERLEAVED
  }

  /** Refuses what has no form. */
  public PixelKernel {
    stages = List.copyOf(stages);
    if (channels < 1) {
      throw new IllegalArgumentException(
          "kernel over %d channels: there is at least 1".formatted(channels));
    }
    if (lanes != 1 && lanes != KernelBody.WIDE) {
      throw new IllegalArgumentException(
          "kernel with %d pixels a thread: there are forms for 1 and 4".formatted(lanes));
    }
    if ((sampling.blended() || !stages.isEmpty()) && !READ.contains(in)) {
      throw new IllegalArgumentException(
          "kernel over %s: not a type of pixels; convert to u8, i16, u16, f16, bf16 or f32"
              .formatted(in));
    }
    int before = channels;
    for (Stage stage : stages) {
      requireFits(stage, before);
      before = stage.program().outputs().size();
    }
  }

  private static void requireFits(Stage stage, int channels) {
    if (stage.program().channels() != channels) {
      throw new IllegalArgumentException(
          "kernel with a program of %d channels after %d: give it as many"
              .formatted(stage.program().channels(), channels));
    }
    if (!WRITTEN.contains(stage.out())) {
      throw new IllegalArgumentException(
          "kernel to %s: not a type of pixels; convert to u8, i16, u16, f16, bf16 or f32"
              .formatted(stage.out()));
    }
  }

  /** The same from planes to planes, with four pixels a thread as far as registers allow. */
  public static PixelKernel ofPlanes(
      Sampling sampling, DType in, int channels, List<Stage> stages, boolean ordinary) {
    int lanes = channels <= KernelBody.WIDE ? KernelBody.WIDE : 1;
    return new PixelKernel(
        sampling, Arrangement.PLANES, in, channels, stages, Arrangement.PLANES, lanes, ordinary);
  }

  /** The element type of the result. */
  public DType out() {
    return stages.isEmpty() ? in : stages.getLast().out();
  }

  /** Channels of the result. */
  public int outChannels() {
    return stages.isEmpty() ? channels : stages.getLast().program().outputs().size();
  }

  /** Whether values are only copied, whatever their bits mean. */
  boolean copies() {
    return stages.isEmpty() && !sampling.blended();
  }

  /** What each channel can be before a stage. */
  List<Span> inputs(int stage) {
    return stage == 0 ? Collections.nCopies(channels, read()) : spans().get(stage - 1).outputs();
  }

  /** What the numbers of each stage can be. */
  List<StageSpans> spans() {
    List<StageSpans> spans = new ArrayList<>();
    List<Span> inputs = Collections.nCopies(channels, read());
    for (Stage stage : stages) {
      StageSpans found = StageSpans.of(stage, inputs, ordinary);
      spans.add(found);
      inputs = found.outputs();
    }
    return spans;
  }

  private Span read() {
    if (sampling.rounded() || !sampling.blended() || !in.isInteger()) {
      return Span.of(in);
    }
    return sampling.outside() == Sampling.Outside.ZERO
            && sampling.interpolation() == Interpolation.BILINEAR
        ? new Span(in.minLong() - 1f, in.maxLong() + 1f, false, true, false, 0)
        : Span.any();
  }

  /** The name of its entry. */
  public String name() {
    StringBuilder programs = new StringBuilder();
    for (Stage stage : stages) {
      programs.append(stage.program()).append(stage.out()).append(stage.fast() ? "fast" : "");
    }
    return "k_%s_%s_%s%d_%s_%d%s_%08x"
        .formatted(
            sampling.label(),
            source,
            in,
            channels,
            target,
            lanes,
            ordinary ? "_ordinary" : "",
            programs.toString().hashCode())
        .toLowerCase(Locale.ROOT);
  }

  /** The module that holds it, as PTX text for cards of compute capability 7.5 and newer. */
  public String ptx() {
    return new KernelBody(this).module();
  }

  /** Bytes of the first {@code items} pictures of a batch. */
  public long sourceBytes(Batch batch, long items) {
    return items * channels * batch.inPlane() * in.bytes();
  }

  /** Bytes of the first {@code items} results of a batch. */
  public long targetBytes(Batch batch, long items) {
    return items * outChannels() * batch.outPlane() * out().bytes();
  }

  /** Bytes of the numbers of one item. */
  public long itemBytes() {
    return layout().itemBytes();
  }

  /** Bytes of the numbers of one item of a batch, with what the kernel does not know of. */
  public long itemBytes(Batch batch) {
    return itemBytes() + batch.moreBytes();
  }

  /** The table itself, over native memory of {@link #itemBytes()} bytes per item. */
  public ItemTable table(MemorySegment memory) {
    return new ItemTable(memory, this, layout(), 0);
  }

  /** The table itself, over native memory of {@link #itemBytes(Batch)} bytes per item. */
  public ItemTable table(MemorySegment memory, Batch batch) {
    return new ItemTable(memory, this, layout(), batch.moreBytes());
  }

  /** A block for {@link #fill}. */
  public static ArgumentBlock arguments() {
    return new ArgumentBlock(Block.BYTES);
  }

  /**
   * Writes everything but the three addresses into the arguments of a launch; those are at {@link
   * Block}'s offsets.
   *
   * @param itemBytes {@link #itemBytes(Batch)}, which takes a while to find
   */
  public void fill(ArgumentBlock arguments, Batch batch, long itemBytes) {
    arguments
        .set(Block.IN_WIDTH, batch.inWidth())
        .set(Block.IN_HEIGHT, batch.inHeight())
        .set(Block.OUT_WIDTH, batch.outWidth())
        .set(Block.OUT_HEIGHT, batch.outHeight())
        .set(Block.SOURCE_STRIDE, sourceBytes(batch, 1))
        .set(Block.TARGET_STRIDE, targetBytes(batch, 1))
        .set(Block.ITEM_BYTES, Math.toIntExact(itemBytes));
  }

  /**
   * The threads of one launch over so many items of the batch.
   *
   * @param items at most {@link Grid#MAX_BLOCKS}
   */
  public Grid grid(Batch batch, int items) {
    return new Grid(
        Math.ceilDiv(batch.outWidth(), THREADS_X * lanes),
        Math.ceilDiv(batch.outHeight(), THREADS_Y),
        items,
        THREADS_X,
        THREADS_Y);
  }

  /** Where the numbers of an item lie. */
  ItemLayout layout() {
    return new ItemLayout(this);
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

    /** Size of the block. */
    public static final int BYTES = 64;

    private Block() {}
  }
}
