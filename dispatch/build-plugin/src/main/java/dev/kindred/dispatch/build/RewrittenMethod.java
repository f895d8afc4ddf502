// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * The code of a method, where {@code f.meet(a, b)} becomes {@code own(f).meet(a, b)}, {@code own}
 * being an instruction that Kindred links.
 *
 * <p>The object to ask for lies beneath the arguments, which step aside into local variables that
 * are free there. Between that and the call nobody jumps in, so no stack map need tell of them.
 */
final class RewrittenMethod extends MethodVisitor {
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "dev/kindred/dispatch/link/OwnCallSite",
          "link",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
          false);

  private final GenericMethods generic;

  /**
   * The first local variable that nothing before, in the order of the code, has touched. Whatever
   * is in use somewhere was stored on the way from the last stack map, or is named in it.
   */
  private int free;

  /** Whether the next call was rewritten before: builds run over classes that did not change. */
  private boolean asked;

  /** How many local variables the rewritten calls need. */
  private int needed;

  RewrittenMethod(MethodVisitor written, int access, String descriptor, GenericMethods generic) {
    super(OpenedClassReader.ASM_API, written);
    this.generic = generic;
    this.free =
        (Type.getArgumentsAndReturnSizes(descriptor) >> 2)
            - ((access & Opcodes.ACC_STATIC) == 0 ? 0 : 1);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    if (opcode == Opcodes.INVOKEINTERFACE && generic.contain(owner, name, descriptor)) {
      if (!asked) {
        ask(owner, name, descriptor);
      }
      asked = false;
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  private void ask(String owner, String name, String descriptor) {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    int[] places = new int[arguments.length];
    int next = free;
    for (int i = 0; i < places.length; i++) {
      places[i] = next;
      next += arguments[i].getSize();
    }
    needed = Math.max(needed, next);
    for (int i = places.length - 1; i >= 0; i--) {
      mv.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), places[i]);
    }
    Type type = Type.getObjectType(owner);
    mv.visitInvokeDynamicInsn(name, Type.getMethodDescriptor(type, type), LINK, descriptor);
    for (int i = 0; i < places.length; i++) {
      mv.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), places[i]);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle link, Object... arguments) {
    asked = link.equals(LINK);
    super.visitInvokeDynamicInsn(name, descriptor, link, arguments);
  }

  @Override
  public void visitVarInsn(int opcode, int place) {
    boolean wide =
        switch (opcode) {
          case Opcodes.LLOAD, Opcodes.DLOAD, Opcodes.LSTORE, Opcodes.DSTORE -> true;
          default -> false;
        };
    free = Math.max(free, place + (wide ? 2 : 1));
    super.visitVarInsn(opcode, place);
  }

  /** Stack maps come expanded: all local variables, doubles and longs as one. */
  @Override
  public void visitFrame(
      int type,
      int localCount,
      Object @Nullable [] locals,
      int stackCount,
      Object @Nullable [] stack) {
    int used = 0;
    for (int i = 0; i < localCount && locals != null; i++) {
      used += Opcodes.LONG.equals(locals[i]) || Opcodes.DOUBLE.equals(locals[i]) ? 2 : 1;
    }
    free = Math.max(free, used);
    super.visitFrame(type, localCount, locals, stackCount, stack);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(maxStack, Math.max(maxLocals, needed));
  }
}
