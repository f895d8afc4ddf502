// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where people find a method: file and line, {@code Rotations.java:41}, as its class file tells
 * them; class and name where it does not. The class file is read when somebody asks, once.
 */
public final class SourcePlace implements Supplier<String> {
  private final Class<?> owner;
  private final String name;
  private final MethodType type;
  private volatile @Nullable String found;

  SourcePlace(Method method) {
    this(
        method.getDeclaringClass(),
        method.getName(),
        MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
  }

  SourcePlace(Class<?> owner, String name, MethodType type) {
    this.owner = owner;
    this.name = name;
    this.type = type;
  }

  /** Returns the class that declares the method. */
  public Class<?> owner() {
    return owner;
  }

  @Override
  public String get() {
    String known = found;
    if (known == null) {
      known = classFile().flatMap(this::fileAndLine).orElseGet(this::classAndName);
      found = known;
    }
    return known;
  }

  private String classAndName() {
    String simple = owner.getName().substring(owner.getName().lastIndexOf('.') + 1);
    return simple.replace('$', '.') + "." + name;
  }

  private Optional<ClassModel> classFile() {
    String file = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream bytes = owner.getResourceAsStream(file)) {
      return bytes == null
          ? Optional.empty()
          : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
    } catch (IOException | IllegalArgumentException e) {
      // A place is a service to readers of messages; they are told the name instead.
      return Optional.empty();
    }
  }

  private Optional<String> fileAndLine(ClassModel model) {
    String descriptor = type.descriptorString();
    Optional<Integer> line =
        model.methods().stream()
            .filter(each -> each.methodName().equalsString(name))
            .filter(each -> each.methodType().equalsString(descriptor))
            .findFirst()
            .flatMap(SourcePlace::firstLine);
    return model
        .findAttribute(Attributes.sourceFile())
        .flatMap(source -> line.map(at -> source.sourceFile().stringValue() + ":" + at));
  }

  private static Optional<Integer> firstLine(MethodModel model) {
    return model
        .findAttribute(Attributes.code())
        .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
        .flatMap(
            table -> table.lineNumbers().stream().findFirst().map(first -> first.lineNumber()));
  }
}
