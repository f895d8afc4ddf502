// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.FineAtom;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the arguments at one position are told apart beyond their class: by a number for which of the
 * atoms there they are of. The values themselves are not remembered.
 */
sealed interface Distinction {
  /** The number of an argument whose class says all. */
  int NOT_DIVIDED = 0;

  /** Returns the number of an argument, a primitive in its box. */
  int of(@Nullable Object argument);

  /** Returns the handle of the same for arguments as they are declared, primitives not boxed. */
  MethodHandle handle();

  /** Returns the handle of the same for arguments of one class, null if the class says all. */
  @Nullable MethodHandle handle(Class<?> exactly);

  /** Returns the distinction of arguments so declared by these atoms. */
  static Distinction of(Class<?> declared, List<FineAtom> atoms) {
    return declared.isPrimitive()
        ? new OfPrimitives(declared, atoms)
        : new OfObjects(declared, atoms);
  }

  /** Objects are numbered per class. */
  final class OfObjects implements Distinction {
    private static final MethodHandle NUMBER =
        Handles.own(MethodHandles.lookup(), "number", int.class, OfObjects.class, Object.class);

    private final Class<?> declared;
    private final List<FineAtom> atoms;
    private final Divided undivided = new Divided(null);
    private volatile WeakSlots<Class<?>, Divided> known = new WeakSlots<>();

    OfObjects(Class<?> declared, List<FineAtom> atoms) {
      this.declared = declared;
      this.atoms = atoms;
    }

    @Override
    public int of(@Nullable Object argument) {
      if (argument == null) {
        return NOT_DIVIDED;
      }
      Divider divider = divided(argument.getClass()).divider();
      return divider == null ? NOT_DIVIDED : divider.number(argument);
    }

    @Override
    public MethodHandle handle() {
      return NUMBER.bindTo(this).asType(MethodType.methodType(int.class, declared));
    }

    @Override
    public @Nullable MethodHandle handle(Class<?> exactly) {
      Divider divider = divided(exactly).divider();
      return divider == null ? null : divider.handle();
    }

    static int number(OfObjects distinction, @Nullable Object argument) {
      return distinction.of(argument);
    }

    private Divided divided(Class<?> exactly) {
      Divided found = known.find(exactly);
      return found == null ? learn(exactly) : found;
    }

    private synchronized Divided learn(Class<?> exactly) {
      Divided learnt = known.find(exactly);
      if (learnt == null) {
        List<FineAtom> dividing = atoms.stream().filter(each -> each.divides(exactly)).toList();
        learnt =
            dividing.isEmpty() ? undivided : new Divided(Divider.of(exactly, declared, dividing));
        known = known.plus(exactly, learnt);
      }
      return learnt;
    }

    /** What is known of a class. */
    private record Divided(@Nullable Divider divider) {}
  }

  /** Primitives are numbered without their boxes. */
  final class OfPrimitives implements Distinction {
    private static final MethodHandle NUMBER =
        Handles.own(MethodHandles.lookup(), "number", int.class, long[].class, long.class);

    private final long[] constants;
    private final MethodHandle handle;

    OfPrimitives(Class<?> declared, List<FineAtom> atoms) {
      Class<?> box = MethodType.methodType(declared).wrap().returnType();
      this.constants =
          atoms.stream()
              .filter(each -> each.divides(box))
              .mapToLong(each -> bits(((FineAtom.OfValue) each).value()))
              .sorted()
              .distinct()
              .toArray();
      MethodType type = MethodType.methodType(int.class, declared);
      this.handle = MethodHandles.explicitCastArguments(NUMBER.bindTo(constants), type);
    }

    @Override
    public int of(@Nullable Object argument) {
      return argument == null ? NOT_DIVIDED : number(constants, bits(argument));
    }

    @Override
    public MethodHandle handle() {
      return handle;
    }

    @Override
    public MethodHandle handle(Class<?> exactly) {
      return handle;
    }

    static int number(long[] constants, long value) {
      for (int i = 0; i < constants.length; i++) {
        if (constants[i] == value) {
          return i + 2;
        }
      }
      return 1;
    }

    private static long bits(Object value) {
      return switch (value) {
        case Character character -> character;
        case Boolean truth -> truth ? 1 : 0;
        case Number number -> number.longValue();
        default -> throw new IllegalArgumentException("no whole number: " + value);
      };
    }
  }
}
