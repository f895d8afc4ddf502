// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.cpu.Row;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * The parameters that all methods of a written class have, as bytecode.
 *
 * @param first the local of the first parameter: 0 in a static method, 1 in one of an object
 */
record BlockMethod(CodeBuilder code, int first) {
  private static final ClassDesc ROW = ClassDesc.of(Row.class.getName());
  private static final ClassDesc NUMBERS = ConstantDescs.CD_float.arrayType();
  private static final ClassDesc ROWS = NUMBERS.arrayType();

  /** {@code (Row row, float[][] in, float[][] out, float[][] scratch, int from, int count)}. */
  static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(
          ConstantDescs.CD_void, ROW, ROWS, ROWS, ROWS, ConstantDescs.CD_int, ConstantDescs.CD_int);

  /** Pushes an array. */
  void pushRow(Place place) {
    switch (place.space()) {
      case IN -> code.aload(first + 1);
      case OUT -> code.aload(first + 2);
      case SCRATCH -> code.aload(first + 3);
      case COVERAGE -> {
        code.aload(first).getfield(ROW, "coverage", NUMBERS);
        return;
      }
    }
    code.loadConstant(place.index()).aaload();
  }

  /** Pushes where the block begins in a row. */
  void pushFrom(Place place) {
    if (place.isOfBlock()) {
      code.iconst_0();
    } else {
      pushFrom();
    }
  }

  /** Pushes where the block begins. */
  void pushFrom() {
    code.iload(first + 4);
  }

  /** Pushes the number of pixels. */
  void pushCount() {
    code.iload(first + 5);
  }

  /** Pushes a number that is the same for the whole picture. */
  void pushUniform(int slot) {
    code.aload(first).getfield(ROW, "uniforms", NUMBERS).loadConstant(slot).faload();
  }

  /** Pushes a table. */
  void pushTable(int table) {
    code.aload(first).getfield(ROW, "tables", ROWS).loadConstant(table).aaload();
  }

  /** Pushes the row of the picture, as an int. */
  void pushRowNumber() {
    code.aload(first).getfield(ROW, "index", ConstantDescs.CD_int);
  }

  /** Pushes the row of the picture, as a float. */
  void pushRowIndex() {
    pushRowNumber();
    code.i2f();
  }

  /** Pushes the column of the first pixel of the block. */
  void pushColumn() {
    code.aload(first).getfield(ROW, "column", ConstantDescs.CD_int);
    pushFrom();
    code.iadd();
  }

  /** Pushes all parameters, for another method of the class. */
  void pushAll() {
    code.aload(first).aload(first + 1).aload(first + 2).aload(first + 3);
    pushFrom();
    pushCount();
  }
}
