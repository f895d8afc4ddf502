// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.ambiguity.Ambiguity;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.discover.MethodIndex;
import dev.kindred.dispatch.discover.Owners;
import dev.kindred.dispatch.link.CallableFunction;
import dev.kindred.dispatch.link.CompiledFacade;
import dev.kindred.dispatch.link.LinkedFunction;
import dev.kindred.dispatch.registry.Piracy;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function whose methods are chosen by the run-time classes of all its arguments.
 *
 * <p>Its face is an interface marked {@link Generic}; its methods are static Java methods marked
 * {@link Dispatch}, in any class and any jar.
 *
 * {@snippet :
 * @Generic
 * interface Rotate { <T extends Semantic> T rotate(T x, double degrees); }
 *
 * static final Rotate ROTATE = GenericFunction.of(Rotate.class).call();
 * Image turned = ROTATE.rotate(image, 30);
 * }
 *
 * <p>Safe for use by several threads. The methods are one immutable {@link MethodTable}, replaced
 * as a whole: a call sees the table from before a change or the one from after it, and calls that
 * begin after a change returned see the change.
 *
 * @param <F> the interface
 */
public final class GenericFunction<F> {
  private static final ClassValue<Canonical> CANONICAL =
      new ClassValue<>() {
        @Override
        protected Canonical computeValue(Class<?> type) {
          return new Canonical(type);
        }
      };

  private final Class<F> type;
  private final GenericInterface generic;
  private final CallableFunction<F> callable;
  private final LiveTable table;

  private GenericFunction(Class<F> type, boolean shared, MethodHandles.Lookup lookup) {
    this.type = type;
    this.callable =
        shared
            ? CallableFunction.shared(type, this, lookup)
            : LinkedFunction.of(type, GenericInterface.of(type), this, lookup);
    this.generic = callable.generic();
    this.table = new LiveTable(callable);
  }

  /**
   * Returns the function of an interface: always the same object. The first time, its methods are
   * looked for in everything that the interface's class loader and its parents can see; classes
   * that hold none are not loaded, and those that do are not initialised.
   *
   * <p>What was compiled with the annotation processor tells at once. The rest is searched, the
   * first time for each loader, which takes some 0.2 s. The system property {@code
   * kindred.dispatch.search}, set to {@code false}, turns both off; then every class is registered
   * by hand.
   *
   * @throws InvalidMethodException if the interface or a method found cannot take part; all that is
   *     wrong is in the message
   * @throws DuplicateMethodException if two methods found have equivalent signatures
   */
  public static <F> GenericFunction<F> of(Class<F> generic) {
    return of(generic, MethodHandles.lookup());
  }

  /**
   * Returns the function of an interface as {@link #of(Class)} does: the same object. For an
   * interface, and classes with methods for it, in a module that does not open them and was
   * compiled without the annotation processor; the first to ask for the function looks into them.
   *
   * {@snippet :
   * static final Tell TELL = GenericFunction.of(Tell.class, MethodHandles.lookup()).call();
   * }
   *
   * @param lookup made in the module of the interface; what it cannot look into must be open to
   *     this library
   * @throws InvalidMethodException as {@link #of(Class)}
   * @throws DuplicateMethodException as {@link #of(Class)}
   */
  @SuppressWarnings("unchecked") // The function of an interface is made for that interface.
  public static <F> GenericFunction<F> of(Class<F> generic, MethodHandles.Lookup lookup) {
    return (GenericFunction<F>) CANONICAL.get(generic).function(lookup);
  }

  /**
   * Returns a new function without methods that shares nothing with that of {@link #of}: for tests
   * and tools.
   *
   * @throws InvalidMethodException if the interface cannot take part
   */
  public static <F> GenericFunction<F> create(Class<F> generic) {
    return create(generic, MethodHandles.lookup());
  }

  /**
   * Returns a new function as {@link #create(Class)} does, of an interface that is not open.
   *
   * @param lookup may look into the interface
   * @throws InvalidMethodException as {@link #create(Class)}
   */
  public static <F> GenericFunction<F> create(Class<F> generic, MethodHandles.Lookup lookup) {
    return new GenericFunction<>(generic, false, lookup);
  }

  private static <F> GenericFunction<F> discovered(Class<F> type, MethodHandles.Lookup lookup) {
    GenericFunction<F> function = new GenericFunction<>(type, true, lookup);
    Owners owners = MethodIndex.of(type.getClassLoader()).owners(type);
    List<DispatchMethod> methods =
        DeclaredMethods.of(function.generic, owners.compiled(), lookup, owners.others());
    if (!methods.isEmpty()) {
      var _ = function.table.add(methods);
    }
    return function;
  }

  /**
   * Returns the function as its callers want it: always the same object, best kept in a {@code
   * static final} field. A call allocates nothing, and what the method throws comes out as it is.
   */
  public F call() {
    return callable.facade();
  }

  /**
   * Returns the function as if its arguments were of exactly these types: its calls run the method
   * that {@link #whichByTypes} gives, whatever the classes of the arguments. So a method that a
   * narrower one hides can be run by name.
   *
   * {@snippet :
   * rotate.as(Image.class, double.class).rotate(dicom, 30); // as any image
   * }
   *
   * <p>Each argument must be of the type at its position, a box for a primitive; null is of {@code
   * Object.class} and {@code Void.class} alone. A call with others throws {@link
   * IllegalArgumentException}. All else is as in any call: the method's next one comes after it,
   * and where the interface ties its result to an argument, the result has that argument's class.
   *
   * <p>Best kept in a {@code static final} field. It follows changes of the methods, as {@link
   * #call} does; a call for which they leave no answer throws what {@link #whichByTypes} throws.
   *
   * @param types one for each argument, those of a variadic tail included
   * @throws NoMethodException if no method fits the types
   * @throws AmbiguousMethodException if several do and none is the most specific
   * @throws IllegalArgumentException if the interface has no calls with this many arguments
   */
  public F as(Class<?>... types) {
    List<Atom> atoms = atoms(types);
    if (generic.views().stream().noneMatch(view -> view.fits(types.length))) {
      throw new IllegalArgumentException(
          "%s: no call of %s has that many arguments; name one type for each"
              .formatted(Wording.call(generic.functionName() + ".as", atoms), generic.views()));
    }
    var _ = table.now().select(atoms);
    return callable.as(atoms);
  }

  /**
   * Calls the function without its types, for tools. What the method throws comes out as it is,
   * checked or not.
   *
   * @param arguments the argument list, that of a variadic tail included; a primitive parameter
   *     takes exactly its box
   * @return the result, boxed; null from a method that returns nothing
   */
  public @Nullable Object invoke(@Nullable Object... arguments) {
    try {
      return (Object) callable.untyped().invokeExact(arguments);
    } catch (Throwable e) {
      throw GenericFunction.<RuntimeException>unchecked(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Erased: nothing is cast.
  private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /** Returns the interface. */
  public Class<F> type() {
    return type;
  }

  /** Returns the methods of this moment: a list that prints as a table with source places. */
  public Methods methods() {
    return new Methods(type.getSimpleName(), table.now().methods());
  }

  /**
   * Returns the methods of this moment that run with others: {@link Around}, {@link Before} and
   * {@link After} methods, in an order that does not depend on how they came.
   */
  public Methods wrappers() {
    return new Methods(type.getSimpleName() + " wrappers", table.now().wrappers());
  }

  /** Returns the table of this moment. */
  public MethodTable table() {
    return table.now();
  }

  /**
   * Returns the method that would run for these arguments.
   *
   * @throws NoMethodException if no method fits
   * @throws AmbiguousMethodException if several do and none is the most specific
   */
  public DispatchMethod which(@Nullable Object... arguments) {
    MethodTable now = table.now();
    return now.select(now.atoms(arguments));
  }

  /**
   * Returns the method that would run for arguments of exactly these classes.
   *
   * @param types as {@link #explainByTypes} takes them
   * @throws NoMethodException if no method fits
   * @throws AmbiguousMethodException if several do and none is the most specific
   */
  public DispatchMethod whichByTypes(Class<?>... types) {
    return table.now().select(atoms(types));
  }

  /**
   * Tells which method a call would run and why, without running it.
   *
   * {@snippet :
   * rotate.explain(r -> r.rotate(image, 30));
   * }
   *
   * @param call calls the interface it is given; the first call is the one explained, and nothing
   *     after it is run
   * @throws IllegalArgumentException if it makes no call
   */
  public Explanation explain(Consumer<F> call) {
    return explain(RecordedCall.arguments(type, call));
  }

  /** Tells which method these arguments would run and why, without running it. */
  public Explanation explain(@Nullable Object... arguments) {
    MethodTable now = table.now();
    return now.explain(now.atoms(arguments));
  }

  /**
   * Tells which method would run for arguments of exactly these classes, without having any: where
   * an argument of a subclass would be answered by another method, this does not show.
   *
   * {@snippet :
   * rotate.explainByTypes(Image.class, double.class);
   * }
   *
   * @param types one for each argument, those of a variadic tail included: a class, an interface,
   *     which stands for a class that implements it and nothing else, or a primitive, which is its
   *     box; {@code Void.class} stands for null
   */
  public Explanation explainByTypes(Class<?>... types) {
    return table.now().explain(atoms(types));
  }

  private static List<Atom> atoms(Class<?>... types) {
    return Stream.of(types).map(each -> each == Void.class ? Atom.NULL : Atom.of(each)).toList();
  }

  /**
   * Returns every pair of methods that some call can make tie, each with such a call and the
   * signature that settles it; calls with classes not yet written are warnings, others errors.
   */
  public List<Ambiguity> ambiguities() {
    return table.now().ambiguities();
  }

  /**
   * Returns the methods that stand in a library of which neither this function nor one of their
   * types is, as warnings: such a method changes how others' values meet, for everybody.
   */
  public List<Piracy> piracy() {
    return Piracy.among(type, table.now().methods());
  }

  /**
   * Adds all methods that a class declares for this function, public or not.
   *
   * @throws InvalidMethodException if it declares none, or some that cannot take part; all that is
   *     wrong is in the message, and nothing is added
   * @throws DuplicateMethodException if a signature is equivalent to another one
   */
  public Registration register(Class<?> owner) {
    return register(MethodHandles.lookup(), owner);
  }

  /**
   * Adds all methods that a class declares for this function, for classes in modules that are not
   * open.
   *
   * @param lookup may look into the class
   * @throws InvalidMethodException as {@link #register(Class)}
   * @throws DuplicateMethodException as {@link #register(Class)}
   */
  public Registration register(MethodHandles.Lookup lookup, Class<?> owner) {
    return table.add(DeclaredMethods.of(generic, lookup, List.of(owner)));
  }

  /**
   * Adds one method made by hand.
   *
   * @throws InvalidMethodException if it cannot be called through the interface
   * @throws DuplicateMethodException if its signature is equivalent to another one
   */
  public Registration add(DispatchMethod method) {
    generic.requireFits(method);
    return table.add(List.of(method));
  }

  /**
   * Puts a method in place of the one with an equivalent signature, if there is one.
   *
   * @throws InvalidMethodException if it cannot be called through the interface
   */
  public Registration replace(DispatchMethod method) {
    generic.requireFits(method);
    return table.replace(method);
  }

  /** Returns {@link #methods} as they print, and apart {@link #wrappers} if there are any. */
  public String describe() {
    Methods wrappers = wrappers();
    return wrappers.isEmpty() ? "" + methods() : methods() + "\n" + wrappers;
  }

  /** Name and size: {@code Rotate[5 methods]}. */
  @Override
  public String toString() {
    return "%s[%s]".formatted(type.getSimpleName(), methods().count());
  }

  /** The one function of an interface, made once although several threads may ask. */
  private static final class Canonical {
    private final Class<?> type;
    private volatile @Nullable GenericFunction<?> function;

    Canonical(Class<?> type) {
      this.type = type;
    }

    GenericFunction<?> function(MethodHandles.Lookup lookup) {
      GenericFunction<?> made = function;
      if (made == null) {
        // Outside the lock: other threads may be at it, and then ask for the function themselves.
        CompiledFacade.initialiseFirst(type);
        made = madeOnce(lookup);
      }
      return made;
    }

    private synchronized GenericFunction<?> madeOnce(MethodHandles.Lookup lookup) {
      GenericFunction<?> made = function;
      if (made == null) {
        made = discovered(type, lookup);
        function = made;
      }
      return made;
    }
  }
}
