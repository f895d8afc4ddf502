// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Reified;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the classes that are not yet written, next to those of one loader. */
final class FutureClasses {
  private final Loader loader;
  private int written;

  /** Puts them below the loader of this class, whose super-types they can then have. */
  FutureClasses(Class<?> neighbour) {
    this.loader = new Loader(neighbour.getClassLoader());
  }

  /**
   * Returns a new class; it has the type parameters of the reified types above it, the first of
   * them all as its own first, and so on.
   */
  Class<?> write(Class<?> superclass, List<Class<?>> interfaces) {
    ClassDesc name = ClassDesc.of("made", "Future" + written++);
    ClassDesc parent = superclass.describeConstable().orElseThrow();
    byte[] bytes =
        ClassFile.of()
            .build(
                name,
                made ->
                    made.withSuperclass(parent)
                        .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                        .withInterfaceSymbols(
                            interfaces.stream()
                                .map(type -> type.describeConstable().orElseThrow())
                                .toList())
                        .with(SignatureAttribute.of(generic(superclass, interfaces)))
                        .withMethodBody(
                            ConstantDescs.INIT_NAME,
                            ConstantDescs.MTD_void,
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .invokespecial(
                                        parent, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                    .return_()));
    return loader.define("made." + name.displayName(), bytes);
  }

  private static ClassSignature generic(Class<?> superclass, List<Class<?>> interfaces) {
    List<Class<?>> above = new ArrayList<>(List.of(superclass));
    above.addAll(interfaces);
    int most = above.stream().mapToInt(FutureClasses::parameters).max().orElseThrow();
    String parameters =
        IntStream.range(0, most)
            .mapToObj(i -> "T%d:Ljava/lang/Object;".formatted(i))
            .collect(Collectors.joining());
    String supers = above.stream().map(FutureClasses::generic).collect(Collectors.joining());
    return ClassSignature.parseFrom(most == 0 ? supers : "<" + parameters + ">" + supers);
  }

  private static int parameters(Class<?> above) {
    return Reified.class.isAssignableFrom(above) ? above.getTypeParameters().length : 0;
  }

  private static String generic(Class<?> above) {
    String name = above.descriptorString().replace(";", "");
    int count = parameters(above);
    return count == 0
        ? name + ";"
        : IntStream.range(0, count)
            .mapToObj("TT%d;"::formatted)
            .collect(Collectors.joining("", name + "<", ">;"));
  }

  /** Returns what a witness speaks of, as arguments of a call. */
  List<Atom> call(Witness witness) {
    List<Atom> call = new ArrayList<>();
    witness.arguments().forEach(argument -> call.add(argument(argument)));
    return call;
  }

  private Atom argument(Argument argument) {
    return switch (argument) {
      case Argument.Null _ -> Atom.NULL;
      case Argument.Constant(Object value) -> Atom.ofValue(value);
      case Argument.Other(Object value) -> Atom.ofValue(value);
      case Argument.ClassObject(Argument type) -> Atom.ofValue(type(type));
      case Argument.WithTypes(Argument type, List<Argument> arguments) ->
          object(type(type), arguments.stream().map(this::told).toList());
      default -> new Atom.OfClass(type(argument));
    };
  }

  /** Returns the atom of an object of a class with this type tag. */
  static Atom object(Class<?> type, List<Atom> told) {
    Atom atom = new FineAtom.OfReified(type, told);
    return Atom.of(type).isBelow(atom) ? Atom.of(type) : atom;
  }

  private Atom told(Argument argument) {
    return argument instanceof Argument.WithTypes(Argument type, List<Argument> arguments)
        ? Atom.reified(type(type), arguments.stream().map(this::told).toArray(Atom[]::new))
        : Atom.of(type(argument));
  }

  private Class<?> type(Argument argument) {
    return switch (argument) {
      case Argument.Existing(Class<?> type) -> type;
      case Argument.Unwritten(Class<?> superclass, List<Class<?>> interfaces) ->
          write(superclass, interfaces);
      case Argument.ArrayOf(Argument component) -> type(component).arrayType();
      default -> throw new IllegalArgumentException(argument + " is no type");
    };
  }

  private static final class Loader extends ClassLoader {
    Loader(ClassLoader parent) {
      super(parent);
    }

    Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
