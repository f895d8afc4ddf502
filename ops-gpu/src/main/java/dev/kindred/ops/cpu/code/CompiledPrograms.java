// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Spans;
import dev.kindred.semtypes.DType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.incubator.vector.FloatVector;

/**
 * Programs as classes over the Vector API. A class is hidden: it goes when its program does. The
 * module {@value #MODULE} must be there.
 */
public final class CompiledPrograms {
  /** The module of the Vector API. */
  public static final String MODULE = "jdk.incubator.vector";

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private CompiledPrograms() {}

  /** How many floats the vectors of this machine hold that are best for it. */
  public static int lanes() {
    return FloatVector.SPECIES_PREFERRED.length();
  }

  /** Whether {@link #of} can write a class for a program. */
  public static boolean canCompile(Program program) {
    return ProgramWriter.canWrite(program);
  }

  /**
   * A form of a program with the bits of the oracle. Writing the class takes about 3 ms, and 100 ms
   * the first time; it is slow until HotSpot has compiled it.
   *
   * @param given what it runs on, as {@link Spans#of(Program, DType)} takes it
   * @param lanes how many floats a vector has: 2, 4, 8 or 16; other results they do not give
   * @param narrow runs rows of fewer pixels, in arrays without room for a vector
   */
  public static RowProgram of(Program program, DType given, int lanes, RowProgram narrow) {
    try {
      MethodHandles.Lookup written =
          LOOKUP.defineHiddenClass(
              new ProgramWriter(program, Spans.of(program, given), lanes).write(), true);
      MethodType constructor = MethodType.methodType(void.class, RowProgram.class);
      return (RowProgram)
          written.findConstructor(written.lookupClass(), constructor).invoke(narrow);
    } catch (Throwable e) {
      throw new IllegalStateException(
          "class for a program of %d instructions: %s; report it"
              .formatted(program.code().size(), e.getMessage()),
          e);
    }
  }
}
