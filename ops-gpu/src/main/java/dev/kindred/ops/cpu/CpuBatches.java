// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.FromDicom;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;

/** Batches on the CPU: each thread takes whole items. */
final class CpuBatches {
  private CpuBatches() {}

  @Dispatch(value = Engine.class, precedence = 1)
  static <T extends Semantic> Batch<T> each(Cpu cpu, PerItem plan, Batch<T> batch) {
    int size = batch.size();
    List<T> results = new ArrayList<>(batch.items());
    Cpu own = cpu.with(1);
    Items.run(
        cpu, batch, i -> results.set(i, Engine.ENGINE.run(own, plan.of(i, size), batch.get(i))));
    return Items.replaced(batch, results);
  }

  /**
   * Pictures whose results are of one form become one tensor, so that stacking them copies nothing.
   */
  @Dispatch(value = Engine.class, precedence = 1)
  static <I extends Image> Batch<I> pictures(Cpu cpu, PerItem plan, Batch<I> batch) {
    List<Passes> passes = passes(plan, batch);
    if (passes.isEmpty() || passes.stream().map(Passes::out).distinct().count() > 1) {
      return each(cpu, plan, batch);
    }
    Form form = passes.getFirst().out();
    Shape shape =
        Shape.of(batch.size(), form.channels(), form.canvas().height(), form.canvas().width());
    Tensor stacked =
        cpu.build(
            form.range().dtype(),
            shape,
            to ->
                Items.run(
                    cpu,
                    batch,
                    i ->
                        run(
                            passes.get(i),
                            batch.get(i),
                            to.asSlice(i * form.bytes(), form.bytes()))));
    return batch.withStacked(stacked);
  }

  /** How each item is done; none where that is not known, or items carry what a file said. */
  private static List<Passes> passes(PerItem plan, Batch<? extends Image> batch) {
    List<Passes> passes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Plan own = plan.of(i, batch.size());
      Sequence sequence = own instanceof Sequence steps ? steps : Sequence.of(own);
      if (batch.get(i) instanceof FromDicom || Passes.known(sequence) < sequence.steps().size()) {
        return List.of();
      }
      passes.add(Passes.of(sequence, Form.of(batch.get(i))));
    }
    return passes;
  }

  private static void run(Passes passes, Image item, MemorySegment to) {
    SegmentAllocator place =
        (bytes, alignment) ->
            bytes == to.byteSize() ? to : Arena.ofAuto().allocate(bytes, alignment);
    Tensor pixels = CpuSequences.run(Cpu.single().into(place), passes, item);
    if (!pixels.memory().equals(to)) {
      to.copyFrom(pixels.memory());
    }
  }
}
