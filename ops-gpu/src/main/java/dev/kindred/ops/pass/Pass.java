// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.program.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of a picture and one writing of the next. */
public sealed interface Pass {

  /** What is read. */
  Form in();

  /** What is written. */
  Form out();

  /** Why it is a pass of its own. */
  Reason reason();

  /**
   * Reads pixels, at their own place or where a geometry says, or what a filter makes of those
   * around each, runs programs over them and stores them.
   *
   * @param read where the pixels come from; empty for their own place
   * @param around the filter, whose results are as it would store them; empty for none, and where
   *     {@code read} is not
   * @param whole whether what is read takes its places in the type of the input before anything is
   *     computed from it, as if it had been stored: samples between pixels are no whole numbers
   * @param programs run one after the other; a statistic of the first one is found by a look at the
   *     input before
   * @param ops what the programs came from
   */
  record Streamed(
      Form in,
      Form out,
      Optional<Geometry> read,
      Optional<Filter> around,
      boolean whole,
      List<Trace> programs,
      List<PixelOp> ops,
      Reason reason)
      implements Pass {
    /** Keeps unchangeable copies. */
    public Streamed {
      programs = List.copyOf(programs);
      ops = List.copyOf(ops);
    }

    /** Whether the picture is looked at before: for a mean, a histogram and the like. */
    public boolean looks() {
      return programs.stream().anyMatch(Trace::needsLook);
    }

    /** The programs, and before them what {@link #whole} asks for as one. */
    public List<Trace> allPrograms() {
      List<Trace> all = new ArrayList<>();
      if (whole) {
        all.add(in.stored());
      }
      all.addAll(programs);
      return all;
    }

    /** Whether what is read are numbers of the type of the input, as far as it has any. */
    public boolean readsStored() {
      return whole || read.isEmpty() || !OpenPass.samples(read.get());
    }

    /** How many instructions run per pixel, reading and storing left out. */
    public int instructions() {
      return allPrograms().stream()
          .flatMap(trace -> trace.program().code().stream())
          .mapToInt(step -> step.op().arity() > 0 ? 1 : 0)
          .sum();
    }
  }

  /**
   * Runs a plan by the engine's own method for it, which needs more of the picture than one pixel
   * at a time: a blur, a resize with antialias.
   */
  record Whole(Form in, Form out, Plan plan, Reason reason) implements Pass {}
}
