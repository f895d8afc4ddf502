// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of parameters whose names the compiler did not keep. */
class NamelessTest {
  @Test
  void parametersAreCounted(@TempDir Path folder) throws Exception {
    Compilation.withoutNames(
            folder,
            """
            import dev.kindred.dispatch.*;
            @Generic interface Fold {
              String fold(Object what, Object how);
            }
            class Folds {
              @Dispatch(Fold.class)
              static String fold(@Next Fold next, Object what, @OneOf({}) Object how) {
                return next.fold(what, how);
              }
            }
            """)
        .good();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> fold = loader.loadClass("Fold");
      assertThatThrownBy(() -> GenericFunction.create(fold).register(loader.loadClass("Folds")))
          .isInstanceOf(InvalidMethodException.class)
          .hasMessageContaining(": @OneOf of parameter 3 has no members, so nothing fits; ");
    }
  }
}
