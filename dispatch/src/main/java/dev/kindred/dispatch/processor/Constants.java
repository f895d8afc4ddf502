// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * The constants of the skeleton of an enum: as javac makes them, but without arguments and bodies.
 *
 * @param type the enum
 * @param names those of its constants, in their order
 */
record Constants(ClassDesc type, List<String> names) {
  private static final ClassDesc ENUM = ClassDesc.of("java.lang.Enum");
  private static final MethodTypeDesc NAME_AND_PLACE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_int);

  void addTo(ClassBuilder builder) {
    int constant =
        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_ENUM;
    names.forEach(name -> builder.withField(name, type, constant));
    builder.withMethodBody(
        ConstantDescs.INIT_NAME, NAME_AND_PLACE, ClassFile.ACC_PRIVATE, Constants::construct);
    builder.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        this::initialise);
    builder.withMethodBody(
        "values",
        MethodTypeDesc.of(type.arrayType()),
        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
        this::list);
  }

  private static void construct(CodeBuilder code) {
    code.aload(0).aload(1).iload(2);
    code.invokespecial(ENUM, ConstantDescs.INIT_NAME, NAME_AND_PLACE).return_();
  }

  private void initialise(CodeBuilder code) {
    for (int i = 0; i < names.size(); i++) {
      code.new_(type).dup().loadConstant(names.get(i)).loadConstant(i);
      code.invokespecial(type, ConstantDescs.INIT_NAME, NAME_AND_PLACE);
      code.putstatic(type, names.get(i), type);
    }
    code.return_();
  }

  private void list(CodeBuilder code) {
    code.loadConstant(names.size()).anewarray(type);
    for (int i = 0; i < names.size(); i++) {
      code.dup().loadConstant(i).getstatic(type, names.get(i), type).aastore();
    }
    code.areturn();
  }
}
