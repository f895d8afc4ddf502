// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Calls a method by its name. */
final class NamedCall implements LeafCode {
  private static final MethodType CHECK = MethodType.methodType(Object.class, Object.class);

  private final Leaf leaf;
  private final MethodType type;
  private final Beside beside;
  private final Constants constants;
  private final MethodHandleInfo method;

  private NamedCall(
      Leaf leaf, MethodType type, Beside beside, Constants constants, MethodHandleInfo method) {
    this.leaf = leaf;
    this.type = type;
    this.beside = beside;
    this.constants = constants;
    this.method = method;
  }

  /** Returns the code for calls of this type, if all they need can be named. */
  static Optional<LeafCode> of(Leaf leaf, MethodType type, Beside beside, Constants constants) {
    return beside
        .method(leaf.target())
        .map(method -> new NamedCall(leaf, type, beside, constants, method))
        .filter(NamedCall::isPossible)
        .map(LeafCode.class::cast);
  }

  private boolean isPossible() {
    MethodType target = leaf.target().type();
    return conversions(type.parameterList()).stream().allMatch(each -> each.isPossible(beside))
        && (!leaf.collects() || beside.names(target.lastParameterType()))
        && (leaf.check() == null || !target.returnType().isPrimitive())
        && result().isPossible(beside);
  }

  private Conversion result() {
    return new Conversion(leaf.target().type().returnType(), type.returnType());
  }

  private List<Conversion> conversions(List<Class<?>> given) {
    MethodType target = leaf.target().type();
    int skipped = leaf.next() == null ? 0 : 1;
    List<Conversion> conversions = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Class<?> wanted =
          i < leaf.fixed()
              ? target.parameterType(i + skipped)
              : target.lastParameterType().componentType();
      conversions.add(new Conversion(given.get(i), wanted));
    }
    return conversions;
  }

  @Override
  public int size() {
    int arguments = type.parameterCount();
    int size = leaf.next() == null ? 4 : 7;
    for (Conversion each : conversions(type.parameterList())) {
      size += 2 + each.size();
    }
    if (leaf.collects()) {
      size += 6 + 5 * (arguments - leaf.fixed());
    }
    Leaf.Check check = leaf.check();
    if (check != null) {
      size += 20 + 8 * check.expected().size();
    }
    return size + result().size();
  }

  @Override
  public void write(Body body) {
    call(body);
    body.giveBack(type.returnType());
  }

  private void call(Body body) {
    MethodType target = leaf.target().type();
    Object next = leaf.next();
    if (next != null) {
      constants.push(body.code(), next, target.parameterType(0));
    }
    List<Conversion> conversions = conversions(body.parameters());
    for (int i = 0; i < leaf.fixed(); i++) {
      body.load(i);
      conversions.get(i).write(body.code());
    }
    if (leaf.collects()) {
      collect(body, conversions);
    }
    body.code()
        .visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(method.getDeclaringClass()),
            method.getName(),
            target.descriptorString(),
            method.getDeclaringClass().isInterface());
    Leaf.Check check = leaf.check();
    if (check != null) {
      check(body, check, target.returnType());
    }
    result().write(body.code());
  }

  private void collect(Body body, List<Conversion> conversions) {
    MethodVisitor code = body.code();
    Type element = Type.getType(leaf.target().type().lastParameterType().componentType());
    code.visitLdcInsn(conversions.size() - leaf.fixed());
    if (element.getSort() < Type.ARRAY) {
      code.visitIntInsn(Opcodes.NEWARRAY, arrayCode(element));
    } else {
      code.visitTypeInsn(Opcodes.ANEWARRAY, element.getInternalName());
    }
    for (int i = leaf.fixed(); i < conversions.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      code.visitLdcInsn(i - leaf.fixed());
      body.load(i);
      conversions.get(i).write(code);
      code.visitInsn(element.getOpcode(Opcodes.IASTORE));
    }
  }

  private static int arrayCode(Type element) {
    return switch (element.getSort()) {
      case Type.BOOLEAN -> Opcodes.T_BOOLEAN;
      case Type.CHAR -> Opcodes.T_CHAR;
      case Type.BYTE -> Opcodes.T_BYTE;
      case Type.SHORT -> Opcodes.T_SHORT;
      case Type.INT -> Opcodes.T_INT;
      case Type.LONG -> Opcodes.T_LONG;
      case Type.FLOAT -> Opcodes.T_FLOAT;
      default -> Opcodes.T_DOUBLE;
    };
  }

  private void check(Body body, Leaf.Check check, Class<?> returned) {
    MethodVisitor code = body.code();
    int result = body.store(returned);
    Label passed = new Label();
    if (check.orNull()) {
      code.visitVarInsn(Opcodes.ALOAD, result);
      code.visitJumpInsn(Opcodes.IFNULL, passed);
    }
    for (Class<?> each : check.expected()) {
      if (beside.names(each)) {
        code.visitVarInsn(Opcodes.ALOAD, result);
        code.visitTypeInsn(Opcodes.INSTANCEOF, Type.getInternalName(each));
        code.visitJumpInsn(Opcodes.IFNE, passed);
      }
    }
    constants.push(code, check.otherwise(), MethodHandle.class);
    code.visitVarInsn(Opcodes.ALOAD, result);
    body.invoke(CHECK);
    code.visitInsn(Opcodes.POP);
    body.enter(passed);
    code.visitVarInsn(Opcodes.ALOAD, result);
    body.forget();
  }
}
