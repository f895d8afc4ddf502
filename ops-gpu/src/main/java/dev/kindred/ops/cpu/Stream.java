// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A streamed pass on the CPU: looks at the picture for the numbers that its programs take from it,
 * and then a {@link RowPass}.
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

  Tensor run() {
    return new RowPass(planes, source, steps(), pass.out()).run(cpu);
  }

  /** Short programs are joined with their neighbours, which saves storing what lies between. */
  private List<RowPass.Step> steps() {
    List<RowPass.Step> steps = new ArrayList<>();
    for (Trace trace : pass.programs()) {
      RowPass.Step next = new RowPass.Step(trace.program(), Numbers.of(trace, this::look));
      if (!steps.isEmpty() && steps.getLast().joins(next)) {
        next = steps.removeLast().then(next);
      }
      steps.add(next);
    }
    return steps;
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
