// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * From a value of one type to the same value of another: casts, boxes and unboxes as {@link
 * java.lang.invoke.MethodHandle#asType} does, but never widens.
 */
record Conversion(Class<?> from, Class<?> to) {
  /** Says whether code beside can do it. */
  boolean isPossible(Beside beside) {
    if (from == to || to == void.class) {
      return true;
    }
    if (from == void.class) {
      return !to.isPrimitive();
    }
    if (from.isPrimitive()) {
      return !to.isPrimitive() && to.isAssignableFrom(box(from));
    }
    return to.isPrimitive() ? from.isAssignableFrom(box(to)) : !casts() || beside.names(to);
  }

  /** Returns how many bytes of code it takes at most. */
  int size() {
    if (from == to) {
      return 0;
    }
    return from.isPrimitive() || to.isPrimitive() ? 6 : casts() ? 3 : 0;
  }

  /** Does it to what is on top of the stack. */
  void write(MethodVisitor code) {
    if (to == void.class) {
      drop(code);
    } else if (from == void.class) {
      code.visitInsn(Opcodes.ACONST_NULL);
    } else if (from.isPrimitive() && !to.isPrimitive()) {
      call(
          code, Opcodes.INVOKESTATIC, box(from), "valueOf", MethodType.methodType(box(from), from));
    } else if (to.isPrimitive() && !from.isPrimitive()) {
      if (from != box(to)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(box(to)));
      }
      call(code, Opcodes.INVOKEVIRTUAL, box(to), to.getName() + "Value", MethodType.methodType(to));
    } else if (casts()) {
      code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(to));
    }
  }

  /** Interfaces are not checked when arguments are passed, and a method's own are known to fit. */
  private boolean casts() {
    return !to.isPrimitive() && !to.isInterface() && !to.isAssignableFrom(from);
  }

  private void drop(MethodVisitor code) {
    if (from != void.class) {
      code.visitInsn(Type.getType(from).getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  private static Class<?> box(Class<?> primitive) {
    return MethodType.methodType(primitive).wrap().returnType();
  }

  private static void call(
      MethodVisitor code, int opcode, Class<?> owner, String name, MethodType type) {
    code.visitMethodInsn(opcode, Type.getInternalName(owner), name, type.descriptorString(), false);
  }
}
