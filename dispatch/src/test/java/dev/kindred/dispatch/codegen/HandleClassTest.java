// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandleClassTest {
  private interface Join {
    String join(long a, Object b) throws IOException;
  }

  private static final MethodType TYPE =
      MethodType.methodType(String.class, long.class, Object.class);

  private final HandleClass<Join> handles =
      HandleClass.of(Beside.of(Join.class), Join.class, "join", List.of(TYPE));

  private static String joined(long a, Object b) {
    return a + " " + b;
  }

  @Test
  void callsItsHandle() throws Exception {
    MethodHandle handle = MethodHandles.lookup().findStatic(HandleClassTest.class, "joined", TYPE);
    assertThat(handles.implementation(handle).join(1L << 40, "b")).isEqualTo("1099511627776 b");
    MethodHandle other =
        MethodHandles.dropArguments(
            MethodHandles.constant(String.class, "other"), 0, TYPE.parameterList());
    assertThat(handles.implementation(other).join(1, "b")).isEqualTo("other");
  }

  @Test
  void whatItThrowsComesThrough() {
    MethodHandle thrower =
        MethodHandles.throwException(String.class, IOException.class)
            .bindTo(new IOException("closed"));
    Join join =
        handles.implementation(MethodHandles.dropArguments(thrower, 0, TYPE.parameterList()));
    assertThatThrownBy(() -> join.join(1, 2)).isInstanceOf(IOException.class);
  }
}
