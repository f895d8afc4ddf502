// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a run.
 *
 * @param out the new set
 * @param written how many pictures were written now
 * @param before how many were there from an earlier run
 * @param gone how many things have nothing left on their picture
 * @param failures the pictures left out, each with the reason
 */
record Outcome(Path out, int written, int before, int gone, List<String> failures) {
  Outcome {
    failures = List.copyOf(failures);
  }

  void tell(PrintWriter to, PrintWriter err) {
    failures.forEach(each -> err.println("left out: " + each));
    to.println(
        "wrote %d pictures to %s%s%s%s"
            .formatted(
                written,
                out,
                before == 0 ? "" : ", %d were there".formatted(before),
                gone == 0 ? "" : ", %d things left their picture".formatted(gone),
                failures.isEmpty() ? "" : ", %d left out".formatted(failures.size())));
  }
}
