// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class SourcePlaceTest {
  static int line() {
    return new Throwable().getStackTrace()[0].getLineNumber();
  }

  private static void overloaded(int x) {}

  static int overloaded(String x) {
    return new Throwable().getStackTrace()[0].getLineNumber();
  }

  private interface Bodiless {
    void none();
  }

  @Test
  void isFileAndFirstLine() throws Exception {
    assertThat(place(SourcePlaceTest.class.getDeclaredMethod("line")))
        .isEqualTo("SourcePlaceTest.java:" + line());
    assertThat(place(SourcePlaceTest.class.getDeclaredMethod("overloaded", String.class)))
        .isEqualTo("SourcePlaceTest.java:" + overloaded(""));
  }

  @Test
  void isClassAndNameWhereNoLineIsKnown() throws Exception {
    assertThat(place(Bodiless.class.getDeclaredMethod("none")))
        .isEqualTo("SourcePlaceTest.Bodiless.none");
  }

  private static String place(Method method) {
    return new SourcePlace(method).get();
  }
}
