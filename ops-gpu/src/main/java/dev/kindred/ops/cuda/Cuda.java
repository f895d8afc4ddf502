// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An NVIDIA card. A call with a value on the host copies it to the card and the result back, a
 * large batch in parts that overlap, and returns when that is done. A value that was {@linkplain
 * #upload uploaded} stays there, and so do results of it. Kernels are compiled at their first use
 * and kept. Safe for use by several threads, whose work runs side by side.
 *
 * <p>What the card cannot do fails with words that say why. For work that should go on then, on the
 * processor and with the same bytes, there is {@link CudaOrCpu}.
 */
public final class Cuda implements Device, AutoCloseable {
  private final CudaContext context;
  private final Map<PixelKernel, BatchKernel> kernels = new ConcurrentHashMap<>();
  private final Map<LookKernel, BatchKernel> looks = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Ring> rings = new ConcurrentLinkedDeque<>();
  private final Chunking chunking;
  private @Nullable Residence residence;

  private Cuda(CudaContext context, Chunking chunking) {
    this.context = context;
    this.chunking = chunking;
  }

  /**
   * The first card of this machine, or empty where there is none; {@link CudaDriver#find} says why.
   */
  public static Optional<Cuda> find() {
    return CudaDriver.find() instanceof CudaDriver.Found(CudaDriver driver)
        ? Optional.of(of(driver.devices().getFirst()))
        : Optional.empty();
  }

  /**
   * The first card of this machine.
   *
   * @throws IllegalStateException where there is none, with the reason
   */
  public static Cuda require() {
    return switch (CudaDriver.find()) {
      case CudaDriver.Found(CudaDriver driver) -> of(driver.devices().getFirst());
      case CudaDriver.Missing(String reason) ->
          throw new IllegalStateException("cuda: " + reason + ", or take Cuda.orCpu()");
    };
  }

  /**
   * The first card of this machine that can be used, and all processors wherever it cannot: work
   * goes on without it, with the same bytes.
   */
  public static CudaOrCpu orCpu() {
    return CudaOrCpu.find();
  }

  /** A certain card. */
  public static Cuda of(CudaDevice device) {
    return of(device, Chunking.USUAL);
  }

  static Cuda of(CudaDevice device, Chunking chunking) {
    return new Cuda(device.open(), chunking);
  }

  @Override
  public String name() {
    return "cuda (" + context.device().name() + ")";
  }

  /** The context it works in. */
  public CudaContext context() {
    return context;
  }

  /** The compiled form of a kernel. */
  BatchKernel compiled(PixelKernel kernel) {
    return kernels.computeIfAbsent(kernel, k -> BatchKernel.compile(context, k));
  }

  /** The compiled form of a look. */
  BatchKernel compiled(LookKernel look) {
    return looks.computeIfAbsent(look, k -> BatchKernel.compile(context, k));
  }

  /**
   * Runs items on the host through a chain.
   *
   * @param sources the pixels of all items, one after the other
   * @param to takes the results, one after the other
   */
  void run(CudaChain chain, List<MemorySegment> sources, MemorySegment to) {
    inRing(ring -> {
      ring.run(this, chain, new Pieces(sources), to);
      return to;
    });
  }

  /**
   * Puts a picture into the memory of the card, to stay there.
   *
   * @throws IllegalArgumentException where it is from a DICOM file, whose information would not
   *     follow
   */
  public <I extends Image> OnDevice<I> upload(I picture) {
    return uploaded(Outline.of(picture), List.of(picture.pixels().memory()));
  }

  /** The same for a mask. */
  public <M extends Mask> OnDevice<M> upload(M mask) {
    return uploaded(Outline.of(mask), List.of(mask.labels().memory()));
  }

  /**
   * The same for pictures of one type and size, which lie side by side.
   *
   * @throws IllegalArgumentException where they are not, or there are none
   */
  public <I extends Image> OnDevice<Batch<I>> upload(Batch<I> batch) {
    Outline<Batch<I>> outline = Outline.of(batch);
    return uploaded(outline, batch.items().stream().map(item -> item.pixels().memory()).toList());
  }

  private <T extends Semantic> OnDevice<T> uploaded(
      Outline<T> outline, List<MemorySegment> numbers) {
    Residence home = residence();
    return new OnDevice<>(
        this, outline, inRing(ring -> ring.upload(home, new Pieces(numbers), outline.bytes())));
  }

  <T extends Semantic> T downloaded(Outline<T> outline, DeviceBuffer buffer) {
    Residence home = residence();
    return outline.with(
        Tensor.build(
            outline.dtype(),
            outline.shape(),
            to -> {
              inRing(ring -> {
                ring.download(home, buffer, to);
                return to;
              });
            }));
  }

  /** Where values live that stay on the card. */
  synchronized Residence residence() {
    Residence known = residence;
    if (known == null) {
      known = new Residence(context);
      residence = known;
    }
    return known;
  }

  /** A ring in which something went wrong may still be at work, so it is given up. */
  private <R> R inRing(Function<Ring, R> work) {
    Ring idle = rings.poll();
    Ring ring = idle == null ? new Ring(context, chunking) : idle;
    try {
      R result = work.apply(ring);
      rings.push(ring);
      return result;
    } catch (RuntimeException | Error e) {
      Closing.after(e, ring::close);
      throw e;
    }
  }

  /** Gives the card back. No call may be running, and values that stay there are to be closed. */
  @Override
  public synchronized void close() {
    Closing closing = new Closing();
    for (Ring ring = rings.poll(); ring != null; ring = rings.poll()) {
      closing.close(ring::close);
    }
    Residence home = residence;
    if (home != null) {
      closing.close(home::close);
    }
    kernels.values().forEach(kernel -> closing.close(kernel::close));
    kernels.clear();
    looks.values().forEach(kernel -> closing.close(kernel::close));
    looks.clear();
    closing.close(context::close);
    closing.end();
  }

  @Override
  public String toString() {
    return name();
  }
}
