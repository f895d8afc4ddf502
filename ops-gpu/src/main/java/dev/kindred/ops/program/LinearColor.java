// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program whose results are weighted sums of the numbers of the pixel, whatever it does to get
 * there: brightness, saturation and normalisation, one after the other, are one matrix. Weights are
 * found in double precision from the parameters of the draw, and rounded once to floats.
 */
public final class LinearColor {
  private final int channels;
  private final double[][] weights;

  private LinearColor(int channels, double[][] weights) {
    this.channels = channels;
    this.weights = weights;
  }

  /** The weighted sums that a trace computes; empty where it computes something else. */
  public static Optional<LinearColor> of(Trace trace) {
    Program program = trace.program();
    if (trace.needsLook()) {
      return Optional.empty();
    }
    int channels = program.channels();
    List<double @Nullable []> sums = new ArrayList<>();
    for (Instruction step : program.code()) {
      sums.add(sum(step, sums, trace, channels));
    }
    double[][] weights = new double[program.outputs().size()][];
    for (int i = 0; i < weights.length; i++) {
      double[] found = sums.get(program.outputs().get(i));
      if (found == null) {
        return Optional.empty();
      }
      weights[i] = found;
    }
    return Optional.of(new LinearColor(channels, weights));
  }

  /** How many instructions it takes. */
  public int instructions() {
    return weights.length * channels;
  }

  /**
   * The sums of the numbers of a pixel, the constant first and then channel by channel, each fused;
   * weights are parameters.
   */
  public List<Num> of(Pixel p) {
    List<Num> results = new ArrayList<>();
    for (double[] row : weights) {
      Num sum = Num.parameter(row[channels]);
      for (int c = 0; c < channels; c++) {
        sum = p.numbers().get(c).fma(Num.parameter(row[c]), sum);
      }
      results.add(sum);
    }
    return results;
  }

  /** One weight per channel, then the constant; null where the result is no such sum. */
  private static double @Nullable [] sum(
      Instruction step, List<double @Nullable []> sums, Trace trace, int channels) {
    double[] a = step.a() < 0 ? null : sums.get(step.a());
    double[] b = step.b() < 0 ? null : sums.get(step.b());
    double[] c = step.c() < 0 ? null : sums.get(step.c());
    return switch (step.op()) {
      case INPUT -> unit(channels, step.bits(), 1);
      case CONSTANT -> unit(channels, channels, step.value());
      case UNIFORM -> unit(channels, channels, trace.parameters().get(step.bits()));
      case NEG -> scaled(a, -1);
      case ADD -> added(a, b, 1);
      case SUB -> added(a, b, -1);
      case MUL -> product(a, b);
      case DIV -> b != null && isConstant(b) ? scaled(a, 1 / b[channels]) : null;
      case FMA -> added(product(a, b), c, 1);
      default -> null;
    };
  }

  private static double[] unit(int channels, int place, double value) {
    double[] sum = new double[channels + 1];
    sum[place] = value;
    return sum;
  }

  private static double @Nullable [] product(double @Nullable [] a, double @Nullable [] b) {
    if (a != null && isConstant(a)) {
      return scaled(b, a[a.length - 1]);
    }
    return b != null && isConstant(b) ? scaled(a, b[b.length - 1]) : null;
  }

  private static double @Nullable [] scaled(double @Nullable [] a, double factor) {
    return a == null ? null : Arrays.stream(a).map(x -> x * factor).toArray();
  }

  private static double @Nullable [] added(
      double @Nullable [] a, double @Nullable [] b, double sign) {
    if (a == null || b == null) {
      return null;
    }
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sign * b[i];
    }
    return sum;
  }

  private static boolean isConstant(double[] sum) {
    return Arrays.stream(sum, 0, sum.length - 1).allMatch(x -> x == 0);
  }
}
