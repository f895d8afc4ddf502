// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The class that implements a generic interface: each abstract method is one {@code invokedynamic}
 * instruction on a call site given later.
 *
 * <p>It is a hidden class beside the interface, so that interfaces and parameter types that are not
 * public work too, and its frames do not show in stack traces. Written once; every facade gets a
 * definition of its own, because the sites are constants of the definition. About 20 ms for the
 * first function of a process, some 0.2 ms after that.
 *
 * @param <F> the interface
 */
public final class FacadeClass<F> {
  private static final String SUPER = Type.getInternalName(Facade.class);
  private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class, Object.class);
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          SUPER,
          "link",
          MethodType.methodType(
                  CallSite.class,
                  MethodHandles.Lookup.class,
                  String.class,
                  MethodType.class,
                  int.class)
              .descriptorString(),
          false);

  private final Class<F> type;
  private final MethodHandles.Lookup beside;
  private final byte[] bytes;

  private FacadeClass(Class<F> type, MethodHandles.Lookup beside, byte[] bytes) {
    this.type = type;
    this.beside = beside;
    this.bytes = bytes;
  }

  /**
   * Writes the class.
   *
   * @param name the name that all abstract methods share
   * @param methods the erased types of the abstract methods
   * @throws IllegalArgumentException if the package of the interface is not open to this library
   */
  public static <F> FacadeClass<F> of(Class<F> type, String name, List<MethodType> methods) {
    try {
      MethodHandles.Lookup beside = Foothold.beside(type);
      return new FacadeClass<>(type, beside, write(type, name, methods));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "%s: its package cannot be looked into; open it to %s"
              .formatted(type.getName(), Facade.class.getModule()),
          e);
    }
  }

  /**
   * Returns a new facade.
   *
   * @param sites one for each abstract method, in the order of their types
   * @param described tells by its {@code toString} what the facade stands for
   */
  public F facade(List<? extends CallSite> sites, Object described) {
    try {
      MethodHandles.Lookup inside =
          beside.defineHiddenClassWithClassData(bytes, List.copyOf(sites), false);
      MethodHandle constructor = inside.findConstructor(inside.lookupClass(), CONSTRUCTOR);
      return type.cast(constructor.invoke(described));
    } catch (Throwable e) {
      throw new LinkageError("facade of " + type.getName() + ": its class could not be made", e);
    }
  }

  private static byte[] write(Class<?> type, String name, List<MethodType> methods) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V25,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        Type.getInternalName(type) + "$Facade",
        null,
        SUPER,
        new String[] {Type.getInternalName(type)});
    writeConstructor(writer);
    for (int i = 0; i < methods.size(); i++) {
      writeMethod(writer, name, methods.get(i), i);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void writeConstructor(ClassWriter writer) {
    String descriptor = CONSTRUCTOR.descriptorString();
    MethodVisitor code = writer.visitMethod(0, "<init>", descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", descriptor, false);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void writeMethod(ClassWriter writer, String name, MethodType type, int site) {
    String descriptor = type.descriptorString();
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    code.visitCode();
    int slot = 1;
    for (Class<?> parameter : type.parameterList()) {
      Type each = Type.getType(parameter);
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
      slot += each.getSize();
    }
    code.visitInvokeDynamicInsn(name, descriptor, LINK, site);
    code.visitInsn(Type.getType(type.returnType()).getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
