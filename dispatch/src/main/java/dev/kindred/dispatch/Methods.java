// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The methods of a generic function at one moment: a list, in an order that does not depend on how
 * they came, that prints as a table with one aligned line for each.
 *
 * {@snippet lang=text :
 * Rotate: 2 methods
 *   (Image, Double)   image   precedence 1  Rotations.java:41
 *   (Points, Double)  points                Rotations.java:58
 * }
 *
 * <p>Immutable and safe for use by any thread.
 */
public final class Methods extends AbstractList<DispatchMethod> implements RandomAccess {
  private final String functionName;
  private final List<DispatchMethod> methods;

  Methods(String functionName, List<DispatchMethod> methods) {
    this.functionName = functionName;
    this.methods = methods;
  }

  @Override
  public DispatchMethod get(int index) {
    return methods.get(index);
  }

  @Override
  public int size() {
    return methods.size();
  }

  /** How many there are, in words: {@code 1 method}. */
  String count() {
    return size() + (size() == 1 ? " method" : " methods");
  }

  /** The table: role where it is one, signature, name, precedence where there is one, place. */
  @Override
  public String toString() {
    List<String> roles = column(Methods::role);
    List<String> signatures = column(method -> method.signature().toString());
    List<String> names = column(DispatchMethod::name);
    List<String> precedences = column(Methods::precedence);
    StringBuilder text = new StringBuilder(functionName).append(": ").append(count());
    for (int i = 0; i < size(); i++) {
      text.append("\n  ").append(roles.get(i)).append(signatures.get(i));
      text.append(names.get(i)).append(precedences.get(i));
      text.append(get(i).source());
    }
    return text.toString();
  }

  private static String role(DispatchMethod method) {
    return method.role() == Role.PRIMARY ? "" : method.role().toString();
  }

  private static String precedence(DispatchMethod method) {
    return method.precedence() == 0 ? "" : "precedence " + method.precedence();
  }

  /** Texts of one width and two spaces between columns; a column without text takes no room. */
  private List<String> column(Function<DispatchMethod, String> cell) {
    List<String> cells = methods.stream().map(cell).toList();
    int width = cells.stream().mapToInt(String::length).max().orElse(0);
    return cells.stream()
        .map(text -> width == 0 ? "" : text + " ".repeat(width - text.length() + 2))
        .toList();
  }
}
