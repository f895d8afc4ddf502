// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import dev.kindred.dispatch.GenericFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A user's class, loaded as it is and rewritten: calls of every kind, in code of every kind. */
public final class Calls implements Supplier<List<Object>> {
  /** How many calls of generic functions stand in the code here. */
  static final int WRITTEN = 16;

  private static final Functions.Meet MEET = GenericFunction.of(Functions.Meet.class).call();
  private static final Functions.Weigh WEIGH = GenericFunction.of(Functions.Weigh.class).call();
  private static final Functions.Note NOTE = GenericFunction.of(Functions.Note.class).call();
  private static final Functions.Join JOIN = GenericFunction.of(Functions.Join.class).call();
  private static final Functions.Fail FAIL = GenericFunction.of(Functions.Fail.class).call();
  private static final Functions.Hidden HIDDEN = GenericFunction.of(Functions.Hidden.class).call();

  private final List<Object> told = new ArrayList<>();
  private String first = MEET.meet(1, "in a constructor");

  /** The method that threw, and the frame that called it. */
  public static List<String> frames = List.of();

  /** Made by reflection. */
  public Calls() {
    told.add(first);
  }

  @Override
  public List<Object> get() {
    for (Object each : new Object[] {1, "text", 2.5, 'c'}) {
      told.add(MEET.meet(each, MEET.meet("text", each)));
      told.add(WEIGH.weigh(each, 0.5, 7L, (byte) 1));
      told.add(HIDDEN.hidden(each));
    }
    loops();
    lambdas();
    lists();
    failures();
    others(GenericFunction.create(Functions.Meet.class));
    return told;
  }

  private void loops() {
    long sum = 0;
    double product = 1;
    for (int i = 0; i < 5; i++) {
      if (i % 2 == 0) {
        double part = WEIGH.weigh("text", i, sum, (byte) i);
        product *= part == 0 ? 1 : part;
      }
      boolean odd = i % 2 == 1;
      sum += odd ? (long) WEIGH.weigh(i, product, i, (byte) 2) : i;
    }
    told.add(sum);
    told.add(product);
  }

  private void lambdas() {
    String kept = "kept";
    BiFunction<Object, Object, String> lambda = (a, b) -> MEET.meet(a, b) + kept;
    told.add(lambda.apply(1, 2));
    BiFunction<Object, Object, String> reference = MEET::meet;
    told.add(reference.apply("text", 2));
    told.add(
        new Object() {
          @Override
          public String toString() {
            return MEET.toString() + MEET.twice(1);
          }
        }.toString());
  }

  private void lists() {
    StringBuilder out = new StringBuilder();
    NOTE.note(out, "text");
    NOTE.note(out, 1);
    told.add(out.toString());
    told.add(JOIN.join("-"));
    told.add(JOIN.join("-", 1, "text", 'c'));
  }

  private void failures() {
    try {
      told.add(FAIL.fail("text"));
      told.add(FAIL.fail(1));
    } catch (IOException e) {
      told.add(e.getMessage());
      frames = Stream.of(e.getStackTrace()).limit(2).map(StackTraceElement::getMethodName).toList();
    }
  }

  private void others(GenericFunction<Functions.Meet> function) {
    Functions.Meet none = null;
    try {
      told.add(none.meet(1, 2));
    } catch (NullPointerException e) {
      told.add("null");
    }
    function.register(Functions.Other.class);
    told.add(function.call().meet(1, 2));
  }
}
