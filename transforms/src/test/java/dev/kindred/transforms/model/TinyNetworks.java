// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Networks whose answers are known, each an ONNX file of a few hundred bytes. */
public final class TinyNetworks {
  /** How many pixels each way a network looks at together. */
  private static final int SEEN = 15;

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
            .constant("half", List.of(1), 0.5f);
    return boxes(onnx.node("Greater", List.of("image", "half"), "is", Map.of()), "image", "found");
  }

  /** The one box around what "is", with the highest of some values for its score. */
  private static TinyOnnx boxes(TinyOnnx onnx, String values, String output) {
    onnx.constant("zero", List.of(1), 0)
        .constant("one", List.of(1), 1)
        .constant("rows", -1, 1, 6)
        .constant("last", 1)
        .node("Cast", List.of("is"), "bright", Map.of("to", 1));
    edges(onnx, "x", 2);
    edges(onnx, "y", 3);
    return onnx.node(
            "ReduceMax", List.of(values), "score", Map.of("axes", List.of(1, 2, 3), "keepdims", 0))
        .node("Unsqueeze", List.of("score", "last"), "highest", Map.of())
        .node("Mul", List.of("highest", "zero"), "class", Map.of())
        .node(
            "Concat",
            List.of("x1", "y1", "x2", "y2", "highest", "class"),
            "flat",
            Map.of("axis", 1))
        .node("Reshape", List.of("flat", "rows"), output, Map.of());
  }

  /**
   * Finds what is dark red, such as the saucer of the sample photo, in pictures f32 [N, 3, H, W]:
   * "boxes" [N, 1, 6] with a score and the index 0, "scores" [N, 2, H, W] of the background and of
   * it, "rim" [N, 1, 2, 3], its left and its right end with the score, and "kinds" [N, 2], whether
   * there is none or one. Red less twice the green, averaged over 15×15 pixels, above a tenth.
   */
  public static TinyOnnx saucers() {
    TinyOnnx onnx =
        new TinyOnnx()
            .input("image", TinyOnnx.FLOAT, "N", 3, "H", "W")
            .output("boxes", TinyOnnx.FLOAT, "N", 1, 6)
            .output("scores", TinyOnnx.FLOAT, "N", 2, "H", "W")
            .output("rim", TinyOnnx.FLOAT, "N", 1, 2, 3)
            .output("kinds", TinyOnnx.FLOAT, "N", 2);
    float[] red = new float[3 * SEEN * SEEN];
    Arrays.fill(red, 0, SEEN * SEEN, 20f / (SEEN * SEEN));
    Arrays.fill(red, SEEN * SEEN, 2 * SEEN * SEEN, -40f / (SEEN * SEEN));
    onnx.constant("red", List.of(1, 3, SEEN, SEEN), red)
        .constant("enough", List.of(1), -2)
        .constant("half", List.of(1), 0.5f)
        .constant("ends", -1, 1, 2, 3)
        .node(
            "Conv", List.of("image", "red", "enough"), "more", Map.of("pads", List.of(7, 7, 7, 7)))
        .node("Sigmoid", List.of("more"), "there", Map.of())
        .node("Neg", List.of("more"), "less", Map.of())
        .node("Concat", List.of("less", "more"), "scores", Map.of("axis", 1))
        .node("Greater", List.of("there", "half"), "is", Map.of());
    return boxes(onnx, "there", "boxes")
        .node("Add", List.of("y1", "y2"), "twice", Map.of())
        .node("Mul", List.of("twice", "half"), "middle", Map.of())
        .node(
            "Concat",
            List.of("x1", "middle", "highest", "x2", "middle", "highest"),
            "both",
            Map.of("axis", 1))
        .node("Reshape", List.of("both", "ends"), "rim", Map.of())
        .node("Sub", List.of("one", "highest"), "none", Map.of())
        .node("Concat", List.of("none", "highest"), "kinds", Map.of("axis", 1));
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
