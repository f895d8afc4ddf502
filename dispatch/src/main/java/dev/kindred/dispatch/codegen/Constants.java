// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Objects that the code of a hidden class uses: static final fields, filled from the class data
 * when the class is initialised, so that the compiler takes them for the constants they are.
 */
final class Constants {
  private static final String HANDLES = Type.getInternalName(MethodHandles.class);
  private static final String LOOKUP =
      MethodType.methodType(MethodHandles.Lookup.class).descriptorString();
  private static final String CLASS_DATA =
      MethodType.methodType(Object.class, MethodHandles.Lookup.class, String.class, Class.class)
          .descriptorString();
  private static final int FLAGS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;

  private final String owner;
  private final List<Object> values = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> indices = new IdentityHashMap<>();

  Constants(String owner) {
    this.owner = owner;
  }

  /** Pushes an object, always with the same type for the same object. */
  void push(MethodVisitor code, Object value, Class<?> type) {
    int index =
        indices.computeIfAbsent(
            value,
            _ -> {
              values.add(value);
              types.add(type);
              return values.size() - 1;
            });
    code.visitFieldInsn(Opcodes.GETSTATIC, owner, name(index), type.descriptorString());
  }

  private static String name(int index) {
    return "c" + index;
  }

  /** Returns what the class is to be defined with. */
  Object[] classData() {
    return values.toArray();
  }

  /** Writes the fields and what fills them. */
  void write(ClassWriter writer) {
    for (int i = 0; i < values.size(); i++) {
      writer.visitField(FLAGS, name(i), types.get(i).descriptorString(), null, null).visitEnd();
    }
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "lookup", LOOKUP, false);
    code.visitLdcInsn("_");
    code.visitLdcInsn(Type.getType(Object[].class));
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "classData", CLASS_DATA, false);
    code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
    code.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < values.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitLdcInsn(i);
      code.visitInsn(Opcodes.AALOAD);
      code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(types.get(i)));
      code.visitFieldInsn(Opcodes.PUTSTATIC, owner, name(i), types.get(i).descriptorString());
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
