// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.program.Program;
import dev.kindred.semtypes.Tensor;
import java.util.function.Supplier;

/** A pass over all pixels of a picture that only looks: a program with one result is gathered. */
final class Look<G extends Gathering> {
  private final Program program;
  private final Numbers numbers;
  private final Supplier<G> gathering;

  Look(Program program, Numbers numbers, Supplier<G> gathering) {
    this.program = program;
    this.numbers = numbers;
    this.gathering = gathering;
  }

  G at(Cpu cpu, Tensor planes) {
    G all = gathering.get();
    int height = (int) planes.shape().size(1);
    int width = (int) planes.shape().size(2);
    Rows.of(cpu, planes)
        .run(
            height,
            planes.shape().size(0) * width,
            (from, end) -> {
              G part = band(planes, from, end);
              synchronized (all) {
                all.join(part);
              }
            });
    return all;
  }

  private G band(Tensor planes, int from, int end) {
    G part = gathering.get();
    int width = (int) planes.shape().size(2);
    RowProgram rows = RowPrograms.of(program);
    float[][] in = new float[(int) planes.shape().size(0)][width];
    float[][] out = new float[1][width];
    Row row = numbers.row(width);
    for (int y = from; y < end; y++) {
      Coloring.read(planes, y, in);
      row.index = y;
      rows.run(row, in, out);
      part.add(out[0], width);
    }
    return part;
  }
}
