// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The code of one method that takes the arguments of a call: what is in which local variable. */
final class Body {
  private static final String INVOKE_EXACT = "invokeExact";

  private final MethodVisitor code;
  private final List<Class<?>> parameters;
  private final int[] slots;

  /** What the verifier is told of the local variables, in their order. */
  private final List<Object> frame = new ArrayList<>();

  private int next;

  /**
   * Begins the code.
   *
   * @param owner the class of the instance, or an empty name in a static method
   */
  Body(MethodVisitor code, String owner, List<Class<?>> parameters) {
    this.code = code;
    this.parameters = parameters;
    this.slots = new int[parameters.size()];
    if (!owner.isEmpty()) {
      frame.add(owner);
      next++;
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = next;
      next += Type.getType(parameters.get(i)).getSize();
      frame.add(frameType(parameters.get(i)));
    }
    code.visitCode();
  }

  MethodVisitor code() {
    return code;
  }

  List<Class<?>> parameters() {
    return parameters;
  }

  /** Pushes an argument. */
  void load(int position) {
    int opcode = Type.getType(parameters.get(position)).getOpcode(Opcodes.ILOAD);
    code.visitVarInsn(opcode, slots[position]);
  }

  /** Pushes all arguments. */
  void loadAll() {
    for (int i = 0; i < slots.length; i++) {
      load(i);
    }
  }

  /** Pops an object of this type, or an int, into a variable of its own and returns its number. */
  int store(Class<?> type) {
    code.visitVarInsn(Type.getType(type).getOpcode(Opcodes.ISTORE), next);
    frame.add(frameType(type));
    return next++;
  }

  /** Forgets the variable that was stored last. */
  void forget() {
    frame.removeLast();
    next--;
  }

  /** Goes on here for those who jump to the label with the variables of now and nothing pushed. */
  void enter(Label label) {
    code.visitLabel(label);
    code.visitFrame(Opcodes.F_FULL, frame.size(), frame.toArray(), 0, new Object[0]);
  }

  /** Calls a handle that takes what is pushed on top of it. */
  void invoke(MethodType type) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        Type.getInternalName(MethodHandle.class),
        INVOKE_EXACT,
        type.descriptorString(),
        false);
  }

  /** Gives back what is pushed. */
  void giveBack(Class<?> type) {
    code.visitInsn(Type.getType(type).getOpcode(Opcodes.IRETURN));
  }

  void end() {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static Object frameType(Class<?> type) {
    return switch (Type.getType(type).getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> Opcodes.INTEGER;
      case Type.LONG -> Opcodes.LONG;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> Type.getInternalName(type);
    };
  }
}
