// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Reified;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The class file of one of the {@link Skeletons}. Everything in it is public: who may name what is
 * for javac to say.
 *
 * @param all names the classes that it names
 */
record Skeleton(Types types, Elements elements, Skeletons all, TypeElement type) {

  byte[] bytes() {
    return ClassFile.of().build(all.describe(type), this::describe);
  }

  private void describe(ClassBuilder builder) {
    builder.withFlags(flags() | (type.getKind().isInterface() ? 0 : ClassFile.ACC_SUPER));
    builder.withSuperclass(
        type.getSuperclass() instanceof DeclaredType superclass
            ? describe(superclass)
            : ConstantDescs.CD_Object);
    builder.withInterfaceSymbols(describe(type.getInterfaces()));
    builder.with(InnerClassesAttribute.of(memberships()));
    if (type.getModifiers().contains(Modifier.SEALED) && !isEnum()) {
      builder.with(PermittedSubclassesAttribute.ofSymbols(describe(type.getPermittedSubclasses())));
    }
    if (isReified()) {
      String head = new GenericHead(types, all, type).toString();
      builder.with(SignatureAttribute.of(builder.constantPool().utf8Entry(head)));
    }
    if (isEnum()) {
      new Constants(all.describe(type), constants()).addTo(builder);
    }
  }

  private boolean isEnum() {
    return type.getKind() == ElementKind.ENUM;
  }

  /** Others' type arguments are never asked for. */
  private boolean isReified() {
    TypeElement reified = elements.getTypeElement(Reified.class.getName());
    return reified != null
        && types.isSubtype(types.erasure(type.asType()), types.erasure(reified.asType()));
  }

  /** An enum with bodies has objects of its own here, which at run time are of classes below it. */
  private int flags() {
    return flags(type);
  }

  private static int flags(TypeElement type) {
    int kind =
        switch (type.getKind()) {
          case ENUM -> ClassFile.ACC_ENUM;
          case INTERFACE -> ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT;
          case ANNOTATION_TYPE ->
              ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT | ClassFile.ACC_ANNOTATION;
          default -> has(type, Modifier.ABSTRACT) ? ClassFile.ACC_ABSTRACT : 0;
        };
    return ClassFile.ACC_PUBLIC | kind | (has(type, Modifier.FINAL) ? ClassFile.ACC_FINAL : 0);
  }

  private static boolean has(TypeElement type, Modifier modifier) {
    return type.getModifiers().contains(modifier);
  }

  private ClassDesc describe(TypeMirror declared) {
    return all.describe((TypeElement) ((DeclaredType) declared).asElement());
  }

  /** Types that javac cannot find are left out: it will complain itself. */
  private List<ClassDesc> describe(List<? extends TypeMirror> types) {
    return types.stream()
        .filter(each -> each.getKind() == TypeKind.DECLARED)
        .map(this::describe)
        .toList();
  }

  /** What gives nested classes their simple names: each is told in both class files. */
  private List<InnerClassInfo> memberships() {
    List<InnerClassInfo> memberships = new ArrayList<>();
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      memberships.add(membership(outer, type));
    }
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(member -> memberships.add(membership(type, member)));
    return memberships;
  }

  private InnerClassInfo membership(TypeElement outer, TypeElement inner) {
    return InnerClassInfo.of(
        all.describe(inner),
        Optional.of(all.describe(outer)),
        Optional.of(inner.getSimpleName().toString()),
        flags(inner) | ClassFile.ACC_STATIC);
  }

  private List<String> constants() {
    return type.getEnclosedElements().stream()
        .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
        .map(each -> each.getSimpleName().toString())
        .toList();
  }
}
