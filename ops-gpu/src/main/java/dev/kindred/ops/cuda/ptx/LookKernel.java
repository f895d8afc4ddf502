// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Trace;
import java.util.List;

/**
 * A launch before that of a {@link PixelKernel}, with the same arguments: it goes through the same
 * pixels up to one of the stages and gathers, in the table of the items, a number of each pixel
 * that the stage needs to know about all of them.
 *
 * @param kernel whose launch needs the result
 * @param stage number of the stage
 * @param of gives the number of each pixel, its only output
 * @param counts whether it is counted how often each whole number occurs, as a table of the stage;
 *     else a statistic of the stage is gathered
 * @param number of the table or the statistic
 */
public record LookKernel(PixelKernel kernel, int stage, Program of, boolean counts, int number) {

  /**
   * What a stage needs before a kernel can run, in the order in which it must run; a table of
   * counts must be turned into entries afterwards.
   *
   * @throws UnsupportedOperationException for percentiles, which cards do not find yet
   */
  public static List<LookKernel> of(PixelKernel kernel, int stage, Trace trace) {
    if (trace.statistics().stream().anyMatch(s -> s.reduction() instanceof Reduction.Percentile)) {
      throw new UnsupportedOperationException(
          "percentile on cuda: there is no kernel for it yet; run this plan on the CPU");
    }
    return trace.looks().stream()
        .map(look -> new LookKernel(kernel, stage, look.of(), look.counts(), look.number()))
        .toList();
  }

  /** The name of its entry. */
  public String name() {
    return "look_%d%s%d_%08x_%s"
        .formatted(stage, counts ? "t" : "s", number, of.toString().hashCode(), kernel.name());
  }

  /** The module that holds it, as PTX text for cards of compute capability 7.5 and newer. */
  public String ptx() {
    return new KernelBody(kernel).look(this);
  }
}
