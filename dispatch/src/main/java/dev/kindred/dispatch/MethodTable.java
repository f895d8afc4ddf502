// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.ambiguity.Ambiguity;
import dev.kindred.dispatch.ambiguity.AmbiguityDetector;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.View;
import dev.kindred.dispatch.resolve.Candidates;
import dev.kindred.dispatch.resolve.Resolver;
import dev.kindred.dispatch.resolve.Wrapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods of one generic function at one moment.
 *
 * <p>Immutable: every change is a new table with a higher version, so that a call in flight
 * finishes on the table it started with. The order of registration leaves no trace: methods are
 * kept in the order of their text. Safe for use by any thread. Resolving takes microseconds, some
 * ten where there are a thousand methods.
 */
public final class MethodTable {
  /** So many are compared with one by one, which takes as long as to make their index. */
  private static final int FEW = 64;

  private final String functionName;

  /** What calls there are; empty where nothing tells. */
  private final List<View> views;

  private final List<DispatchMethod> methods;
  private final Wrappers wrappers;
  private final long version;

  /** Whether some method tells objects of one class apart. */
  private final boolean fine;

  /** Made when first asked for. Threads that race make equal ones. */
  private @Nullable Candidates candidates;

  private MethodTable(
      String functionName,
      List<View> views,
      Collection<DispatchMethod> methods,
      Wrappers wrappers,
      long version) {
    this.functionName = functionName;
    this.views = views;
    List<DispatchMethod> sorted = new ArrayList<>(methods);
    sorted.sort(new ByText());
    this.methods = List.copyOf(sorted);
    this.wrappers = wrappers;
    this.version = version;
    this.fine = hasFineAtoms(this.methods) || hasFineAtoms(wrappers.all());
  }

  // Without streams, as all that a program's first call needs.
  private static boolean hasFineAtoms(List<DispatchMethod> methods) {
    for (DispatchMethod method : methods) {
      if (method.signature().isFine()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the table of a function without methods, version 0. */
  public static MethodTable empty(String functionName) {
    return new MethodTable(functionName, List.of(), List.of(), Wrappers.NONE, 0);
  }

  /** Returns the table of an interface without methods, version 0. */
  static MethodTable empty(GenericInterface generic) {
    return new MethodTable(generic.functionName(), generic.views(), List.of(), Wrappers.NONE, 0);
  }

  private MethodTable changed(Collection<DispatchMethod> other, Wrappers wrapping) {
    return new MethodTable(functionName, views, other, wrapping, version + 1);
  }

  /** Returns the name the function is called by in messages. */
  public String functionName() {
    return functionName;
  }

  /** Returns the methods in the order of their text, whatever the order they came in. */
  public List<DispatchMethod> methods() {
    return methods;
  }

  /**
   * Returns the methods that run with others, by role and then in the order of their text: {@link
   * Around}, {@link Before} and {@link After} methods.
   */
  public List<DispatchMethod> wrappers() {
    return wrappers.all();
  }

  /** Says whether this very method is in the table, in any role. */
  boolean holds(DispatchMethod method) {
    return methods.contains(method) || wrappers.all().contains(method);
  }

  /** Returns the number of changes since the empty table. */
  public long version() {
    return version;
  }

  /**
   * Returns this table with more methods, taken as one unit: all or none.
   *
   * @throws DuplicateMethodException if two methods, new or present, have equivalent signatures;
   *     wrappers may, unless they are of one class and name too
   */
  public MethodTable plus(Collection<DispatchMethod> more) {
    Map<Signature, DispatchMethod> seen = new HashMap<>();
    for (DispatchMethod present : methods) {
      seen.put(present.signature(), present);
    }
    List<DispatchMethod> moreWrappers = new ArrayList<>();
    for (DispatchMethod method : more) {
      if (method.role() != Role.PRIMARY) {
        moreWrappers.add(method);
        continue;
      }
      DispatchMethod earlier = seen.putIfAbsent(method.signature(), method);
      if (earlier != null) {
        throw Refusal.ofDuplicate(functionName, earlier, method);
      }
    }
    return changed(seen.values(), wrappers.plus(functionName, moreWrappers));
  }

  /**
   * Returns this table with the method in place of the one with an equivalent signature, if any.
   */
  public MethodTable replacing(DispatchMethod method) {
    if (method.role() != Role.PRIMARY) {
      return changed(methods, wrappers.replacing(method));
    }
    List<DispatchMethod> others = new ArrayList<>(methods);
    others.removeIf(method::standsFor);
    others.add(method);
    return changed(others, wrappers);
  }

  /** Returns this table without these very methods; those it does not hold are passed over. */
  public MethodTable minus(Collection<DispatchMethod> gone) {
    List<DispatchMethod> others = new ArrayList<>(methods);
    others.removeAll(gone);
    return changed(others, wrappers.minus(gone));
  }

  /** Says whether some method tells objects of one class apart. */
  public boolean isFine() {
    return fine;
  }

  /**
   * Returns the atoms by which this table chooses for these arguments: their classes, and more only
   * where a method asks for it.
   *
   * @param arguments those of a variadic tail spread
   */
  public List<Atom> atoms(@Nullable Object... arguments) {
    if (arguments == null) { // A caller may have passed null in place of the array.
      throw View.nullList(functionName);
    }
    List<Atom> atoms = Atom.ofArguments(arguments);
    if (!fine) {
      return atoms;
    }
    List<Atom> finer = new ArrayList<>(atoms);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null && divides(arguments.length, i, arguments[i].getClass())) {
        finer.set(i, Atom.finest(arguments[i]));
      }
    }
    return Collections.unmodifiableList(finer);
  }

  private boolean divides(int arity, int position, Class<?> exactly) {
    return divides(methods, arity, position, exactly)
        || divides(wrappers.all(), arity, position, exactly);
  }

  private static boolean divides(
      List<DispatchMethod> methods, int arity, int position, Class<?> exactly) {
    for (DispatchMethod method : methods) {
      if (method.signature().fits(arity) && method.signature().at(position).divides(exactly)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns which method runs for these arguments.
   *
   * @param arguments as {@link #atoms} gives them
   */
  public Resolution resolve(List<Atom> arguments) {
    return Resolver.resolve(candidates(arguments), arguments);
  }

  /** Returns the methods that accept the arguments, and of a small table others too. */
  private List<DispatchMethod> candidates(List<Atom> arguments) {
    if (methods.size() <= FEW) {
      return methods;
    }
    Candidates known = candidates;
    if (known == null) {
      known = Candidates.of(methods);
      candidates = known;
    }
    return known.accepting(arguments);
  }

  /**
   * Returns which method runs after {@code current} when it passes on these arguments: the answer
   * among the methods that {@code current} beats for them. Methods tied with it never come next.
   * For arguments that {@code current} itself does not accept it is the answer among the methods
   * that accept more than it in every position, as declared.
   */
  public Resolution next(DispatchMethod current, List<Atom> arguments) {
    return Resolver.next(candidates(arguments), current, arguments);
  }

  /**
   * Returns the method that runs for these arguments.
   *
   * @throws NoMethodException if no method fits
   * @throws AmbiguousMethodException if several do and none is the most specific
   */
  public DispatchMethod select(List<Atom> arguments) {
    Resolution resolution = resolve(arguments);
    // Chosen is looked at first, and refusals are made elsewhere, because a new process makes its
    // first calls sooner without switches over types and classes of exceptions.
    if (resolution instanceof Resolution.Chosen chosen) {
      return chosen.method();
    }
    throw Refusal.of(functionName, views, arguments, methods, resolution);
  }

  /**
   * Returns the method that runs after {@code current}, as {@link #next} defines it.
   *
   * @throws NoNextMethodException if there is none
   * @throws AmbiguousMethodException if several could and none is the most specific
   */
  public DispatchMethod selectNext(DispatchMethod current, List<Atom> arguments) {
    Resolution resolution = next(current, arguments);
    if (resolution instanceof Resolution.Chosen chosen) {
      return chosen.method();
    }
    throw Refusal.ofNext(functionName, current, arguments, resolution);
  }

  /**
   * Returns what runs with the method that answers a call from outside, if one does.
   *
   * @param arguments as {@link #atoms} gives them
   */
  public Wrapping wrapping(List<Atom> arguments) {
    return Wrapping.of(wrappers.all(), arguments);
  }

  /**
   * Returns the whole story of a call: candidates, who beat whom and why, who runs, who is next,
   * and what runs with it.
   */
  public Explanation explain(List<Atom> arguments) {
    return Resolver.explain(functionName, methods, arguments).within(wrapping(arguments));
  }

  /**
   * Returns the pairs of methods that some call can make tie, whatever classes will be written:
   * errors where null and classes that the signatures name or permit suffice, warnings elsewhere.
   */
  public List<Ambiguity> ambiguities() {
    return AmbiguityDetector.open(methods);
  }

  /**
   * Returns the pairs of methods that tie for null and arguments of these classes alone.
   *
   * @param known interfaces and abstract classes among them have no arguments; but if {@code Class}
   *     is one of them, their class objects are arguments, and they can be type arguments
   */
  public List<Ambiguity> ambiguities(Collection<Class<?>> known) {
    return AmbiguityDetector.among(methods, known);
  }

  /** The order of methods in a table. */
  private static final class ByText implements Comparator<DispatchMethod> {
    @Override
    public int compare(DispatchMethod left, DispatchMethod right) {
      int bySignature = left.signature().toString().compareTo(right.signature().toString());
      return bySignature != 0 ? bySignature : left.toString().compareTo(right.toString());
    }
  }
}
