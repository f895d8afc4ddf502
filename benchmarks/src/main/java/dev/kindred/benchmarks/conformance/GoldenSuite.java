// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A folder of golden cases: an index, shared inputs, and per case its parameters and expected
 * arrays.
 *
 * @param folder where the files are; every path inside them is relative to it
 * @param index {@code index.json}
 * @param inputs {@code inputs.json}: shared inputs by name
 * @param exact whether integers must be those of the case, whatever share its tolerance lets differ
 */
record GoldenSuite(Path folder, JsonNode index, JsonNode inputs, boolean exact) {

  GoldenSuite(Path folder, JsonNode index, JsonNode inputs) {
    this(folder, index, inputs, false);
  }

  /** The same cases, no integer of which may differ. */
  GoldenSuite exactly() {
    return new GoldenSuite(folder, index, inputs, true);
  }

  static GoldenSuite read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return new GoldenSuite(
        folder,
        json.readTree(folder.resolve("index.json").toFile()),
        json.readTree(folder.resolve("inputs.json").toFile()));
  }

  /** Runs every case, or those of the named operations only. */
  void run(Tally tally, Set<String> operations) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, GoldenOperation> known = GoldenOperations.all();
    for (JsonNode entry : index.get("cases")) {
      String name = entry.get("op").asText();
      if (!operations.isEmpty() && !operations.contains(name)) {
        continue;
      }
      String id = entry.get("id").asText();
      GoldenOperation operation = known.get(name);
      if (operation == null) {
        tally.add(id, new Verdict.Skipped("operation " + name + " does not exist yet"));
        continue;
      }
      JsonNode body = json.readTree(folder.resolve(entry.get("file").asText()).toFile());
      tally.add(id, new GoldenCase(this, body).run(operation));
    }
  }
}
