// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file of dispatch cases. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DispatchSuite(String format, List<DispatchCase> cases) {

  private static final String FORMAT = "dispatch-conformance/1";

  static DispatchSuite read(Path file) throws IOException {
    DispatchSuite suite = new ObjectMapper().readValue(file.toFile(), DispatchSuite.class);
    if (!FORMAT.equals(suite.format)) {
      throw new IOException("format " + suite.format + ": only " + FORMAT + " is understood");
    }
    return suite;
  }

  /** Each case counts once for its calls and once for its static ambiguity counts. */
  void run(Tally tally) {
    for (DispatchCase c : cases) {
      DispatchRun run = new DispatchRun(c);
      tally.add(c.id() + " calls", run.calls());
      tally.add(c.id() + " ambiguities", run.ambiguities());
    }
  }
}
