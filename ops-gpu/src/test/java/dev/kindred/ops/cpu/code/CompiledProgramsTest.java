// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.cpu.RowProgramContract;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Table;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledProgramsTest {
  private static final int WIDTH = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Of several chunks, with everything that the rows between them are for. */
  private static Trace longOne() {
    Pixel p = Pixel.input(3, Range.of(DType.F32));
    Table table = Table.of(3, -1, 0.5f, 7);
    return Trace.of(
        3,
        p.each(x ->
            x.abs()
                .pow(0.7)
                .plus(Num.noise(7, 1))
                .in(table)
                .plus(Num.column())
                .times(x.sin().rint())));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16})
  void doNotAllocateOnceHotSpotHasCompiledThemAndStayThatOfTheOracle(int lanes) {
    assumeThat(System.getProperty("java.vm.info")).doesNotContain("emulated-client", "interpreted");
    Trace trace = longOne();
    RowProgram form = form(trace.program(), lanes);
    Instant end = Instant.now().plus(PATIENCE);
    long allocated = allocated(form, trace);
    while (allocated > 0 && Instant.now().isBefore(end)) {
      allocated = allocated(form, trace);
    }
    assertThat(allocated).isZero();
    RowProgramContract.holds(form, trace, 1, WIDTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16})
  void runRowsThatAreShorterThanAVectorWhereThereIsRoomForOne(int lanes) {
    RowProgram none = (row, in, out) -> fail("the narrow form ran");
    RowProgram form = CompiledPrograms.of(longOne().program(), DType.F32, lanes, none);
    for (int width = 1; width < lanes; width++) {
      RowProgramContract.holds(form, longOne(), width, width, lanes);
    }
  }

  /** How many bytes the thread allocates while a form runs on many rows. */
  private static long allocated(RowProgram form, Trace trace) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Row row = new Row();
    row.length = WIDTH;
    row.uniforms = trace.uniforms();
    row.tables = trace.tables().stream().map(Trace.TableSource::given).toArray(float[][]::new);
    float[][] in = new float[trace.program().channels()][WIDTH];
    float[][] out = new float[trace.program().outputs().size()][WIDTH];
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int y = 0; y < 200; y++) {
      form.run(row, in, out);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void classesGoWithTheirPrograms() throws InterruptedException {
    List<WeakReference<Class<?>>> classes = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      classes.add(new WeakReference<>(form(RandomPrograms.of(seed, 1, 9).program(), 4).getClass()));
    }
    Instant end = Instant.now().plus(PATIENCE);
    while (classes.stream().anyMatch(each -> each.get() != null) && Instant.now().isBefore(end)) {
      System.gc();
      Thread.sleep(1);
    }
    assertThat(classes).allMatch(each -> each.get() == null);
  }

  private static RowProgram form(Program program, int lanes) {
    return CompiledPrograms.of(program, DType.F32, lanes, RowProgramContract.plain(program));
  }
}
