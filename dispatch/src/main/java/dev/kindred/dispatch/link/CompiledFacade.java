// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.Announced;
import dev.kindred.dispatch.declare.CompiledLookup;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandles;
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
     */
    @Nullable Object answer(int view, @Nullable Object[] arguments);
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
  protected final @Nullable Object answer(int view, @Nullable Object[] arguments) {
    return Objects.requireNonNull(answers).answer(view, arguments);
  }

  @Override
  public final String toString() {
    return Objects.requireNonNull(answers).toString();
  }
}
