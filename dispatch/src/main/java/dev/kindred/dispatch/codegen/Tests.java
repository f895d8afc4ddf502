// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.util.List;
import net.bytebuddy.jar.asm.Label;

/** Compares one thing about an argument with one case after the other. */
interface Tests<K> {
  /** The most bytes of one comparison: constant, load, comparison, jump. */
  int MOST_BYTES = 10;

  /** Goes on behind this code in this case, and else at the label. */
  void write(K wanted, Label no);

  /** Returns the parameters as they are known in this case. */
  List<Class<?>> known(K wanted);

  /** Forgets what is compared. */
  void end();
}
