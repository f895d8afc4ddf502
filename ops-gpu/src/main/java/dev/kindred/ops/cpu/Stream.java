// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
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
    return new RowPass(planes, source, read(), steps(), pass.out()).run(cpu);
  }

  /** The integer type whose numbers the source gives, or f32. */
  private DType read() {
    DType dtype = pass.in().range().dtype();
    return dtype.isInteger() && pass.readsStored() ? dtype : DType.F32;
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
      RowPrograms.Form form = new RowPass.Step(program, numbers).form(read());
      for (int y = from; y < end; y++) {
        rows.read(y, in);
        row.index = y;
        row.coverage = rows.coverage();
        form.code().run(row, in, out);
        if (form.gives() == DType.U8) {
          part.addBytes(out[0], width);
        } else {
          part.add(out[0], width);
        }
      }
    }
  }
}
