// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Spans;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes the class of a program: a {@link CompiledProgram} with one static method per chunk. */
final class ProgramWriter {
  private static final ClassDesc BASE = ClassDesc.of(CompiledProgram.class.getName());
  private static final ClassDesc STEPS = ClassDesc.of(RowSteps.class.getName());
  private static final ClassDesc SELF =
      ClassDesc.of(ProgramWriter.class.getPackageName() + ".WrittenProgram");
  private static final ClassDesc NUMBERS = ConstantDescs.CD_float.arrayType();
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc FLOAT = ConstantDescs.CD_float;

  private final Program program;
  private final Spans spans;
  private final Schedule schedule;
  private final int lanes;

  /**
   * @param spans what its results can be
   * @param lanes how many floats a vector has: 2, 4, 8 or 16
   */
  ProgramWriter(Program program, Spans spans, int lanes) {
    this.program = program;
    this.spans = spans;
    this.schedule = new Schedule(program);
    this.lanes = lanes;
  }

  /**
   * Whether a program has a class: it has, unless the key of its noise differs between pixels,
   * which no {@link dev.kindred.ops.program.Num} can ask for.
   */
  static boolean canWrite(Program program) {
    List<Instruction> code = program.code();
    return code.stream()
        .filter(step -> step.op() == Op.NOISE)
        .allMatch(step -> isKey(code.get(step.a())) && isKey(code.get(step.b())));
  }

  private static boolean isKey(Instruction step) {
    return step.op() == Op.UNIFORM || step.op() == Op.CONSTANT;
  }

  /** The bytes of a class with a constructor that takes the {@link RowProgram} for narrow rows. */
  byte[] write() {
    return ClassFile.of()
        .build(
            SELF,
            type -> {
              type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(BASE);
              type.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  MethodTypeDesc.of(ConstantDescs.CD_void, narrow()),
                  0,
                  this::constructor);
              type.withMethodBody("block", BlockMethod.TYPE, 0, this::block);
              chunks(type);
            });
  }

  private void constructor(CodeBuilder code) {
    code.aload(0).loadConstant(lanes).loadConstant(schedule.scratchRows()).aload(1);
    code.invokespecial(
            BASE,
            ConstantDescs.INIT_NAME,
            MethodTypeDesc.of(ConstantDescs.CD_void, INT, INT, narrow()))
        .return_();
  }

  private static ClassDesc narrow() {
    return ClassDesc.of(RowProgram.class.getName());
  }

  private void block(CodeBuilder code) {
    BlockMethod method = new BlockMethod(code, 1);
    for (int s = 0; s < schedule.stages().size(); s++) {
      switch (schedule.stages().get(s)) {
        case Stage.Chunk chunk -> {
          method.pushAll();
          code.invokestatic(SELF, name(s), BlockMethod.TYPE);
        }
        case Stage.RowStep step -> rowStep(method, step.result());
      }
    }
    code.return_();
  }

  private static String name(int stage) {
    return "stage" + stage;
  }

  private void chunks(ClassBuilder type) {
    for (int s = 0; s < schedule.stages().size(); s++) {
      if (schedule.stages().get(s) instanceof Stage.Chunk chunk) {
        type.withMethodBody(
            name(s),
            BlockMethod.TYPE,
            ClassFile.ACC_STATIC,
            code ->
                new ChunkWriter(program, spans, schedule, chunk, lanes, new BlockMethod(code, 0))
                    .write());
      }
    }
  }

  /** A plain loop for each row that wants the result. */
  private void rowStep(BlockMethod method, int result) {
    Instruction step = program.code().get(result);
    for (Place place : schedule.written(result)) {
      switch (step.op()) {
        case LOOKUP -> {
          method.pushTable(step.bits());
          Place at = schedule.read(step.a());
          method.pushRow(at);
          method.pushFrom(at);
          into(method, place, "lookup", NUMBERS, NUMBERS, INT);
        }
        case NOISE -> {
          method.pushColumn();
          method.pushRowNumber();
          method.code().loadConstant(step.bits());
          pushKey(method, program.code().get(step.a()));
          pushKey(method, program.code().get(step.b()));
          into(method, place, "noise", INT, INT, INT, FLOAT, FLOAT);
        }
        default -> {
          method.pushColumn();
          into(method, place, "columns", INT);
        }
      }
    }
  }

  private static void pushKey(BlockMethod method, Instruction key) {
    if (key.op() == Op.CONSTANT) {
      method.code().loadConstant(key.value());
    } else {
      method.pushUniform(key.bits());
    }
  }

  /** Calls a row step with the parameters that are on the stack, then where its results go. */
  private static void into(BlockMethod method, Place to, String name, ClassDesc... parameters) {
    method.pushRow(to);
    method.pushFrom(to);
    method.pushCount();
    method
        .code()
        .invokestatic(
            STEPS,
            name,
            MethodTypeDesc.of(ConstantDescs.CD_void, parameters)
                .insertParameterTypes(parameters.length, NUMBERS, INT, INT));
  }
}
