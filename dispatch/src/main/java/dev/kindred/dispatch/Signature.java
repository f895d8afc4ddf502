// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameter types of one method: a number of fixed ones and perhaps a variadic tail, which
 * takes zero or more further arguments of one pattern.
 *
 * <p>A value: two signatures are equal if they accept the same arguments in the same form, which is
 * also when they are equivalent. Immutable and safe for use by any thread.
 */
public final class Signature {
  /** The signature without parameters. */
  public static final Signature EMPTY = new Signature(List.of(), null);

  private final List<TypePattern> fixed;
  private final @Nullable TypePattern rest;

  /** Made when first asked for: tables sort by it. Threads that race make equal ones. */
  private @Nullable String text;

  private Signature(List<TypePattern> fixed, @Nullable TypePattern rest) {
    this.fixed = fixed;
    this.rest = rest;
  }

  /** Returns a signature of this many fixed parameters. */
  public static Signature of(TypePattern... fixed) {
    return of(List.of(fixed));
  }

  /** Returns a signature of this many fixed parameters, each declared with one class. */
  public static Signature of(Class<?>... fixed) {
    return of(Stream.of(fixed).map(TypePattern::of).toList());
  }

  /** Returns a signature of this many fixed parameters. */
  public static Signature of(List<TypePattern> fixed) {
    return new Signature(List.copyOf(fixed), null);
  }

  /** Returns this signature with a tail of zero or more arguments that {@code rest} accepts. */
  public Signature variadic(TypePattern rest) {
    return new Signature(fixed, rest);
  }

  /** Returns the number of fixed parameters. */
  public int fixedCount() {
    return fixed.size();
  }

  /** Says whether there is a variadic tail. */
  public boolean isVariadic() {
    return rest != null;
  }

  /** Returns the pattern of the variadic tail, if there is one. */
  public Optional<TypePattern> rest() {
    return Optional.ofNullable(rest);
  }

  /**
   * Returns the pattern at a position, counted from 0, of the parameter list expanded as far as
   * needed.
   *
   * @throws IndexOutOfBoundsException if no argument can stand there
   */
  public TypePattern at(int position) {
    return rest == null || position < fixed.size() ? fixed.get(position) : rest;
  }

  /** Says whether a call with this many arguments can be for this signature. */
  public boolean fits(int arity) {
    return rest == null ? arity == fixed.size() : arity >= fixed.size();
  }

  /** Says whether an argument can stand at a position, counted from 0. */
  public boolean takes(int position) {
    return rest != null || position < fixed.size();
  }

  /** Says whether some parameter tells objects of one class apart. */
  boolean isFine() {
    if (rest != null && rest.isFine()) {
      return true;
    }
    for (TypePattern pattern : fixed) {
      if (pattern.isFine()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the arity fits and every argument is accepted where it stands. */
  public boolean accepts(List<Atom> arguments) {
    if (!fits(arguments.size())) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!at(i).accepts(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Says whether no call can tell the two apart; patterns are canonical, so this is equality. */
  public boolean isEquivalentTo(Signature other) {
    return equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && fixed.equals(that.fixed)
        && Objects.equals(rest, that.rest);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fixed, rest);
  }

  /** The patterns in brackets, a variadic one followed by dots: {@code (Image, Double...)}. */
  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known = written();
      text = known;
    }
    return known;
  }

  private String written() {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    for (TypePattern pattern : fixed) {
      text.add(pattern.toString());
    }
    if (rest != null) {
      text.add(rest + "...");
    }
    return text.toString();
  }
}
