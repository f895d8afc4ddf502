// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;
import java.io.*;

final class UndeclaredException {
  @Generic interface Run { void run(Object x) throws IOException; }
  @Dispatch(Run.class) static void wide(String x) throws Exception {}
  //! wide(String): it throws Exception, but run(Object) does not; catch it, or let Run declare it
  @Dispatch(Run.class) static void other(Long x) throws InterruptedException, EOFException {}
  //! other(Long): it throws InterruptedException, but run(Object) does not; catch it, or let Run declare it
  @Dispatch(Run.class) static void good(Short x) throws EOFException, IllegalStateException {}
  @Dispatch(Run.class) static void error(Byte x) throws Error, UncheckedIOException {}
}
