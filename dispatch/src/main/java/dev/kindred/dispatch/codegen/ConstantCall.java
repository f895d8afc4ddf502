// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Passes the arguments of a call on to a constant.
 *
 * @param constants of the class
 * @param type of the calls
 * @param value a method handle of that type, or an implementation of the interface
 * @param owner {@link MethodHandle}, or the interface
 * @param name of the method of the owner
 */
record ConstantCall(Constants constants, MethodType type, Object value, Class<?> owner, String name)
    implements LeafCode {

  static ConstantCall of(Constants constants, MethodHandle handle) {
    return new ConstantCall(constants, handle.type(), handle, MethodHandle.class, "invokeExact");
  }

  @Override
  public int size() {
    return 9 + 2 * type.parameterCount();
  }

  @Override
  public void write(Body body) {
    constants.push(body.code(), value, owner);
    body.loadAll();
    int opcode = owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    body.code()
        .visitMethodInsn(
            opcode,
            Type.getInternalName(owner),
            name,
            type.descriptorString(),
            owner.isInterface());
    body.giveBack(type.returnType());
  }
}
