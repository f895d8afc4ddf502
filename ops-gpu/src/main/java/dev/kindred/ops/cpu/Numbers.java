// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** The numbers that a program takes for a certain picture: parameters, statistics and tables. */
final class Numbers {
  private final float[] uniforms;
  private final float[][] tables;

  private Numbers(float[] uniforms, float[][] tables) {
    this.uniforms = uniforms;
    this.tables = tables;
  }

  /** Looks at the picture for those numbers that come from it. */
  static Numbers of(Cpu cpu, Tensor planes, Trace trace) {
    Numbers numbers = new Numbers(trace.uniforms(), new float[trace.tables().size()][]);
    int first = trace.parameters().size();
    for (int i = 0; i < trace.statistics().size(); i++) {
      Trace.Statistic wanted = trace.statistics().get(i);
      numbers.uniforms[first + i] =
          new Look<>(wanted.of(), numbers, () -> Gathering.of(wanted.reduction()))
              .at(cpu, planes)
              .value();
    }
    for (int i = 0; i < numbers.tables.length; i++) {
      Trace.TableSource source = trace.tables().get(i);
      int bins = trace.program().tables().get(i);
      numbers.tables[i] =
          source
              .counted()
              .map(of -> new Look<>(of, numbers, () -> new Gathering.Counts(bins)))
              .map(look -> source.from(look.at(cpu, planes).counts()))
              .orElseGet(source::given);
    }
    return numbers;
  }

  /** Room to run on rows of a width, with these numbers. */
  Row row(int width) {
    Row row = new Row();
    row.length = width;
    row.uniforms = uniforms;
    row.tables = tables;
    row.coverage = new float[width];
    Arrays.fill(row.coverage, 1);
    return row;
  }
}
