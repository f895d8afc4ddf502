// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box operations of the golden cases keep the element type and obey the parameters. */
class GoldenBoxesTest {

  @TempDir Path folder;

  @Test
  void integersAreConvertedByTheRuleOfWholePixels() throws Exception {
    Map<String, Tensor> found =
        run(
            "convert_box_format",
            Tensor.of(new long[] {8, 5, 21, 14}, 1, 4),
            "XYXY",
            """
            {"from": "XYXY", "to": "CXCYWH"}\
            """);
    assertThat(found.get("boxes")).isEqualTo(Tensor.of(new long[] {14, 9, 13, 9}, 1, 4));
  }

  @Test
  void sanitizedIntegersComeBackAsTheyCame() throws Exception {
    Map<String, Tensor> found =
        run(
            "sanitize_boxes",
            Tensor.of(new long[] {50, 5, 20, 4, 10, 9, 13, 9}, 2, 4),
            "CXCYWH",
            """
            {"canvas": [37, 53], "min_size": 2}\
            """);
    assertThat(found.get("boxes")).isEqualTo(Tensor.of(new long[] {10, 9, 13, 9}, 1, 4));
    assertThat(found.get("valid").toByteArray()).containsExactly(0, 1);
  }

  @Test
  void turnedBoxesAreClampedSoftlyUnlessTold() throws Exception {
    Tensor rows = Tensor.of(new float[] {40, 12, 10, 7, 90}, 1, 5);
    String canvas =
        """
        {"canvas": [30, 40]%s}\
        """;
    Offset<Float> near = Offset.offset(1e-4f);
    assertThat(
            run("clamp_boxes", rows, "CXCYWHR", canvas.formatted("")).get("boxes").toFloatArray())
        .containsExactly(new float[] {38.25f, 12, 10, 3.5f, 90}, near);
    assertThat(
            run("clamp_boxes", rows, "CXCYWHR", canvas.formatted(", \"clamping_mode\": null"))
                .get("boxes"))
        .isEqualTo(rows);
  }

  private Map<String, Tensor> run(String name, Tensor boxes, String format, String parameters)
      throws IOException, NotYet {
    Files.write(folder.resolve("boxes.bin"), boxes.toByteArray());
    ObjectMapper json = new ObjectMapper();
    String type = boxes.dtype() == DType.I64 ? "i64" : "f32";
    JsonNode inputs =
        json.readTree(
            """
            {"some": {"file": "boxes.bin", "dtype": "%s", "shape": [%d, %d], "format": "%s",
             "canvas": [37, 53]}}\
            """
                .formatted(type, boxes.shape().size(0), boxes.shape().size(1), format));
    JsonNode body =
        json.readTree(
            """
            {"inputs": {"boxes": "some"}, "params": %s}\
            """
                .formatted(parameters));
    GoldenSuite suite = new GoldenSuite(folder, json.createObjectNode(), inputs);
    GoldenOperation operation = GoldenBoxes.BY_NAME.get(name);
    assertThat(operation).isNotNull();
    return operation.run(new GoldenCase(suite, body));
  }
}
