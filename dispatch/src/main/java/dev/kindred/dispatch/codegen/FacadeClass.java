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
 * The class that implements a generic interface. Each abstract method asks a call site for an
 * implementation that the compiler of the JVM takes for a constant, and calls it.
 *
 * <p>So nothing of a call but the question passes through method handles. Handles calling methods
 * that call handles of the same shape are recursion to the compiler, which would end inlining at
 * the second of three functions that call each other. And there is no branch: the compiler judges
 * by the share of calls that took one in all the past whether to inline what is behind it.
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
  private final Beside beside;
  private final byte[] bytes;

  private FacadeClass(Class<F> type, Beside beside, byte[] bytes) {
    this.type = type;
    this.beside = beside;
    this.bytes = bytes;
  }

  /**
   * Writes the class.
   *
   * @param beside the place of the interface
   * @param name the name that all abstract methods share
   * @param methods the erased types of the abstract methods
   */
  public static <F> FacadeClass<F> of(
      Beside beside, Class<F> type, String name, List<MethodType> methods) {
    // What stands in a module of its own calls back here.
    Facade.class.getModule().addExports(Facade.class.getPackageName(), type.getModule());
    return new FacadeClass<>(type, beside, write(type, name, methods));
  }

  /** Returns the interface. */
  public Class<F> type() {
    return type;
  }

  /** Returns the place where the class stands. */
  public Beside beside() {
    return beside;
  }

  /**
   * Returns a new facade.
   *
   * @param sites one for each abstract method, in the order of their types, that gives back an
   *     implementation of the interface
   * @param described tells by its {@code toString} what the facade stands for
   */
  public F facade(List<? extends CallSite> sites, Object described) {
    try {
      MethodHandles.Lookup inside = beside.define(bytes, List.copyOf(sites));
      MethodHandle constructor = inside.findConstructor(inside.lookupClass(), CONSTRUCTOR);
      return type.cast(constructor.invoke(described));
    } catch (Throwable e) {
      throw new LinkageError("facade of " + type.getName() + ": its class could not be made", e);
    }
  }

  private static byte[] write(Class<?> type, String name, List<MethodType> methods) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String owner = Type.getInternalName(type) + "$Facade";
    int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] interfaces = {Type.getInternalName(type)};
    writer.visit(Opcodes.V25, flags, owner, null, SUPER, interfaces);
    writeConstructor(writer);
    for (int i = 0; i < methods.size(); i++) {
      MethodType method = methods.get(i);
      String descriptor = method.descriptorString();
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
      writeMethod(new Body(code, owner, method.parameterList()), type, name, method, i);
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

  private static void writeMethod(
      Body body, Class<?> generic, String name, MethodType type, int site) {
    MethodVisitor code = body.code();
    code.visitInvokeDynamicInsn(
        "implementation", MethodType.methodType(generic).descriptorString(), LINK, site);
    body.loadAll();
    String owner = Type.getInternalName(generic);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, name, type.descriptorString(), true);
    body.giveBack(type.returnType());
    body.end();
  }
}
