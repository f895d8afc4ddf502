// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Compares the class of one object with one after the other. */
final class ClassTests implements Tests<ClassMark> {
  private static final String REFERS_TO =
      MethodType.methodType(boolean.class, Object.class).descriptorString();

  private final Beside beside;
  private final Body body;
  private final Constants constants;
  private final int position;
  private final int found;

  /** Begins with the class of the argument at a position, which is on top of the stack. */
  ClassTests(Beside beside, Body body, Constants constants, int position) {
    this.position = position;
    this.beside = beside;
    this.body = body;
    this.constants = constants;
    this.found = body.store(Class.class);
  }

  @Override
  public void write(ClassMark mark, Label no) {
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

  @Override
  public List<Class<?>> known(ClassMark mark) {
    if (!(mark instanceof ClassMark.Held(Class<?> type)) || !beside.names(type)) {
      return body.parameters();
    }
    List<Class<?>> known = new ArrayList<>(body.parameters());
    known.set(position, type);
    return known;
  }

  @Override
  public void end() {
    body.forget();
  }
}
