// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A streamed pass on the CPU: rows go from a source through programs to a store, and never leave
 * the cache in between.
 */
final class Stream {
  private final Cpu cpu;
  private final Pass.Streamed pass;
  private final Tensor planes;
  private final Function<Scratch, RowSource> source;

  /**
   * @param planes what the source reads, [C, H, W]
   * @param source makes one for each thread
   */
  Stream(Cpu cpu, Pass.Streamed pass, Tensor planes, Function<Scratch, RowSource> source) {
    this.cpu = cpu;
    this.pass = pass;
    this.planes = planes;
    this.source = source;
  }

  /** A program and the numbers it takes for this picture. */
  private record Step(Program program, Numbers numbers) {
    boolean joins(Step next) {
      return JoinedPrograms.areWorthIt(program, next.program);
    }

    Step then(Step next) {
      return new Step(JoinedPrograms.of(program, next.program), numbers.then(next.numbers));
    }
  }

  Tensor run() {
    Canvas canvas = pass.out().canvas();
    DType dtype = pass.out().range().dtype();
    int channels = pass.out().channels();
    List<Step> steps = steps();
    Raster.Size size = new Raster.Size(channels, canvas.height(), canvas.width());
    return cpu.build(
        dtype,
        Shape.of(channels, canvas.height(), canvas.width()),
        to ->
            Rows.of(cpu, planes)
                .run(
                    canvas.height(),
                    (long) channels * canvas.width(),
                    (from, end) -> run(steps, from, end, Raster.planes(dtype, to, size))));
  }

  /** Short programs are joined with their neighbours, which saves storing what lies between. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Trace trace : pass.programs()) {
      Step next = new Step(trace.program(), Numbers.of(trace, this::look));
      if (!steps.isEmpty() && steps.getLast().joins(next)) {
        next = steps.removeLast().then(next);
      }
      steps.add(next);
    }
    return steps;
  }

  private void run(List<Step> steps, int from, int end, Raster to) {
    try (Scratch scratch = Scratch.take()) {
      RowSource rows = source.apply(scratch);
      RowStore store = new RowStore(to, scratch);
      int width = to.width();
      float[][][] stages = new float[steps.size() + 1][][];
      stages[0] = scratch.row(pass.in().channels(), width);
      Row[] places = new Row[steps.size()];
      RowProgram[] forms = new RowProgram[steps.size()];
      for (int i = 0; i < places.length; i++) {
        stages[i + 1] = scratch.row(steps.get(i).program.outputs().size(), width);
        places[i] = steps.get(i).numbers.row(width);
        forms[i] = RowPrograms.of(steps.get(i).program);
      }
      for (int y = from; y < end; y++) {
        rows.read(y, stages[0]);
        for (int i = 0; i < places.length; i++) {
          places[i].index = y;
          places[i].coverage = rows.coverage();
          forms[i].run(places[i], stages[i], stages[i + 1]);
        }
        store.write(y, stages[places.length]);
      }
    }
  }

  /** Runs a program with one result over all pixels of the source and gathers the results. */
  private <G extends Gathering> G look(Program program, Numbers numbers, Supplier<G> gathering) {
    G all = gathering.get();
    Canvas canvas = pass.out().canvas();
    Rows.of(cpu, planes)
        .run(
            canvas.height(),
            (long) pass.in().channels() * canvas.width(),
            (from, end) -> {
              G part = gathering.get();
              look(program, numbers, part, from, end);
              synchronized (all) {
                all.join(part);
              }
            });
    return all;
  }

  private void look(Program program, Numbers numbers, Gathering part, int from, int end) {
    try (Scratch scratch = Scratch.take()) {
      RowSource rows = source.apply(scratch);
      int width = pass.out().canvas().width();
      float[][] in = scratch.row(pass.in().channels(), width);
      float[][] out = scratch.row(1, width);
      Row row = numbers.row(width);
      RowProgram form = RowPrograms.of(program);
      for (int y = from; y < end; y++) {
        rows.read(y, in);
        row.index = y;
        row.coverage = rows.coverage();
        form.run(row, in, out);
        part.add(out[0], width);
      }
    }
  }
}
