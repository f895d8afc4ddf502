// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thousand methods of two arguments over types made at run time, drawn at random, the same in
 * every process.
 */
enum Crowd {
  /** 32 final classes, and a method for nearly every pair of them. */
  FLAT {
    @Override
    List<Class<?>> types(Random random) {
      return IntStream.range(0, 32)
          .<Class<?>>mapToObj(i -> define(i, FINAL, Object.class, List.of()))
          .toList();
    }

    @Override
    DispatchMethod method(int number, List<Class<?>> types, Random random) {
      return method(number, 0, pattern(1, types, random), pattern(1, types, random));
    }
  },

  /** 85 classes in a tree where each has four below it. */
  TREE {
    @Override
    List<Class<?>> types(Random random) {
      List<Class<?>> types = new ArrayList<>();
      for (int i = 0; i < 85; i++) {
        Class<?> above = i == 0 ? Object.class : types.get((i - 1) / 4);
        types.add(define(i, OPEN, above, List.of()));
      }
      return types;
    }

    @Override
    DispatchMethod method(int number, List<Class<?>> types, Random random) {
      return method(number, 0, pattern(1, types, random), pattern(1, types, random));
    }
  },

  /**
   * 85 classes in a tree, of which every fourth implements one of four interfaces; unions of two as
   * often as not, and three precedences: thousands of pairs can tie.
   */
  DENSE {
    @Override
    List<Class<?>> types(Random random) {
      List<Class<?>> types = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        types.add(define(i, INTERFACE, Object.class, List.of()));
      }
      for (int i = 0; i < 85; i++) {
        Class<?> above = i < 4 ? Object.class : types.get(4 + (i - 1) / 3);
        List<Class<?>> interfaces =
            i % 4 == 0 ? List.of(types.get(random.nextInt(4))) : List.<Class<?>>of();
        types.add(define(4 + i, OPEN, above, interfaces));
      }
      return types;
    }

    @Override
    DispatchMethod method(int number, List<Class<?>> types, Random random) {
      int precedence = random.nextInt(3);
      TypePattern first = pattern(1 + random.nextInt(2), types, random);
      TypePattern second = pattern(1 + random.nextInt(2), types, random);
      return method(number, precedence, first, second);
    }
  };

  static final int METHODS = 1_000;

  private static final int OPEN = ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER;
  private static final int FINAL = OPEN | ClassFile.ACC_FINAL;
  private static final int INTERFACE =
      ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT;

  abstract List<Class<?>> types(Random random);

  abstract DispatchMethod method(int number, List<Class<?>> types, Random random);

  /** Returns the methods; only once per process, because it makes their types. */
  Drawn draw() {
    Random random = new Random(7);
    List<Class<?>> types = types(random);
    Map<Signature, DispatchMethod> methods = new LinkedHashMap<>();
    while (methods.size() < METHODS) {
      DispatchMethod method = method(methods.size(), types, random);
      methods.putIfAbsent(method.signature(), method);
    }
    return new Drawn(types, List.copyOf(methods.values()));
  }

  /** What was drawn. */
  record Drawn(List<Class<?>> types, List<DispatchMethod> methods) {
    /** Returns the table of all methods. */
    MethodTable table() {
      return MethodTable.empty("meet").plus(methods);
    }

    /** Returns the calls with two classes that some method answers. */
    List<List<Atom>> calls() {
      MethodTable table = table();
      List<Atom> arguments =
          types.stream().filter(type -> !type.isInterface()).<Atom>map(Atom.OfClass::new).toList();
      return arguments.stream()
          .flatMap(first -> arguments.stream().map(second -> List.of(first, second)))
          .filter(call -> table.resolve(call) instanceof Resolution.Chosen)
          .toList();
    }
  }

  Class<?> define(int number, int flags, Class<?> above, List<Class<?>> interfaces) {
    ClassDesc desc = ClassDesc.of(Crowd.class.getPackageName(), name() + number);
    ClassDesc parent = above.describeConstable().orElseThrow();
    byte[] bytes =
        ClassFile.of()
            .build(
                desc,
                made -> {
                  made.withFlags(flags);
                  made.withSuperclass(parent);
                  made.withInterfaceSymbols(
                      interfaces.stream()
                          .map(one -> one.describeConstable().orElseThrow())
                          .toList());
                });
    try {
      return MethodHandles.lookup().defineClass(bytes);
    } catch (IllegalAccessException e) {
      throw new LinkageError(desc.displayName(), e);
    }
  }

  static TypePattern pattern(int members, List<Class<?>> types, Random random) {
    return TypePattern.of(
        Stream.generate(() -> types.get(random.nextInt(types.size())))
            .limit(members)
            .toArray(Class<?>[]::new));
  }

  static DispatchMethod method(int number, int precedence, TypePattern first, TypePattern second) {
    return DispatchMethod.of(
        "meet" + number,
        Signature.of(first, second),
        precedence,
        MethodHandles.dropArguments(
            MethodHandles.constant(int.class, number), 0, Object.class, Object.class));
  }
}
