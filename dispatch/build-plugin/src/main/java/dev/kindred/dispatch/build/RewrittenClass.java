// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** A class whose calls of generic functions are rewritten. */
final class RewrittenClass extends ClassVisitor {
  private final GenericMethods generic;

  RewrittenClass(ClassVisitor written, GenericMethods generic) {
    super(OpenedClassReader.ASM_API, written);
    this.generic = generic;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
    return written == null ? null : new RewrittenMethod(written, access, descriptor, generic);
  }
}
