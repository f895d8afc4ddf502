// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/** Writes the classes that are not yet written, next to those of one loader. */
final class FutureClasses {
  private final Loader loader;
  private int written;

  /** Puts them below the loader of this class, whose super-types they can then have. */
  FutureClasses(Class<?> neighbour) {
    this.loader = new Loader(neighbour.getClassLoader());
  }

  /** Returns an argument of a new class. */
  Atom write(Class<?> superclass, List<Class<?>> interfaces) {
    return new Atom.OfClass(define(superclass, interfaces));
  }

  private Class<?> define(Class<?> superclass, List<Class<?>> interfaces) {
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

  /** Returns what a witness speaks of, as arguments of a call. */
  List<Atom> call(Witness witness) {
    List<Atom> call = new ArrayList<>();
    witness.arguments().forEach(argument -> call.add(argument(argument)));
    return call;
  }

  private Atom argument(Argument argument) {
    return argument == Argument.Null.INSTANCE ? Atom.NULL : new Atom.OfClass(type(argument));
  }

  private Class<?> type(Argument argument) {
    return switch (argument) {
      case Argument.Null _ -> throw new IllegalArgumentException("null has no class");
      case Argument.Existing(Class<?> type) -> type;
      case Argument.Unwritten(Class<?> superclass, List<Class<?>> interfaces) ->
          define(superclass, interfaces);
      case Argument.ArrayOf(Argument component) -> type(component).arrayType();
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
