// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * An NVIDIA card. Pictures lie on the host: each call copies its input to the card and its result
 * back, and returns when that is done. Kernels are compiled at their first use and kept. Safe for
 * use by several threads, whose work runs side by side.
 */
public final class Cuda implements Device, AutoCloseable {
  private final CudaContext context;
  private final Map<PixelKernel, BatchKernel> kernels = new ConcurrentHashMap<>();
  private final Map<LookKernel, BatchKernel> looks = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Ring> rings = new ConcurrentLinkedDeque<>();
  private final Chunking chunking;

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
    inRing(ring -> ring.run(this, chain, new Pieces(sources), to));
  }

  /** A ring in which something went wrong may still be at work, so it is given up. */
  private void inRing(Consumer<Ring> work) {
    Ring idle = rings.poll();
    Ring ring = idle == null ? new Ring(context, chunking) : idle;
    try {
      work.accept(ring);
    } catch (RuntimeException | Error e) {
      Closing.after(e, ring::close);
      throw e;
    }
    rings.push(ring);
  }

  /** Gives the card back. No call may be running. */
  @Override
  public void close() {
    Closing closing = new Closing();
    for (Ring ring = rings.poll(); ring != null; ring = rings.poll()) {
      closing.close(ring::close);
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
