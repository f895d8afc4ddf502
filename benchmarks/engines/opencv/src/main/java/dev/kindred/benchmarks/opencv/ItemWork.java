// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.benchmarks.engines.ByItem;
import dev.kindred.benchmarks.engines.Work;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.opencv.global.opencv_core;

/** A recipe done over its items, each thread with pictures of its own between the steps. */
final class ItemWork implements Work {
  private final Recipe recipe;
  private final ByItem byItem;
  private final ThreadLocal<Scratch> scratch;

  ItemWork(Recipe recipe, int threads) {
    this.recipe = recipe;
    this.byItem = new ByItem(threads);
    this.scratch = ThreadLocal.withInitial(this::newScratch);
  }

  private Scratch newScratch() {
    Shape shape = recipe.shape();
    int rank = shape.rank();
    int planes = rank == 2 ? 1 : (int) shape.size(0);
    return new Scratch(
        bytes(),
        planes,
        (int) shape.size(rank - 2),
        (int) shape.size(rank - 1),
        recipe.dtype() == DType.F32 ? opencv_core.CV_32F : opencv_core.CV_8U);
  }

  private long bytes() {
    return recipe.shape().count() * recipe.dtype().bytes();
  }

  @Override
  public int items() {
    return recipe.items();
  }

  @Override
  public int batch() {
    return recipe.batch();
  }

  @Override
  public void run(int first, int count) {
    byItem.run(first, count, i -> recipe.run(i % recipe.items(), scratch.get()));
  }

  @Override
  public Tensor results(int count) {
    long[] sizes = new long[recipe.shape().rank() + 1];
    sizes[0] = count;
    for (int axis = 1; axis < sizes.length; axis++) {
      sizes[axis] = recipe.shape().size(axis - 1);
    }
    byte[] one = new byte[Math.toIntExact(bytes())];
    return Tensor.build(
        recipe.dtype(),
        Shape.of(sizes),
        memory -> {
          for (int i = 0; i < count; i++) {
            Scratch mine = scratch.get();
            recipe.run(i, mine);
            mine.out.get(one);
            MemorySegment.copy(
                one, 0, memory, ValueLayout.JAVA_BYTE, (long) i * one.length, one.length);
          }
        });
  }

  @Override
  public void close() {
    byItem.close();
  }
}
