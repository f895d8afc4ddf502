// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.DispatchException;
import dev.kindred.dispatch.declare.Announced;
import dev.kindred.dispatch.declare.CompiledLookup;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes beside a generic interface: a facade that needs no code made
 * at run time before its first call. Public for those classes only.
 */
public abstract class CompiledFacade {
  /** What the name of a facade adds to that of its interface. */
  public static final String SUFFIX = "$$Facade";

  private final MethodHandles.Lookup lookup;

  /**
   * The target of the call site that says whether a facade is linked, before it is. Call sites say
   * it because the compiler of the JVM takes the target of a constant one for a constant too; only
   * the identity of the target counts.
   */
  protected static final MethodHandle UNLINKED = MethodHandles.zero(Object.class);

  private @Nullable Answers answers;

  /**
   * Makes a facade that cannot be called yet.
   *
   * @param lookup finds what is beside the interface, which may be in a module that is not open
   */
  protected CompiledFacade(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  /** Answers calls one by one. */
  public interface Answers {
    /**
     * Calls the method that the table chooses.
     *
     * @param view its number among the {@link #views}
     * @param arguments as passed, a variadic tail in one array
     * @throws Throwable what the method throws
     */
    @Nullable Object answer(int view, @Nullable Object[] arguments) throws Throwable;

    /**
     * Returns an object of the interface that answers calls with such arguments, null if there is
     * none yet. Only for interfaces with one abstract method, which takes no argument list.
     *
     * @param a the first argument that is no primitive, and so on; null where there are no more
     */
    @Nullable Object callerFor(
        @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d);
  }

  /**
   * Initialises an interface that else the JVM would initialise with its facade: one with default
   * methods. Where it keeps its function in a constant, it asks for it then, and the facade is to
   * be ready.
   *
   * @throws DispatchException why the function that it asks for cannot be made
   */
  public static void initialiseFirst(Class<?> generic) {
    try {
      Class.forName(generic.getName() + SUFFIX, false, generic.getClassLoader());
      for (Method method : generic.getDeclaredMethods()) {
        if (method.isDefault()) {
          Class.forName(generic.getName(), true, generic.getClassLoader());
        }
      }
    } catch (ClassNotFoundException e) {
      // It has no facade that was compiled.
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof DispatchException why) {
        throw why;
      }
      throw e;
    }
  }

  /** Returns the facade of an interface, null if it has none. */
  static @Nullable CompiledFacade find(Class<?> generic) {
    return (CompiledFacade) Announced.find(generic.getName() + SUFFIX, generic.getClassLoader());
  }

  /** Returns the best lookup there is to look into an interface with: a compiled one, or this. */
  static MethodHandles.Lookup lookup(Class<?> generic, MethodHandles.Lookup otherwise) {
    CompiledFacade compiled = find(generic);
    if (compiled != null) {
      return compiled.lookup;
    }
    MethodHandles.Lookup own = CompiledLookup.find(generic);
    return own == null ? otherwise : own;
  }

  /** Asks for answers from now on. */
  final void ask(Answers who) {
    this.answers = who;
  }

  /** Returns the abstract methods, all of one name. */
  protected abstract List<View> views();

  /** Passes all calls from now on to this other facade. Done once in the life of the class. */
  protected abstract void link(Object facade);

  /** Returns an object of the interface that asks these for its answers, always. */
  protected abstract Object next(Answers answers);

  /** Answers a call that comes before the facade is linked. */
  protected final @Nullable Object answer(int view, @Nullable Object[] arguments) throws Throwable {
    return Objects.requireNonNull(answers).answer(view, arguments);
  }

  /** Returns what {@link Answers#callerFor} says before the facade is linked. */
  protected final @Nullable Object callerFor(
      @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
    return Objects.requireNonNull(answers).callerFor(a, b, c, d);
  }

  /** Throws what a method threw, without frames of this library. */
  protected static RuntimeException thrown(Throwable thrown) {
    throw CompiledFacade.<RuntimeException>unchecked(OwnFrames.hiddenIn(thrown));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Erased: nothing is cast.
  private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /** Returns another target than {@link #UNLINKED}. */
  protected static MethodHandle linked() {
    return MethodHandles.constant(Object.class, "linked");
  }

  @Override
  public final String toString() {
    return Objects.requireNonNull(answers).toString();
  }
}
