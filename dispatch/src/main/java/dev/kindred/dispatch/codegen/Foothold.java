// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The right to define classes beside a given one. In another module, and each class loader has one
 * for what it loads from the class path, only code that stands there has it; so a small class is
 * put there to ask.
 */
final class Foothold {
  private static final MethodType LOOKUP = MethodType.methodType(MethodHandles.Lookup.class);

  private Foothold() {}

  /**
   * Returns a lookup with full privilege.
   *
   * @param from may look into the type where this library may not
   * @throws IllegalAccessException if the package of the type is not open to it
   */
  static MethodHandles.Lookup beside(Class<?> type, MethodHandles.Lookup from)
      throws IllegalAccessException {
    Foothold.class.getModule().addReads(type.getModule());
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, from);
    if (lookup.hasFullPrivilegeAccess()) {
      return lookup;
    }
    try {
      Class<?> foothold = in(lookup, type.getName() + "$Foothold");
      return (MethodHandles.Lookup) lookup.findStatic(foothold, "lookup", LOOKUP).invokeExact();
    } catch (Throwable e) {
      throw new LinkageError("beside " + type.getName() + ": no class could be defined", e);
    }
  }

  private static synchronized Class<?> in(MethodHandles.Lookup lookup, String name)
      throws IllegalAccessException {
    try {
      return lookup.findClass(name);
    } catch (ClassNotFoundException e) {
      return lookup.defineClass(write(name.replace('.', '/')));
    }
  }

  private static byte[] write(String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int flags = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V25, flags, name, null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_STATIC, "lookup", LOOKUP.descriptorString(), null, null);
    code.visitCode();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(MethodHandles.class),
        "lookup",
        LOOKUP.descriptorString(),
        false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
