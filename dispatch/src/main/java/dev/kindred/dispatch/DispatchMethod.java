// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.declare.DirectCall;
import dev.kindred.dispatch.declare.SourcePlace;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One method of a generic function: what it accepts, where it stands in the source, and what runs.
 *
 * <p>Compared by identity: two methods with the same signature are still two. Immutable and safe
 * for use by any thread.
 */
public final class DispatchMethod {
  private final String name;
  private final Supplier<String> source;
  private final Role role;
  private final Signature signature;
  private final int precedence;
  private final Code code;
  private final Set<Integer> kept;

  /**
   * What runs: a handle, or a call written at compile time.
   *
   * @param takesNext whether it takes the next method before the arguments
   */
  private record Code(
      MethodType type,
      @Nullable MethodHandle target,
      @Nullable DirectCall directCall,
      boolean takesNext) {}

  private DispatchMethod(
      String name,
      Supplier<String> source,
      Role role,
      Signature signature,
      int precedence,
      Code code,
      Set<Integer> kept) {
    this.name = name;
    this.source = source;
    this.role = role;
    this.signature = signature;
    this.precedence = precedence;
    this.code = code;
    this.kept = kept;
  }

  /**
   * Returns a method that is told its arguments and nothing else. Its source place is its name
   * until {@link #withSource} says better.
   *
   * @param precedence decides between methods of which none is more specific; the larger wins
   * @param target takes the arguments; a variadic tail comes as one array
   */
  public static DispatchMethod of(
      String name, Signature signature, int precedence, MethodHandle target) {
    Code code = new Code(target.type(), target, null, false);
    return new DispatchMethod(
        name, () -> name, Role.PRIMARY, signature, precedence, code, Set.of());
  }

  /**
   * Returns a method whose call was written at compile time.
   *
   * @param place as {@link #withSource(Supplier)} takes it
   */
  public static DispatchMethod of(
      String name, Supplier<String> place, Signature signature, int precedence, DirectCall call) {
    Code code = new Code(call.type(), null, call, false);
    return new DispatchMethod(name, place, Role.PRIMARY, signature, precedence, code, Set.of());
  }

  /** Returns this method with the place people find it at, such as {@code Rotations.java:41}. */
  public DispatchMethod withSource(String place) {
    return withSource(() -> place);
  }

  /**
   * Returns this method with a place that is looked up when somebody asks.
   *
   * @param place may be called several times, by any thread
   */
  public DispatchMethod withSource(Supplier<String> place) {
    return new DispatchMethod(name, place, role, signature, precedence, code, kept);
  }

  /** Returns this method in another role, such as one that runs before the others. */
  public DispatchMethod withRole(Role other) {
    return new DispatchMethod(name, source, other, signature, precedence, code, kept);
  }

  /** Returns this method with a target that takes the next method before the arguments. */
  public DispatchMethod withNext() {
    Code with = new Code(code.type(), code.target(), code.directCall(), true);
    return new DispatchMethod(name, source, role, signature, precedence, with, kept);
  }

  /**
   * Returns this method with the promise that the result has the class of the argument at these
   * positions, as the declaration {@code <I extends Image> I turn(I x, double angle)} promises it
   * for position 0; or is an instance of the class object there, as {@code <I extends Image> I
   * read(Path file, Class<I> as)} promises it for position 1. What is promised is not checked when
   * a call returns.
   *
   * @param positions counted from 0, the next method not being one
   */
  public DispatchMethod keeping(Set<Integer> positions) {
    return new DispatchMethod(
        name, source, role, signature, precedence, code, Set.copyOf(positions));
  }

  /** Returns the name in the source; any name will do, it takes no part in dispatch. */
  public String name() {
    return name;
  }

  /** Returns the place people find the method at. */
  public String source() {
    return source.get();
  }

  /**
   * Returns the class that declares the method; empty for one made by hand or whose place was given
   * by hand.
   */
  public Optional<Class<?>> owner() {
    return source instanceof SourcePlace place ? Optional.of(place.owner()) : Optional.empty();
  }

  /** Returns what part the method has in calls. */
  public Role role() {
    return role;
  }

  /** Says whether a table has room for only one of the two. */
  boolean standsFor(DispatchMethod other) {
    return role == other.role
        && signature.isEquivalentTo(other.signature)
        && (role == Role.PRIMARY || (name.equals(other.name) && owner().equals(other.owner())));
  }

  /** Returns what the method accepts. */
  public Signature signature() {
    return signature;
  }

  /** Returns what decides between methods of which none is more specific; the larger wins. */
  public int precedence() {
    return precedence;
  }

  /** Returns what runs. */
  public MethodHandle target() {
    MethodHandle target = code.target();
    return target != null ? target : Objects.requireNonNull(code.directCall()).handle();
  }

  /** Returns the type of what runs. */
  public MethodType type() {
    return code.type();
  }

  /** Returns the call that was written at compile time, null if none was. */
  public @Nullable DirectCall directCall() {
    return code.directCall();
  }

  /** Says whether the target takes the next method before the arguments. */
  public boolean takesNext() {
    return code.takesNext();
  }

  /** Returns the positions of the arguments whose class the result has by declaration. */
  public Set<Integer> kept() {
    return kept;
  }

  /** Signature and source place: {@code image(Image, Double) at Rotations.java:41}. */
  @Override
  public String toString() {
    return name + signature + " at " + source();
  }
}
