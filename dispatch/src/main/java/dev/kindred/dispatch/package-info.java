// SPDX-License-Identifier: Apache-2.0
/**
 * Which method runs: generic functions, signatures, resolution, and compiled call sites.
 *
 * <p>A generic function is an interface; its methods are static methods anywhere; which one runs is
 * chosen by the run-time classes of all arguments:
 *
 * {@snippet lang=java :
 * @Generic
 * interface Meet {
 *   String meet(Object left, Object right);
 * }
 *
 * record Cat(String name) {}
 *
 * record Dog(String name) {}
 *
 * static final class Meetings {
 *   @Dispatch(Meet.class)
 *   static String any(Object left, Object right) {
 *     return "they pass";
 *   }
 *
 *   @Dispatch(Meet.class)
 *   static String chase(Dog dog, Cat cat) {
 *     return dog.name() + " chases " + cat.name();
 *   }
 *
 *   @Dispatch(Meet.class)
 *   static String hiss(@Next Meet next, Cat cat, @OneOf({Cat.class, Dog.class}) Object other) {
 *     return cat.name() + " hisses, then " + next.meet(cat, other);
 *   }
 * }
 *
 * static final Meet MEET = GenericFunction.of(Meet.class).call();
 * }
 *
 * <p>{@code MEET.meet(new Dog("Rex"), new Cat("Tom"))} is {@code "Rex chases Tom"}, and the other
 * way round {@code "Tom hisses, then they pass"}.
 *
 * <h2>The rules</h2>
 *
 * <p><b>Types.</b> A parameter accepts a {@link dev.kindred.dispatch.TypePattern}: a finite union
 * of {@link dev.kindred.dispatch.Atom}s, which are classes, null, and anything. {@code Object} is
 * anything, null included; {@code @Nullable T} is {@code T} or null; everything else refuses null.
 * A primitive is its box, and there is no widening and no conversion. Below a class stand some of
 * its objects ({@link dev.kindred.dispatch.FineAtom}): constants, named by {@link
 * dev.kindred.dispatch.Is}; for {@code Class}, the class objects below a bound, as {@code Class<?
 * extends Image>} declares them, or one alone, as {@code Class<Boxes>} does; and for a {@link
 * dev.kindred.dispatch.Reified} class those with type arguments below the declared ones, as {@code
 * Batch<? extends Image>} says. Calls with arguments of other classes are no slower for it.
 *
 * <p><b>Applicable.</b> A method fits a call if its {@link dev.kindred.dispatch.Signature} takes
 * that many arguments and accepts each where it stands. Variadic arguments are an argument list,
 * not an array.
 *
 * <p><b>More specific.</b> Of two methods that fit the same call, the first of these that tells
 * them apart decides, and if neither is below the other there they stay unordered:
 *
 * <ol>
 *   <li>narrower types for these arguments (of a union, only the members that fit count);
 *   <li>narrower types as declared;
 *   <li>a fixed number of parameters before a variadic tail;
 *   <li>the narrower tail;
 *   <li>more fixed parameters.
 * </ol>
 *
 * <p>Types come before form: {@code f(Integer, Integer...)} beats {@code f(Number)} for an {@code
 * Integer}, unlike in the Java language.
 *
 * <p><b>The answer</b> is the method that no other fitting method beats. Of several such methods
 * the one of highest precedence is the answer, and if it is not alone, the call is ambiguous and an
 * error says which signature to add. Precedence never overrides specificity. Parameters are equal:
 * there is no left-to-right order, no distance between classes, and the order of registration never
 * matters.
 *
 * <p><b>Next.</b> A method may pass arguments on to the next one: the answer among those it beats
 * for the arguments passed. Methods tied with it never come next. Arguments that it does not accept
 * itself go to the answer among the methods that accept more than it in every position. {@link
 * dev.kindred.dispatch.GenericFunction#as} runs what is chosen for types that the caller names.
 *
 * <p><b>Wrappers.</b> Methods marked {@link dev.kindred.dispatch.Around}, {@link
 * dev.kindred.dispatch.Before} and {@link dev.kindred.dispatch.After} run with the answer of a call
 * from outside that they fit, in an order of their own, and take no part in finding it.
 *
 * <p><b>Duplicates.</b> A table refuses two methods with equivalent signatures; replacing one is
 * asked for by name.
 *
 * <p><b>Tied returns.</b> Where the interface returns the type variable of a parameter, as {@code
 * <T extends Shape> T turn(T x, double angle)} does, the result has the class of that argument. A
 * method that declares it likewise, or whose parameter is a final class that it returns, keeps the
 * tie; the result of any other is checked, and one that can never keep it is refused. Where it
 * returns the type variable of a class object, as {@code <T> T read(Path file, Class<T> as)} does,
 * the result is an instance of that class: methods declare it likewise, or take one class alone and
 * return that, and any other is refused.
 *
 * <h2>Declaring</h2>
 *
 * <p>{@link dev.kindred.dispatch.GenericFunction#of} finds the methods in all that the interface's
 * class loader can see, in classes and methods of any access. Other loaders, and tests, register
 * theirs. Declarations are read once; no call uses reflection. A parameter declared as a type
 * variable is its bound, a generic type that is not reified is its class, {@code @Nullable Void} is
 * null alone. All that is wrong with a class's methods is told by one {@link
 * dev.kindred.dispatch.InvalidMethodException}. A class marked {@link
 * dev.kindred.dispatch.IfPresent} has no methods where a library that it names is missing.
 *
 * <p>With this library on javac's processor path ({@code annotationProcessorPaths} in Maven, {@code
 * annotationProcessor} in Gradle) all that is an error when a function is first used is one in
 * javac, and so are methods that give back less than the type that the interface ties to an
 * argument, and checked exceptions that it does not declare. What the processor writes beside the
 * classes makes the first call of a program quick; it changes no answer. Methods that are private,
 * or name private types, are found by reflection all the same, and javac notes which. Classes
 * declared inside methods are for registering only.
 *
 * <p><b>Modules.</b> On the module path, a module that declares functions or methods requires
 * {@code dev.kindred.dispatch}, transitively if it exports the functions. Methods are found in all
 * modules of the program that read it. What the processor has seen is reached without opening or
 * exporting anything, private methods too; the packages of the rest are opened to this module, or
 * the function is asked for, or their classes are registered, with a {@link
 * java.lang.invoke.MethodHandles.Lookup}. Module layers made at run time register theirs.
 *
 * <h2>Asking</h2>
 *
 * <p>A {@link dev.kindred.dispatch.GenericFunction} tells its methods, which of them a call runs
 * and why, which can tie, and which have nothing to do with the library they stand in; a {@link
 * dev.kindred.dispatch.registry.Registry} puts all that of all functions on one page.
 *
 * <h2>Not supported</h2>
 *
 * <ul>
 *   <li>parameters bounded by several types at once, instance methods, optional or named arguments;
 *   <li>argument lists of more than 250 arguments in all.
 * </ul>
 */
@NullMarked
package dev.kindred.dispatch;

import org.jspecify.annotations.NullMarked;
