// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One argument of a {@link Witness}: something that is, or may come to be. Its text says which.
 *
 * <p>Immutable and safe for use by any thread.
 */
public sealed interface Argument {

  /** The null value. */
  enum Null implements Argument {
    /** The only one. */
    INSTANCE;

    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * An instance of a class that there is.
   *
   * @param type its run-time class
   */
  record Existing(Class<?> type) implements Argument {
    @Override
    public String toString() {
      return name(type);
    }
  }

  /**
   * An instance of a class that may be written.
   *
   * @param superclass the class it extends, {@code Object} included
   * @param interfaces the interfaces it implements beyond those of the superclass
   */
  record Unwritten(Class<?> superclass, List<Class<?>> interfaces) implements Argument {
    /** Copies the list. */
    public Unwritten {
      interfaces = List.copyOf(interfaces);
    }

    @Override
    public String toString() {
      List<String> clauses = new ArrayList<>();
      if (superclass != Object.class || interfaces.isEmpty()) {
        clauses.add("extends " + name(superclass));
      }
      if (!interfaces.isEmpty()) {
        clauses.add("implements " + and(interfaces.stream().map(Argument::name).toList()));
      }
      return "a class that " + and(clauses);
    }
  }

  /**
   * An array whose component type may be written.
   *
   * @param component its component type, as an argument would be of it
   */
  record ArrayOf(Argument component) implements Argument {
    @Override
    public String toString() {
      return "an array of " + component;
    }
  }

  /**
   * A constant that some method names: one of an enum, a box or a string.
   *
   * @param value the constant itself
   */
  record Constant(Object value) implements Argument {
    /** As in source: {@code Color.RED}. */
    @Override
    public String toString() {
      return Atom.ofValue(value).toString();
    }
  }

  /**
   * A constant that no method names; any such does.
   *
   * @param value one of them
   */
  record Other(Object value) implements Argument {
    /** Without the value: {@code some other Color}. */
    @Override
    public String toString() {
      return "some other " + name(Carriers.of(Atom.ofValue(value)));
    }
  }

  /**
   * The class object of a type, with objects of its own or not.
   *
   * @param type the type, as an argument would be of it
   */
  record ClassObject(Argument type) implements Argument {
    @Override
    public String toString() {
      return type instanceof Existing ? "Class<" + type + ">" : "the class object of " + type;
    }
  }

  /**
   * A reified object with type arguments narrower than all objects of its class have, or a type
   * with such arguments.
   *
   * @param type its class
   * @param arguments those of the class that implements {@link dev.kindred.dispatch.Reified}
   */
  record WithTypes(Argument type, List<Argument> arguments) implements Argument {
    /** Copies the list. */
    public WithTypes {
      arguments = List.copyOf(arguments);
    }

    /** As in source: {@code Batch<Photo>}. */
    @Override
    public String toString() {
      String given =
          arguments.stream()
              .map(each -> each.equals(new Existing(Object.class)) ? "?" : each.toString())
              .collect(Collectors.joining(", ", "<", ">"));
      return type instanceof Existing ? type + given : type + ", with " + given;
    }
  }

  private static String name(Class<?> type) {
    return type.isPrimitive() ? type.getName() : new Atom.OfClass(type).toString();
  }

  private static String and(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
