// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Next;
import java.io.IOException;
import java.util.Arrays;

/** What {@link Calls} calls. */
public final class Functions {
  private Functions() {}

  /** Two dispatched arguments, and a method that is none to dispatch. */
  @Generic
  public interface Meet {
    String meet(Object a, Object b);

    default String twice(Object a) {
      return meet(a, a);
    }
  }

  /** Primitives of both sizes. */
  @Generic
  public interface Weigh {
    double weigh(Object a, double b, long c, byte d);
  }

  /** Nothing comes back. */
  @Generic
  public interface Note {
    void note(StringBuilder out, Object what);
  }

  /** Any number of arguments. */
  @Generic
  public interface Join {
    String join(String by, Object... rest);
  }

  /** A checked exception. */
  @Generic
  public interface Fail {
    Object fail(Object x) throws IOException;
  }

  /** Where the open method stands. */
  public interface Parent {
    String hidden(Object x);
  }

  /** Its facade is made at run time, because the method is another interface's. */
  @Generic
  public interface Hidden extends Parent {}

  @Dispatch(Meet.class)
  static String any(Object a, Object b) {
    return "any";
  }

  @Dispatch(Meet.class)
  static String text(@Next Meet next, String a, Object b) {
    return "text, " + next.meet(a, b);
  }

  @Dispatch(Weigh.class)
  static double any(Object a, double b, long c, byte d) {
    return b + c + d;
  }

  @Dispatch(Weigh.class)
  static double text(String a, double b, long c, byte d) {
    return b * c * d;
  }

  @Dispatch(Note.class)
  static void any(StringBuilder out, Object what) {
    out.append("any ");
  }

  @Dispatch(Note.class)
  static void text(StringBuilder out, String what) {
    out.append("text ");
  }

  @Dispatch(Join.class)
  static String none(String by) {
    return "none";
  }

  @Dispatch(Join.class)
  static String some(String by, Object... rest) {
    return Arrays.toString(rest);
  }

  @Dispatch(Fail.class)
  static Object text(String x) {
    return x;
  }

  @Dispatch(Fail.class)
  static Object number(Integer x) throws IOException {
    throw new IOException("number " + x);
  }

  @Dispatch(Hidden.class)
  static String hidden(Object x) {
    return "hidden";
  }

  /** Registered with functions that are not shared. */
  public static final class Other {
    @Dispatch(Meet.class)
    static String other(Integer a, Integer b) {
      return "other";
    }

    private Other() {}
  }
}
