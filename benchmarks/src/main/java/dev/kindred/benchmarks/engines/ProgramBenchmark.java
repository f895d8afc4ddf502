// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.cpu.RowPrograms;
import dev.kindred.ops.cpu.code.CompiledPrograms;
import dev.kindred.ops.program.Bool;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a pixel cost in a program, in its plain form and as a class? Rows of 224 colour pixels
 * that lie in the cache; the times are per pixel.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ProgramBenchmark.WIDTH)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class ProgramBenchmark {
  static final int WIDTH = 224;

  /** What is done to a pixel. */
  public enum Work {
    /** One operation: 9 instructions. */
    BRIGHTNESS,
    /** All colour operations of a jitter, unrounded: about 110 instructions. */
    JITTER,
    /** The same, cut to whole numbers after each operation as u8 pictures are. */
    STEPWISE_JITTER;

    Trace trace() {
      Rgb p = (Rgb) Pixel.input(3, Range.of(DType.F32));
      return Trace.of(
          3,
          switch (this) {
            case BRIGHTNESS -> brighter(p);
            case JITTER -> normalized(turned(grayer(flatter(brighter(p)))));
            case STEPWISE_JITTER ->
                normalized(cut(turned(cut(grayer(cut(flatter(cut(brighter(p)))))))));
          });
    }

    private static Rgb brighter(Rgb p) {
      return p.each(x -> bounded(x.times(1.2)));
    }

    private static Rgb flatter(Rgb p) {
      return p.each(x -> bounded(x.fma(Num.parameter(0.8), Num.parameter(0.2 * 110))));
    }

    private static Rgb grayer(Rgb p) {
      Num gray = p.gray();
      return p.mix(p.with(gray, gray, gray), 0.4).each(Work::bounded);
    }

    private static Rgb cut(Rgb p) {
      return p.each(Num::floor);
    }

    private static Rgb normalized(Rgb p) {
      return p.with(
          p.red().minus(123.7).times(1 / 58.4),
          p.green().minus(116.3).times(1 / 57.1),
          p.blue().minus(103.5).times(1 / 57.4));
    }

    /** Turns the hue by way of hue, saturation and value. */
    private static Rgb turned(Rgb pixel) {
      Rgb p = pixel.each(x -> x.times(Num.of(1 / 255f)));
      Num value = p.red().max(p.green()).max(p.blue());
      Num chroma = value.minus(p.red().min(p.green()).min(p.blue()));
      Bool isGray = chroma.is(Num.of(0));
      Num divisor = isGray.choose(Num.of(1), chroma);
      Rgb c = p.each(x -> value.minus(x).dividedBy(divisor));
      Num other =
          value
              .is(p.green())
              .choose(
                  Num.of(2).plus(c.red()).minus(c.blue()),
                  Num.of(4).plus(c.green()).minus(c.red()));
      Num sixths = value.is(p.red()).choose(c.blue().minus(c.green()), other);
      Num hue = sixths.times(Num.of(1 / 6f)).plus(1.1);
      Num turned = hue.minus(hue.floor()).times(Num.of(6));
      Num saturation = chroma.dividedBy(isGray.choose(Num.of(1), value));
      return colors(turned, saturation, value);
    }

    private static Rgb colors(Num hue, Num saturation, Num value) {
      Num sector = hue.floor();
      Num f = hue.minus(sector);
      Num p = value.times(Num.of(1).minus(saturation));
      Num q = value.times(Num.of(1).minus(saturation.times(f)));
      Num t = value.times(Num.of(1).minus(saturation.times(Num.of(1).minus(f))));
      Num range = Num.of(255);
      return new Rgb(
          in(sector, value, q, p, p, t, value).times(range),
          in(sector, t, value, value, q, p, p).times(range),
          in(sector, p, p, t, value, value, q).times(range),
          Range.of(DType.F32));
    }

    private static Num in(Num sector, Num... choices) {
      Num chosen = choices[choices.length - 1];
      for (int i = choices.length - 2; i >= 0; i--) {
        chosen = sector.is(Num.of(i)).choose(choices[i], chosen);
      }
      return chosen;
    }

    private static Num bounded(Num x) {
      return x.clamp(Num.of(0), Num.of(255));
    }
  }

  @Param Work work = Work.BRIGHTNESS;

  private final Row row = new Row();
  private final float[][] in = new float[3][WIDTH];
  private final float[][] out = new float[3][WIDTH];
  private RowProgram plain = (r, before, after) -> {};
  private RowProgram compiled = plain;

  /** Makes both forms, and a row of random bytes. */
  @Setup
  public void prepare() {
    Trace trace = work.trace();
    row.length = WIDTH;
    row.uniforms = trace.uniforms();
    plain = RowPrograms.plain(trace.program());
    compiled = CompiledPrograms.of(trace.program(), DType.U8, CompiledPrograms.lanes(), plain);
    Random random = new Random(1);
    for (float[] channel : in) {
      for (int x = 0; x < WIDTH; x++) {
        channel[x] = random.nextInt(256);
      }
    }
  }

  /** Instruction by instruction. */
  @Benchmark
  public float[][] plain() {
    plain.run(row, in, out);
    return out;
  }

  /** As a class over the Vector API. */
  @Benchmark
  public float[][] compiled() {
    compiled.run(row, in, out);
    return out;
  }
}
