// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Compares a number with one after the other. */
final class NumberTests implements Tests<Integer> {
  private final Body body;
  private final int found;

  /** Begins with the number, which is on top of the stack. */
  NumberTests(Body body) {
    this.body = body;
    this.found = body.store(int.class);
  }

  @Override
  public void write(Integer wanted, Label no) {
    MethodVisitor code = body.code();
    code.visitVarInsn(Opcodes.ILOAD, found);
    if (wanted <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, wanted);
    } else {
      code.visitLdcInsn(wanted);
    }
    code.visitJumpInsn(Opcodes.IF_ICMPNE, no);
  }

  @Override
  public List<Class<?>> known(Integer wanted) {
    return body.parameters();
  }

  @Override
  public void end() {
    body.forget();
  }
}
