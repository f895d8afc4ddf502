// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes beside a generic interface: a facade that needs no code made
 * at run time before its first call. Public for those classes only.
 */
public abstract class CompiledFacade {
  /** What the name of a facade adds to that of its interface. */
  public static final String SUFFIX = "$$Facade";

  /** What a facade asks until it is linked. */
  protected final Answers answers;

  /** Makes a facade. */
  protected CompiledFacade(Answers answers) {
    this.answers = answers;
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

  /** Returns the erased types of the abstract methods. */
  protected abstract List<MethodType> views();

  /** Passes all calls from now on to this other facade. Done once in the life of the class. */
  protected abstract void link(Object facade);

  /** Returns an object of the interface that asks these for its answers, always. */
  protected abstract Object next(Answers answers);

  @Override
  public final String toString() {
    return answers.toString();
  }
}
