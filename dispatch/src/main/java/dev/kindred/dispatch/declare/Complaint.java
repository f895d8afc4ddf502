// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Role;
import java.util.Collection;
import java.util.Optional;

/**
 * What is wrong with a declaration, in the same words whether javac tells it or the run time.
 *
 * @param found what was found
 * @param advice what to do
 */
public record Complaint(String found, String advice) {

  /** What is marked {@code @Generic}, or named by {@code @Dispatch}, is none. */
  public static Complaint notGeneric(boolean isInterface) {
    return new Complaint(
        isInterface ? "not marked @Generic" : "not an interface",
        "declare a generic function as \"@Generic interface\"");
  }

  /** The interface is sealed. */
  public static Complaint sealed() {
    return new Complaint(
        "a sealed interface cannot be implemented at run time", "remove \"sealed\"");
  }

  /** The abstract methods of the interface have these names, which are not one. */
  public static Complaint names(Collection<String> names) {
    return new Complaint(
        "its abstract methods are named " + names,
        "give it at least one, and all of them one name: they are views of one table");
  }

  /** What the annotation of a method names is no generic function. */
  public static Complaint names(Role role, String found) {
    return new Complaint(
        role + " names " + found, "name an interface declared as \"@Generic interface\"");
  }

  /** The method is not static. */
  public static Complaint instance() {
    return new Complaint(
        "it is an instance method, and a call has no instance for it", "make it static");
  }

  /** A method runs with the calls that it may itself answer. */
  public static Complaint twice(Role role) {
    return new Complaint(
        "it is marked %s and %s".formatted(role, Role.PRIMARY), "write one method for each");
  }

  /** A parameter that is not the first takes the next method. */
  public static Complaint nextNotFirst() {
    return new Complaint("@Next is not on its first parameter", "move that parameter to the front");
  }

  /** The parameter for the next method is not of the interface. */
  public static Complaint nextDeclared(String found, String generic) {
    return new Complaint("its @Next parameter is declared " + found, "declare it " + generic);
  }

  /** The parameter for the next method is a list of arguments. */
  public static Complaint nextVariadic(String generic) {
    return new Complaint("its @Next parameter is variadic", "declare it " + generic);
  }

  /** What runs around calls cannot go on. */
  public static Complaint aroundWithoutNext(String generic) {
    return new Complaint(
        "it takes no @Next, so the call could not go on",
        "begin with \"@Next %s next\", or declare it @Before".formatted(generic));
  }

  /** What sees arguments only takes the next method. */
  public static Complaint observerWithNext(Role role) {
    return new Complaint(
        "it takes @Next, but a method that is %s the call does not go on".formatted(where(role)),
        "remove that parameter, or declare it @Around");
  }

  /** What sees arguments only gives something back. */
  public static Complaint observerReturns(Role role, String returned) {
    return new Complaint(
        "it returns %s, but nobody takes what a method that is %s the call gives"
            .formatted(returned, where(role)),
        "return void, or declare it @Around");
  }

  private static String where(Role role) {
    return role == Role.BEFORE ? "before" : "after";
  }

  /** A type variable has several bounds. */
  public static Complaint severalBounds(
      String variable, String parameter, Collection<String> bounds) {
    return new Complaint(
        "%s of %s must be several types at once: %s"
            .formatted(variable, parameter, String.join(" & ", bounds)),
        "bound it by one type that is all of them");
  }

  /** A parameter is {@code Void} and may not be null. */
  public static Complaint nothing(String parameter) {
    return new Complaint(
        parameter + " is Void, so nothing fits", "declare it @Nullable to take null");
  }

  /** A union has no members. */
  public static Complaint emptyUnion(String parameter) {
    return new Complaint(
        "@OneOf of " + parameter + " has no members, so nothing fits", "name at least one type");
  }

  /** A member of a union lies outside the declared type. */
  public static Complaint foreignMember(String parameter, String member, String declared) {
    return new Complaint(
        "@OneOf of %s has %s, which is no %s".formatted(parameter, member, declared),
        "name subtypes of the declared type");
  }

  /** Constants and a union are named for one parameter. */
  public static Complaint constantsAndUnion(String parameter) {
    return new Complaint(parameter + " has both @Is and @OneOf", "write two methods");
  }

  /** No constants are named. */
  public static Complaint noConstants(String parameter) {
    return new Complaint(
        "@Is of " + parameter + " has no constants, so nothing fits", "name at least one");
  }

  /** Constants are named for a type that has none. */
  public static Complaint unknownConstants(String parameter, String declared) {
    return new Complaint(
        "@Is of %s is on %s, which has no constants".formatted(parameter, declared),
        "declare it an enum, a whole number, a char, a boolean or a String");
  }

  /**
   * A constant is none of its type.
   *
   * @param possible what it could be
   */
  public static Complaint foreignConstant(
      String parameter, String constant, String declared, String possible) {
    return new Complaint(
        "@Is of %s has \"%s\", which is no %s".formatted(parameter, constant, declared),
        "write " + possible);
  }

  /** A parameter of a class that tells its type arguments does not say them. */
  public static Complaint raw(String parameter, String declared, String open) {
    return new Complaint(
        "%s is declared %s, without its type arguments".formatted(parameter, declared),
        "write %s to take any".formatted(open));
  }

  /** A type argument is exact, where objects come with any below it. */
  public static Complaint invariant(String parameter, String declared, String argument) {
    return new Complaint(
        "%s is declared %s, but would be given those of subtypes of %s as well"
            .formatted(parameter, declared, argument),
        "write ? extends %s, or a type variable with that bound".formatted(argument));
  }

  /** A type argument is bounded from below. */
  public static Complaint contravariant(String parameter, String declared) {
    return new Complaint(
        "%s is declared %s, and a bound from below tells no objects apart"
            .formatted(parameter, declared),
        "bound it from above, or write ?");
  }

  /** A type argument is not told by the objects. */
  public static Complaint untold(String parameter, String declared, String why) {
    return new Complaint(
        "%s is declared %s, and nothing tells: %s".formatted(parameter, declared, why),
        "leave that argument open: ?");
  }

  /** An annotation only looks like the one that lets a parameter be null. */
  public static Complaint otherNullable(String parameter, String found, String counts) {
    return new Complaint(
        "%s is @%s, which does not count here".formatted(parameter, found), "use " + counts);
  }

  /** The type arguments of a parameter do not count, because its objects do not tell them. */
  public static Complaint unheard(String parameter, String declared, String name, String open) {
    return new Complaint(
        "%s is declared %s, but is given every %s, since that does not tell its type arguments"
            .formatted(parameter, declared, name),
        "write %s, or use a class that implements Reified".formatted(open));
  }

  /** No view has the arity of the method. */
  public static Complaint arity(Collection<?> views) {
    return new Complaint(
        "no call of %s has that many arguments".formatted(views),
        "take as many parameters as the interface does, @Next not being one");
  }

  /** No view has the arity of the method, but one would if its first parameter were the next. */
  public static Complaint forgottenNext(Collection<?> views) {
    return new Complaint(arity(views).found(), "mark its first parameter @Next");
  }

  /**
   * A parameter takes what calls never pass.
   *
   * @param position counted from 0
   */
  public static Complaint outside(
      int position, Object pattern, Object view, String bound, boolean primitive) {
    return new Complaint(
        "parameter %d is %s, but %s takes %s there".formatted(position + 1, pattern, view, bound),
        "declare it %s%s".formatted(bound, primitive ? "" : " or narrower"));
  }

  /** The result is not what callers expect. */
  public static Complaint returned(String returned, Object view, String wanted) {
    return new Complaint(
        "it returns %s, but %s returns %s".formatted(returned, view, wanted), "return " + wanted);
  }

  /**
   * The result need not have the class of the argument that the view ties it to.
   *
   * @param positions the tied positions, counted from 0
   */
  public static Complaint lostTie(
      String returned, Object view, Collection<Integer> positions, String advice) {
    String arguments = String.join(" or ", positions.stream().map(i -> "" + (i + 1)).toList());
    return new Complaint(
        "it returns %s, but %s gives back the type of its argument %s"
            .formatted(returned, view, arguments),
        advice);
  }

  /**
   * The result need not be an instance of the class that is passed.
   *
   * @param position of the class, counted from 0
   */
  public static Complaint lostClass(String returned, Object view, int position) {
    return new Complaint(
        "it returns %s, but %s gives back an instance of the class passed as argument %d"
            .formatted(returned, view, position + 1),
        "declare both with one type variable: <T extends ...> T ...(Class<T>), or take one class"
            + " alone and return that");
  }

  /** A checked exception is none that callers of the view must expect. */
  public static Complaint thrown(String exception, Object view, String generic) {
    return new Complaint(
        "it throws %s, but %s does not".formatted(exception, view),
        "catch it, or let %s declare it".formatted(generic));
  }

  /** Another method of the function accepts the same arguments in the same form. */
  public static Complaint duplicate(String other) {
    return new Complaint(other + " has an equivalent signature", "remove one, or change its types");
  }

  /**
   * Another method of the function ties with it for some call.
   *
   * @param call the arguments of one
   * @param settledBy the signature that would answer it, if there is one
   */
  public static Complaint ambiguous(String other, Object call, Optional<String> settledBy) {
    String add = settledBy.map(signature -> "add a method " + signature + ", or ").orElse("");
    return new Complaint(
        "ambiguous with %s for %s".formatted(other, call), add + "give one a higher precedence");
  }

  /** No call gets to the method, because of others. */
  public static Complaint hidden(Collection<String> others) {
    return new Complaint(
        "no call gets to it, because %s %s whatever it takes"
            .formatted(String.join(" and ", others), others.size() == 1 ? "takes" : "take"),
        "remove it, or let one of them hand on to it by @Next");
  }

  /**
   * A type is in a package that this library may not look into.
   *
   * @param found what cannot be done
   * @param type the type, of a named module
   * @param way how code of that module gives its lookup
   */
  public static Complaint closed(String found, Class<?> type, String way) {
    Module library = Complaint.class.getModule();
    return new Complaint(
        found,
        "compile it with the annotation processor, say \"opens %s%s;\", or let %s %s"
            .formatted(
                type.getPackageName(),
                library.isNamed() ? " to " + library.getName() : "",
                type.getModule().getName(),
                way));
  }

  /** How a module asks for a function so that what is closed in it is reached. */
  public static String asksFirst(Class<?> generic) {
    return "ask first: GenericFunction.of(%s.class, MethodHandles.lookup())"
        .formatted(generic.getSimpleName());
  }

  /** Returns the error about a declaration. */
  public InvalidMethodException about(String declared) {
    return new InvalidMethodException(declared, found, advice);
  }
}
