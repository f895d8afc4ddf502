// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import java.util.List;
import java.util.Map;

/** Networks whose answers are known, each an ONNX file of a few hundred bytes. */
public final class TinyNetworks {
  private TinyNetworks() {}

  /**
   * Finds the bright upright rectangle of gray pictures f32 [N, 1, H, W]: rows [N, 1, 6] of its
   * edges, its highest value, and 0. What is above a half counts; first and last of these along
   * either axis are the edges.
   */
  public static TinyOnnx detector() {
    TinyOnnx onnx =
        new TinyOnnx()
            .input("image", TinyOnnx.FLOAT, "N", 1, "H", "W")
            .output("found", TinyOnnx.FLOAT, "N", 1, 6)
            .constant("half", List.of(1), 0.5f)
            .constant("zero", List.of(1), 0)
            .constant("one", List.of(1), 1)
            .constant("rows", -1, 1, 6)
            .node("Greater", List.of("image", "half"), "is", Map.of())
            .node("Cast", List.of("is"), "bright", Map.of("to", 1));
    edges(onnx, "x", 2);
    edges(onnx, "y", 3);
    return onnx.node(
            "ReduceMax", List.of("image"), "score", Map.of("axes", List.of(1, 2, 3), "keepdims", 0))
        .node("Unsqueeze", List.of("score", "last"), "scores", Map.of())
        .constant("last", 1)
        .node("Mul", List.of("scores", "zero"), "class", Map.of())
        .node(
            "Concat", List.of("x1", "y1", "x2", "y2", "scores", "class"), "flat", Map.of("axis", 1))
        .node("Reshape", List.of("flat", "rows"), "found", Map.of());
  }

  /** First and last of the bright along one axis; the other axis and the channel are reduced. */
  private static void edges(TinyOnnx onnx, String at, int reduced) {
    onnx.node(
            "ReduceMax",
            List.of("bright"),
            at + "Any",
            Map.of("axes", List.of(1, reduced), "keepdims", 0))
        .node("ArgMax", List.of(at + "Any"), at + "First", Map.of("axis", 1, "keepdims", 1))
        .node(
            "ArgMax",
            List.of(at + "Any"),
            at + "Last",
            Map.of("axis", 1, "keepdims", 1, "select_last_index", 1))
        .node("Cast", List.of(at + "First"), at + "1", Map.of("to", 1))
        .node("Cast", List.of(at + "Last"), at + "LastF", Map.of("to", 1))
        .node("Add", List.of(at + "LastF", "one"), at + "2", Map.of());
  }

  /** The mean of each channel of pictures f32 [2, 3, H, W], exactly two at a time: [2, 3]. */
  public static TinyOnnx means() {
    return new TinyOnnx()
        .input("image", TinyOnnx.FLOAT, 2, 3, "H", "W")
        .output("mean", TinyOnnx.FLOAT, 2, 3)
        .node("ReduceMean", List.of("image"), "mean", Map.of("axes", List.of(2, 3), "keepdims", 0));
  }

  /** Adds pictures f32 and gives a second output, their difference. */
  public static TinyOnnx sum() {
    return new TinyOnnx()
        .input("a", TinyOnnx.FLOAT, "N", 1, "H", "W")
        .input("b", TinyOnnx.FLOAT, "N", 1, "H", "W")
        .output("sum", TinyOnnx.FLOAT, "N", 1, "H", "W")
        .output("difference", TinyOnnx.FLOAT, "N", 1, "H", "W")
        .node("Add", List.of("a", "b"), "sum", Map.of())
        .node("Sub", List.of("a", "b"), "difference", Map.of());
  }
}
