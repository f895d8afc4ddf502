// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The operations of the golden cases that Kindred has. */
final class GoldenOperations {

  /** These clip boxes whatever their parameters say. */
  private static final Set<String> CLIPPING =
      Set.of("crop", "center_crop", "resized_crop", "pad", "pipeline_tuple");

  /** These clip boxes unless told not to. */
  private static final Set<String> CLIPPING_BY_DEFAULT = Set.of("rotate", "affine");

  private GoldenOperations() {}

  static Map<String, GoldenOperation> all() {
    Map<String, GoldenOperation> all = new HashMap<>();
    GoldenPlans.BY_NAME.forEach((name, reading) -> all.put(name, c -> onePlan(name, reading, c)));
    all.put("affine_matrix", c -> affineMatrix(c));
    all.put("pipeline_tuple", GoldenOperations::pipeline);
    all.put("dicom_file", GoldenDicom::run);
    all.put("dicom_pipeline", GoldenDicom::run);
    return all;
  }

  private static Map<String, Tensor> onePlan(String name, GoldenPlans.Reading reading, GoldenCase c)
      throws IOException, NotYet {
    GoldenMembers members = GoldenMembers.of(c);
    return members.run(reading.plan(c.parameters(), members.canvas())).arrays(clips(name, c));
  }

  private static boolean clips(String name, GoldenCase c) {
    JsonNode clamping = c.parameter("clamping");
    return CLIPPING.contains(name)
        || clamping.isTextual()
        || (clamping.isMissingNode() && CLIPPING_BY_DEFAULT.contains(name));
  }

  private static Map<String, Tensor> affineMatrix(GoldenCase c) {
    Affine forward = GoldenPlans.affineMap(c.parameters(), Canvas.hw(1, 1));
    return Map.of("forward", matrix(forward), "inverse", matrix(forward.inverse()));
  }

  private static Tensor matrix(Affine m) {
    return Tensor.of(new double[] {m.a(), m.b(), m.c(), m.d(), m.e(), m.f()}, 2, 3);
  }

  private static Map<String, Tensor> pipeline(GoldenCase c) throws IOException, NotYet {
    GoldenMembers members = GoldenMembers.of(c);
    for (JsonNode step : c.parameter("steps")) {
      String name = step.get("op").asText();
      GoldenPlans.Reading reading = GoldenPlans.BY_NAME.get(name);
      if (reading == null) {
        throw new NotYet("operation " + name + " as a step");
      }
      members = members.run(reading.plan(step, members.canvas()));
      if (!c.outputs().has("keypoints_edge")) {
        members = members.withIndexFlip(name);
      }
    }
    return members.arrays(clips("pipeline_tuple", c));
  }
}
