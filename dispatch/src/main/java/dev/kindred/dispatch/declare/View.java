// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How callers see the table: one abstract method of a generic interface.
 *
 * @param name the name in the interface
 * @param type what a call passes and gets, without type variables; a variadic tail is one array
 * @param variadic whether the last parameter is an argument list of any length
 * @param tied the positions of the parameters declared with the type variable that is the return
 *     type too: the result must have the class of the argument at one of them
 * @param asked the positions of the parameters declared {@code Class} of that type variable: the
 *     result must be an instance of the class passed there
 */
public record View(
    String name, MethodType type, boolean variadic, List<Integer> tied, List<Integer> asked) {
  /** Copies the lists. */
  public View {
    tied = List.copyOf(tied);
    asked = List.copyOf(asked);
  }

  /** Reads an abstract method. */
  static View of(Method method) {
    Type returned = method.getGenericReturnType();
    Type[] parameters = method.getGenericParameterTypes();
    List<Integer> tied = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < parameters.length && returned instanceof TypeVariable; i++) {
      if (parameters[i].equals(returned)) {
        tied.add(i);
      } else if (isClassOf(returned, parameters[i])) {
        asked.add(i);
      }
    }
    return new View(
        method.getName(),
        MethodType.methodType(method.getReturnType(), method.getParameterTypes()),
        method.isVarArgs(),
        tied,
        asked);
  }

  /** Says whether a parameter is declared {@code Class} of exactly this type. */
  static boolean isClassOf(Type type, Type declared) {
    return declared instanceof ParameterizedType generic
        && generic.getRawType() == Class.class
        && generic.getActualTypeArguments()[0].equals(type);
  }

  /** Returns how tools see a table: they pass an array of anything and get anything. */
  static View untyped(String name, List<Integer> tied) {
    return new View(
        name, MethodType.methodType(Object.class, Object[].class), true, tied, List.of());
  }

  /** Returns how a method sees the next one, which may give back whatever it declares. */
  public View untied() {
    return tied.isEmpty() ? this : new View(name, type, variadic, List.of(), asked);
  }

  /** Returns the number of parameters that are no argument list. */
  public int fixedCount() {
    return variadic ? type.parameterCount() - 1 : type.parameterCount();
  }

  /** Says whether a call through this view can have this many arguments. */
  public boolean fits(int arity) {
    return variadic ? arity >= fixedCount() : arity == fixedCount();
  }

  /** Says whether a method can be called through this view as far as its arity tells. */
  public boolean fitsArityOf(Signature signature) {
    return signature.isVariadic()
        ? variadic || fixedCount() >= signature.fixedCount()
        : fits(signature.fixedCount());
  }

  /**
   * Says whether a method fits only if its first parameter, of the interface itself, is no argument
   * but the next method.
   *
   * @param takesNext whether it takes the next method already
   */
  public boolean lacksNext(boolean takesNext, Signature signature, Class<?> generic) {
    return !takesNext
        && !signature.isVariadic()
        && signature.fixedCount() > 0
        && signature.at(0).equals(TypePattern.of(generic))
        && fits(signature.fixedCount() - 1);
  }

  /** Returns the type at a position, counted from 0, of the parameter list expanded as needed. */
  public Class<?> at(int position) {
    return variadic && position >= fixedCount()
        ? type.lastParameterType().componentType()
        : type.parameterType(position);
  }

  /** Returns the type of calls with this many arguments, none in an array. */
  public MethodType spread(int arity) {
    Class<?>[] parameters = new Class<?>[arity];
    Arrays.setAll(parameters, this::at);
    return MethodType.methodType(type.returnType(), parameters);
  }

  /** Returns what says that a variadic call came with null in place of its argument list. */
  public static NullPointerException nullList(String functionName) {
    return new NullPointerException(
        functionName
            + ": called with null for its list of arguments;"
            + " pass an array, empty for none, or cast null to its type to pass one argument");
  }

  /** Says whether a method's result needs no narrowing, and a primitive one no widening, here. */
  public boolean returns(Class<?> returned) {
    Class<?> wanted = type.returnType();
    if (wanted == void.class) {
      return true;
    }
    // The box of void is Void, which is neither the box of a primitive nor something to return.
    Class<?> boxed = MethodType.methodType(returned).wrap().returnType();
    return wanted.isPrimitive()
        ? boxed == type.wrap().returnType()
        : returned != void.class && wanted.isAssignableFrom(boxed);
  }

  /**
   * Says whether all that a method returns is an instance of the class passed at a position, as far
   * as its declaration tells.
   *
   * @param promised whether it is declared with a type variable there and as its result
   */
  public boolean returnsAsked(
      int position, Signature signature, Class<?> returned, boolean promised) {
    Class<?> boxed = MethodType.methodType(returned).wrap().returnType();
    return promised
        || signature.at(position).members().stream()
            .allMatch(member ->
                member instanceof FineAtom.OfValue(Class<?> only) && only.isAssignableFrom(boxed));
  }

  /** Says whether everything the pattern accepts, null aside, may stand at the position. */
  public boolean admits(TypePattern pattern, int position) {
    Atom bound = Atom.of(at(position));
    for (Atom member : pattern.members()) {
      if (!member.equals(Atom.NULL) && !member.isBelow(bound)) {
        return false;
      }
    }
    return true;
  }

  /** Says whether every parameter of a method of fitting arity lies within this view's. */
  public boolean admits(Signature signature) {
    int compared = compared(signature);
    for (int i = 0; i < compared; i++) {
      if (!admits(signature.at(i), i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many positions tell whether a method of fitting arity lies within this view. */
  int compared(Signature signature) {
    int longest = Math.max(fixedCount(), signature.fixedCount());
    return variadic && signature.isVariadic() ? longest + 1 : longest;
  }

  /** The declaration without its return: {@code rotate(Semantic, double)}. */
  @Override
  public String toString() {
    String parameters =
        IntStream.range(0, type.parameterCount())
            .mapToObj(i ->
                variadic && i == fixedCount()
                    ? at(i).getSimpleName() + "..."
                    : at(i).getSimpleName())
            .collect(Collectors.joining(", "));
    return name + "(" + parameters + ")";
  }
}
