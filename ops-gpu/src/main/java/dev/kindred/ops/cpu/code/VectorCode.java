// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Calls of the Vector API as bytecode. Each takes its operands from the stack of the method that is
 * being written, in the order in which Java would, and leaves its result there.
 */
final class VectorCode {
  private static final String API = "jdk.incubator.vector.";
  private static final ClassDesc FLOATS = ClassDesc.of(API + "FloatVector");
  private static final ClassDesc INTS = ClassDesc.of(API + "IntVector");
  private static final ClassDesc VECTOR = ClassDesc.of(API + "Vector");
  private static final ClassDesc MASK = ClassDesc.of(API + "VectorMask");
  private static final ClassDesc SPECIES = ClassDesc.of(API + "VectorSpecies");
  private static final ClassDesc OPERATORS = ClassDesc.of(API + "VectorOperators");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc BINARY = OPERATORS.nested("Binary");
  private static final ClassDesc ROW = ConstantDescs.CD_float.arrayType();

  private final CodeBuilder code;
  private final String species;

  /**
   * @param lanes how many floats a vector has: 2, 4, 8 or 16
   */
  VectorCode(CodeBuilder code, int lanes) {
    this.code = code;
    this.species = "SPECIES_" + lanes * Float.SIZE;
  }

  /** Pushes the species, the first operand of {@link #broadcast} and {@link #load}. */
  VectorCode species() {
    code.getstatic(FLOATS, species, SPECIES);
    return this;
  }

  /** Species, float → a vector of it. */
  VectorCode broadcast() {
    code.invokestatic(
        FLOATS, "broadcast", MethodTypeDesc.of(FLOATS, SPECIES, ConstantDescs.CD_float));
    return this;
  }

  /** Species, array, index → vector. */
  VectorCode load() {
    code.invokestatic(
        FLOATS, "fromArray", MethodTypeDesc.of(FLOATS, SPECIES, ROW, ConstantDescs.CD_int));
    return this;
  }

  /** Vector, array, index → nothing. */
  void store() {
    code.invokevirtual(
        FLOATS, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, ROW, ConstantDescs.CD_int));
  }

  VectorCode get(int local) {
    code.aload(local);
    return this;
  }

  void set(int local) {
    code.astore(local);
  }

  /** Vector → vector: neg, abs or sqrt. */
  VectorCode unary(String name) {
    code.invokevirtual(FLOATS, name, MethodTypeDesc.of(FLOATS));
    return this;
  }

  /** Vector, vector → vector: add, sub, mul or div. */
  VectorCode binary(String name) {
    code.invokevirtual(FLOATS, name, MethodTypeDesc.of(FLOATS, VECTOR));
    return this;
  }

  /** Vector → vector: add or sub of a constant. */
  VectorCode binary(String name, float constant) {
    code.loadConstant(constant);
    code.invokevirtual(FLOATS, name, MethodTypeDesc.of(FLOATS, ConstantDescs.CD_float));
    return this;
  }

  /** Vector, vector, vector → vector. */
  VectorCode fma() {
    code.invokevirtual(FLOATS, "fma", MethodTypeDesc.of(FLOATS, VECTOR, VECTOR));
    return this;
  }

  /** Vector → mask: LT, LE, GT or EQ to the vector of a local. */
  VectorCode compare(String comparison, int local) {
    code.getstatic(OPERATORS, comparison, COMPARISON).aload(local);
    code.invokevirtual(FLOATS, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    return this;
  }

  /** Vector → mask: LT, GT, EQ or NE to a constant. */
  VectorCode compareConstant(String comparison, float constant) {
    code.getstatic(OPERATORS, comparison, COMPARISON).loadConstant(constant);
    code.invokevirtual(
        FLOATS, "compare", MethodTypeDesc.of(MASK, COMPARISON, ConstantDescs.CD_float));
    return this;
  }

  /** Vector {@code no}, vector {@code yes}, mask → vector. */
  VectorCode blend() {
    code.invokevirtual(FLOATS, "blend", MethodTypeDesc.of(FLOATS, VECTOR, MASK));
    return this;
  }

  /** Vector {@code no}, mask → vector: a constant where the mask is set. */
  VectorCode blend(float yes, int mask) {
    code.loadConstant(yes).aload(mask);
    code.invokevirtual(FLOATS, "blend", MethodTypeDesc.of(FLOATS, ConstantDescs.CD_float, MASK));
    return this;
  }

  /** Vector, mask → vector: less a constant where the mask is set. */
  VectorCode subtract(float constant, int mask) {
    code.loadConstant(constant).aload(mask);
    code.invokevirtual(FLOATS, "sub", MethodTypeDesc.of(FLOATS, ConstantDescs.CD_float, MASK));
    return this;
  }

  /** Mask, mask → mask: and, or. */
  VectorCode masks(String name) {
    code.invokevirtual(MASK, name, MethodTypeDesc.of(MASK, MASK));
    return this;
  }

  /** Mask → mask. */
  VectorCode not() {
    code.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
    return this;
  }

  /** Vector → its bits. */
  VectorCode bits() {
    code.invokevirtual(FLOATS, "reinterpretAsInts", MethodTypeDesc.of(INTS));
    return this;
  }

  /** Bits → vector. */
  VectorCode floats() {
    code.invokevirtual(INTS, "reinterpretAsFloats", MethodTypeDesc.of(FLOATS));
    return this;
  }

  /** Bits → bits: and, or with a constant. */
  VectorCode bits(String name, int constant) {
    code.loadConstant(constant);
    code.invokevirtual(INTS, name, MethodTypeDesc.of(INTS, ConstantDescs.CD_int));
    return this;
  }

  /** Bits, bits → bits: min or max of signed integers. */
  VectorCode bits(String name) {
    code.invokevirtual(INTS, name, MethodTypeDesc.of(INTS, VECTOR));
    return this;
  }

  /** Bits, bits → bits: or. */
  VectorCode or() {
    code.invokevirtual(INTS, "or", MethodTypeDesc.of(INTS, VECTOR));
    return this;
  }

  /** Bits → bits: LSHL or LSHR by a constant. */
  VectorCode shift(String operator, int by) {
    code.getstatic(OPERATORS, operator, BINARY).loadConstant(by);
    code.invokevirtual(INTS, "lanewise", MethodTypeDesc.of(INTS, BINARY, ConstantDescs.CD_int));
    return this;
  }
}
