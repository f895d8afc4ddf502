// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The class of implementations of a generic interface that call a method handle: one for a
 * function, made with it, so that a site answers before there is bytecode for what it knows.
 *
 * @param <F> the interface
 */
public final class HandleClass<F> {
  private static final String SUPER = "java/lang/Object";
  private static final String FIELD = "handle";
  private static final String HANDLE = MethodHandle.class.descriptorString();
  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, MethodHandle.class);

  private final Class<F> type;
  private final MethodHandle constructor;

  private HandleClass(Class<F> type, MethodHandle constructor) {
    this.type = type;
    this.constructor = constructor;
  }

  /**
   * Makes the class.
   *
   * @param name the name that all abstract methods share
   * @param methods the erased types of the abstract methods
   */
  public static <F> HandleClass<F> of(
      Beside beside, Class<F> type, String name, List<MethodType> methods) {
    try {
      byte[] bytes = write(type, beside.nameFor("$Handle"), name, methods);
      MethodHandles.Lookup inside = beside.define(bytes, List.of());
      MethodHandle constructor = inside.findConstructor(inside.lookupClass(), CONSTRUCTOR);
      return new HandleClass<>(
          type, constructor.asType(MethodType.methodType(Object.class, MethodHandle.class)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName() + ": the class of its handles could not be made", e);
    }
  }

  /**
   * Returns an implementation.
   *
   * @param handle has the type of one of the methods, the only one that may be called
   */
  public F implementation(MethodHandle handle) {
    try {
      return type.cast((Object) constructor.invokeExact(handle));
    } catch (Throwable e) {
      throw new LinkageError(type.getName() + ": no implementation could be made", e);
    }
  }

  private static byte[] write(Class<?> type, String owner, String name, List<MethodType> methods) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V25, flags, owner, null, SUPER, new String[] {Type.getInternalName(type)});
    writer
        .visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, FIELD, HANDLE, null, null)
        .visitEnd();
    writeConstructor(writer, owner);
    for (MethodType method : methods) {
      String descriptor = method.descriptorString();
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
      Body body = new Body(code, owner, method.parameterList());
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, owner, FIELD, HANDLE);
      body.loadAll();
      body.invoke(method);
      body.giveBack(method.returnType());
      body.end();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void writeConstructor(ClassWriter writer, String owner) {
    MethodVisitor code =
        writer.visitMethod(0, "<init>", CONSTRUCTOR.descriptorString(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, owner, FIELD, HANDLE);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
