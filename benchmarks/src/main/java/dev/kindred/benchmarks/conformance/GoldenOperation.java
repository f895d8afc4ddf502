// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.util.Map;

/** How one operation of the golden cases is said in Kindred. */
@FunctionalInterface
interface GoldenOperation {

  /**
   * Runs the operation of a case.
   *
   * @return the outputs by the case's own names; a deliberate deviation goes by the plain name
   * @throws NotYet where a target or a variant does not exist yet
   */
  Map<String, Tensor> run(GoldenCase c) throws IOException, NotYet;

  /** This target or variant of an operation does not exist yet: the case is skipped and says so. */
  final class NotYet extends Exception {
    private static final long serialVersionUID = 1L;

    NotYet(String what) {
      super(what);
    }
  }
}
