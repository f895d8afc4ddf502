// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static dev.kindred.ops.Engine.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.ops.Plan;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Grayscale;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Clamping;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.CurrentDevice;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The operations of the golden cases that Kindred has. */
final class GoldenOperations {

  /** These clip boxes whatever their parameters say. */
  private static final Set<String> CLIPPING =
      Set.of("crop", "center_crop", "resized_crop", "pad", "pipeline_tuple");

  /** These clip boxes unless told not to. */
  private static final Set<String> CLIPPING_BY_DEFAULT =
      Set.of("rotate", "affine", "perspective", "elastic");

  /** The element types that pictures come in. */
  private static final Set<DType> PICTURES = Set.of(DType.U8, DType.I16, DType.U16, DType.F32);

  private GoldenOperations() {}

  static Map<String, GoldenOperation> all() {
    Map<String, GoldenOperation> all = new HashMap<>();
    GoldenPlans.BY_NAME.forEach((name, reading) -> all.put(name, c -> onePlan(name, reading, c)));
    all.putAll(GoldenBoxes.BY_NAME);
    all.put("affine_matrix", c -> affineMatrix(c));
    all.put("perspective_coeffs", GoldenOperations::perspectiveCoefficients);
    all.put("elastic", GoldenOperations::elastic);
    all.put("to_dtype", GoldenOperations::toDType);
    all.put("grayscale", GoldenOperations::grayscale);
    all.put("rgb_to_grayscale", GoldenOperations::grayscale);
    all.put("pipeline_tuple", GoldenOperations::pipeline);
    all.put("dicom_file", GoldenDicom::run);
    all.put("dicom_pipeline", GoldenDicom::run);
    all.putAll(GoldenVolumes.all());
    return all;
  }

  private static Map<String, Tensor> onePlan(String name, GoldenPlans.Reading reading, GoldenCase c)
      throws IOException, NotYet {
    GoldenMembers members = GoldenMembers.of(c);
    return members.run(reading.plan(c.parameters(), members.canvas())).arrays(clamping(name, c));
  }

  private static Clamping clamping(String name, GoldenCase c) {
    JsonNode clamping = c.parameter("clamping");
    boolean clips =
        CLIPPING.contains(name)
            || clamping.isTextual()
            || (clamping.isMissingNode() && CLIPPING_BY_DEFAULT.contains(name));
    if (!clips) {
      return Clamping.NONE;
    }
    return clamping.asText().equals("hard") ? Clamping.HARD : Clamping.SOFT;
  }

  private static Map<String, Tensor> affineMatrix(GoldenCase c) {
    Affine forward = GoldenPlans.affineMap(c.parameters(), Canvas.hw(1, 1));
    return Map.of("forward", matrix(forward), "inverse", matrix(forward.inverse()));
  }

  private static Tensor matrix(Affine m) {
    return Tensor.of(new double[] {m.a(), m.b(), m.c(), m.d(), m.e(), m.f()}, 2, 3);
  }

  private static Map<String, Tensor> perspectiveCoefficients(GoldenCase c) {
    return Map.of(
        "coeffs", Tensor.of(GoldenPlans.perspectiveMap(c.parameters()).coefficients(), 8));
  }

  private static Map<String, Tensor> elastic(GoldenCase c) throws IOException, NotYet {
    GoldenMembers members = GoldenMembers.of(c).withWholeCorners();
    Plan plan = GoldenPlans.elastic(c.parameters(), members.canvas(), c.input("displacement"));
    return members.run(plan).arrays(clamping("elastic", c));
  }

  /**
   * Pictures of a picture's type go through the engine, which keeps their white; arrays of other
   * types, masks and what is told not to scale are converted as they are.
   */
  private static Map<String, Tensor> toDType(GoldenCase c) throws IOException, NotYet {
    DType to = GoldenArrays.dtype(c.parameter("to").asText());
    Map<String, Tensor> converted = new HashMap<>();
    for (String role : c.roles()) {
      Tensor array = c.input(role);
      boolean scale = role.equals("image") && c.parameter("scale").asBoolean();
      if (scale && PICTURES.contains(array.dtype()) && PICTURES.contains(to)) {
        converted.put(
            role, ENGINE.run(CurrentDevice.get(), new ToDType(to), Image.of(array)).pixels());
      } else {
        converted.put(role, scale ? array.scaledTo(to) : array.castTo(to));
      }
    }
    return converted;
  }

  /** The engine keeps the channels of a picture; one of them is a picture of one channel. */
  private static Map<String, Tensor> grayscale(GoldenCase c) throws IOException {
    Image image = Image.of(c.input("image"));
    Tensor gray = ENGINE.run(CurrentDevice.get(), new Grayscale(), image).pixels().slice(0, 0, 1);
    int channels = c.parameter("num_output_channels").asInt(1);
    return Map.of("image", channels == 1 ? gray : repeated(gray, channels));
  }

  private static Tensor repeated(Tensor plane, int channels) {
    MemorySegment once = plane.dense().memory();
    long bytes = once.byteSize();
    return Tensor.build(
        plane.dtype(),
        Shape.of(channels, plane.shape().size(1), plane.shape().size(2)),
        all -> {
          for (int c = 0; c < channels; c++) {
            MemorySegment.copy(once, 0, all, c * bytes, bytes);
          }
        });
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
    return members.arrays(clamping("pipeline_tuple", c));
  }
}
