// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** One golden case: named inputs, parameters, and expected outputs with a tolerance. */
final class GoldenCase {

  /**
   * Where a case holds both, the output with one of these endings is ours and replaces the plain
   * one.
   */
  private static final List<String> OURS = List.of("_edge", "_consistent", "_composed_once");

  private final GoldenSuite suite;
  private final JsonNode body;

  GoldenCase(GoldenSuite suite, JsonNode body) {
    this.suite = suite;
    this.body = body;
  }

  JsonNode parameters() {
    return body.get("params");
  }

  /** A parameter; absent and null alike are {@code MissingNode} or {@code NullNode}. */
  JsonNode parameter(String name) {
    return parameters().path(name);
  }

  /** The names of the inputs, in the order of the file. */
  List<String> roles() {
    List<String> roles = new ArrayList<>();
    body.get("inputs").fieldNames().forEachRemaining(roles::add);
    return roles;
  }

  /** The array of an input, with its batch and channel axes as the file has them. */
  Tensor input(String role) throws IOException {
    JsonNode input = suite.inputs().get(body.get("inputs").get(role).asText());
    return GoldenArrays.read(suite.folder(), input);
  }

  /** What an input says of itself beside its array, e.g. {@code format}. */
  JsonNode description(String role) {
    return suite.inputs().get(body.get("inputs").get(role).asText());
  }

  /** The canvas of the case: the parameter where it is given, else that of the input. */
  Canvas canvas(String role) {
    JsonNode hw =
        parameters().has("canvas") ? parameter("canvas") : description(role).get("canvas");
    return Canvas.hw(hw.get(0).asInt(), hw.get(1).asInt());
  }

  Path file(String parameter) {
    return suite.folder().resolve(parameter(parameter).asText());
  }

  JsonNode outputs() {
    return body.get("outputs");
  }

  Verdict run(GoldenOperation operation) {
    Map<String, Tensor> found;
    try {
      found = operation.run(this);
    } catch (NotYet e) {
      return new Verdict.Skipped(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return new Verdict.Failed("outputs", e.toString());
    }
    try {
      return compare(found);
    } catch (IOException e) {
      return new Verdict.Failed("readable expected arrays", e.toString());
    }
  }

  private Verdict compare(Map<String, Tensor> found) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Iterator<String> names = outputs().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (isReplaced(name)) {
        continue;
      }
      Tensor tensor = found.get(plain(name));
      if (tensor == null) {
        wrong.add(name + ": nothing came");
      } else {
        GoldenExpectation.of(suite.folder(), outputs().get(name), tolerance(name))
            .mismatch(tensor)
            .ifPresent(m -> wrong.add(name + ": " + m));
      }
    }
    return wrong.isEmpty()
        ? Verdict.PASSED
        : new Verdict.Failed(body.get("tolerance").get("kind").asText(), String.join("; ", wrong));
  }

  private Tolerance tolerance(String output) {
    Tolerance stated = Tolerance.of(output, body.get("tolerance"));
    boolean integers = body.get("tolerance").get("kind").asText().equals("int");
    return suite.exact() && integers ? Tolerance.EXACT : stated;
  }

  /** The reference's own value, where the case also holds the one that Kindred decided on. */
  private boolean isReplaced(String name) {
    return name.endsWith("_tv") || OURS.stream().anyMatch(ending -> outputs().has(name + ending));
  }

  private static String plain(String name) {
    for (String ending : OURS) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
