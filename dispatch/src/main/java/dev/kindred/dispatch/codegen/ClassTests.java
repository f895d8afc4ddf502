// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Compares the class of one object with one after the other. */
final class ClassTests {
  /** The most bytes of one comparison: constant, load, comparison, jump. */
  static final int MOST_BYTES = 10;

  private static final String REFERS_TO =
      MethodType.methodType(boolean.class, Object.class).descriptorString();

  private final Beside beside;
  private final Body body;
  private final Constants constants;
  private final int found;

  /** Begins with the class, which is on top of the stack. */
  ClassTests(Beside beside, Body body, Constants constants) {
    this.beside = beside;
    this.body = body;
    this.constants = constants;
    this.found = body.store(Class.class);
  }

  /** Goes on behind this code if it is the class so marked, and else at the label. */
  void write(ClassMark mark, Label no) {
    MethodVisitor code = body.code();
    switch (mark) {
      case ClassMark.Held(Class<?> type) -> {
        code.visitVarInsn(Opcodes.ALOAD, found);
        push(type);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, no);
      }
      case ClassMark.Weak weak -> {
        constants.push(code, weak.type(), WeakReference.class);
        code.visitVarInsn(Opcodes.ALOAD, found);
        String owner = Type.getInternalName(WeakReference.class);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "refersTo", REFERS_TO, false);
        code.visitJumpInsn(Opcodes.IFEQ, no);
      }
    }
  }

  private void push(Class<?> type) {
    if (beside.names(type)) {
      body.code().visitLdcInsn(Type.getType(type));
    } else {
      constants.push(body.code(), type, Class.class);
    }
  }

  /** Forgets the class. */
  void end() {
    body.forget();
  }
}
