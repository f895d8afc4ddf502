// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import dev.kindred.benchmarks.engines.ColorMatrix;
import dev.kindred.benchmarks.engines.Contender;
import dev.kindred.benchmarks.engines.Inputs;
import dev.kindred.benchmarks.engines.Work;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.cpu.code.CompiledPrograms;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generated code beside what one would write by hand, on rows of u8 colours. */
public final class Programs implements Contender {
  private static final double[] MATRIX = {
    0.9, 0.1, -0.05, 4, 0.02, 1.1, -0.1, -3, -0.1, 0.05, 1.02, 6
  };
  private static final double BRIGHTNESS = 1.15;
  private static final double SATURATION = 0.8;
  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] STD = {0.229, 0.224, 0.225};

  /** Found by the service loader. */
  public Programs() {}

  @Override
  public List<String> recipes(String job) {
    return switch (job) {
      case "code-matrix", "code-colours" -> List.of("generated", "hand-written");
      default -> List.of();
    };
  }

  @Override
  public Optional<Work> prepare(String job, String recipe, Inputs inputs, int threads) {
    if (!recipes(job).contains(recipe)) {
      return Optional.empty();
    }
    boolean matrix = job.equals("code-matrix");
    return Optional.of(
        recipe.equals("generated")
            ? generated(matrix ? matrixOps() : colourOps())
            : byHand(matrix ? handWrittenMatrix() : handWrittenColours()));
  }

  @Override
  public String version() {
    return "lanes=" + CompiledPrograms.lanes();
  }

  static List<PixelOp> matrixOps() {
    return List.of(ColorMatrix.of(MATRIX), Normalize.of(MEAN, STD));
  }

  static List<PixelOp> colourOps() {
    return List.of(new Brightness(BRIGHTNESS), new Saturation(SATURATION), Normalize.of(MEAN, STD));
  }

  static RowProgram handWrittenMatrix() {
    return new HandWrittenMatrix(MATRIX, floats(MEAN), floats(STD));
  }

  static RowProgram handWrittenColours() {
    return new HandWrittenColors(BRIGHTNESS, SATURATION, floats(MEAN), floats(STD));
  }

  /** The operations as one program, which the engine makes of short neighbours too. */
  static Work generated(List<PixelOp> ops) {
    List<Trace> traces = traces(ops);
    Program joined = traces.stream().map(Trace::program).reduce(Program::then).orElseThrow();
    float[] uniforms = new float[joined.uniforms()];
    int count = 0;
    for (Trace trace : traces) {
      for (float uniform : trace.uniforms()) {
        uniforms[count++] = uniform;
      }
    }
    RowProgram code =
        CompiledPrograms.of(joined, DType.U8, CompiledPrograms.lanes(), Programs::refuse);
    return new RowWork(List.of(new RowWork.Stage(code, uniforms)));
  }

  static Work byHand(RowProgram program) {
    return new RowWork(List.of(new RowWork.Stage(program)));
  }

  /** The programs of operations one after the other on u8 colours. */
  static List<Trace> traces(List<PixelOp> ops) {
    List<Trace> traces = new ArrayList<>();
    DType dtype = DType.U8;
    for (PixelOp op : ops) {
      traces.add(op.trace(Pixel.input(3, Range.of(dtype))));
      dtype = op.out(dtype);
    }
    return traces;
  }

  private static void refuse(Row row, float[][] in, float[][] out) {
    throw new IllegalStateException("a row of %d pixels is no narrow one".formatted(row.length));
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
