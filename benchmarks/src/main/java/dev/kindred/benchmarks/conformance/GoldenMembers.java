// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static dev.kindred.ops.Engine.ENGINE;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clamping;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.CurrentDevice;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The typed inputs of a case: what goes through plans together and comes out as arrays again. */
final class GoldenMembers {

  private static final Set<String> ROLES = Set.of("image", "mask", "boxes", "keypoints");

  private final Map<String, Semantic> byRole;
  private final Rows boxRows;

  private GoldenMembers(Map<String, Semantic> byRole, Rows boxRows) {
    this.byRole = byRole;
    this.boxRows = boxRows;
  }

  /**
   * How a case writes its boxes.
   *
   * @param type integers are moved as floats, then cut
   */
  private record Rows(BoxFormat format, DType type) {}

  static GoldenMembers of(GoldenCase c) throws IOException, NotYet {
    Map<String, Semantic> members = new LinkedHashMap<>();
    for (String role : c.roles()) {
      if (role.equals("displacement")) {
        continue; // a number of the operation, not moved by it
      }
      if (!ROLES.contains(role)) {
        throw new NotYet("a " + role + " as input of this operation");
      }
      members.put(role, member(c, role));
    }
    Rows rows =
        c.roles().contains("boxes")
            ? new Rows(GoldenBoxes.format(MissingNode.getInstance(), c), c.input("boxes").dtype())
            : new Rows(BoxFormat.XYXY, DType.F32);
    return new GoldenMembers(members, rows);
  }

  private static Semantic member(GoldenCase c, String role) throws IOException, NotYet {
    Tensor array = c.input(role);
    return switch (role) {
      case "image" -> Image.of(array);
      case "mask" -> mask(array);
      case "boxes" -> boxes(c, array);
      default -> Points.of(c.canvas(role), array);
    };
  }

  private static Mask mask(Tensor array) throws NotYet {
    if (array.shape().rank() != 2) {
      throw new NotYet("several instance masks in one array");
    }
    return Mask.of(array);
  }

  private static Spatial boxes(GoldenCase c, Tensor array) {
    BoxFormat format = GoldenBoxes.format(MissingNode.getInstance(), c);
    Canvas canvas = c.canvas("boxes");
    return format.isRotated()
        ? RotatedBoxes.of(canvas, format, array)
        : Boxes.of(canvas, format, array);
  }

  Canvas canvas() {
    for (Semantic member : byRole.values()) {
      if (member instanceof Spatial spatial) {
        return spatial.canvas();
      }
    }
    throw new IllegalStateException("a case without any input on a canvas");
  }

  GoldenMembers run(Plan plan) {
    Map<String, Semantic> moved = new LinkedHashMap<>();
    byRole.forEach(
        (role, member) -> moved.put(role, ENGINE.run(CurrentDevice.get(), plan, member)));
    return new GoldenMembers(moved, boxRows);
  }

  /**
   * The same with keypoints where torchvision's flips put them: {@code W − 1 − x}, one pixel before
   * Kindred's {@code W − x}. For cases that hold torchvision's value only; every other operation
   * agrees.
   */
  GoldenMembers withIndexFlip(String operation) {
    Affine back =
        switch (operation) {
          case "hflip", "horizontal_flip" -> Affine.translate(-1, 0);
          case "vflip", "vertical_flip" -> Affine.translate(0, -1);
          default -> Affine.identity();
        };
    Map<String, Semantic> moved = new LinkedHashMap<>(byRole);
    moved.computeIfPresent(
        "keypoints",
        (role, points) ->
            ENGINE.run(
                CurrentDevice.get(),
                Geometry.warp(canvas(), back, Interpolation.NEAREST, Fill.none()),
                points));
    return new GoldenMembers(moved, boxRows);
  }

  /**
   * The same with the corners of upright boxes rounded up, as torchvision's elastic begins with
   * them.
   */
  GoldenMembers withWholeCorners() {
    Map<String, Semantic> moved = new LinkedHashMap<>(byRole);
    moved.computeIfPresent(
        "boxes",
        (role, boxes) -> boxes instanceof Boxes upright ? withWholeCorners(upright) : boxes);
    return new GoldenMembers(moved, boxRows);
  }

  private static Boxes withWholeCorners(Boxes boxes) {
    float[] corners = boxes.corners().toFloatArray();
    for (int i = 0; i < corners.length; i++) {
      corners[i] = (float) Math.ceil(corners[i]);
    }
    return Boxes.moved(boxes, boxes.canvas(), Tensor.of(corners, boxes.count(), 8));
  }

  /**
   * The arrays of the members, and the canvas they are on.
   *
   * @param clamping how the operation ends with boxes that reach outside
   */
  Map<String, Tensor> arrays(Clamping clamping) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    byRole.forEach((role, member) -> arrays.put(role, array(member, clamping)));
    arrays.put("canvas", Tensor.of(new double[] {canvas().height(), canvas().width()}, 2));
    return arrays;
  }

  private Tensor array(Semantic member, Clamping clamping) {
    return switch (member) {
      case Image image -> image.pixels();
      case Mask mask -> mask.labels();
      case Boxes boxes -> {
        Boxes cut = clamping == Clamping.NONE ? boxes : boxes.clip().boxes();
        yield cut.to(boxRows.format()).castTo(boxRows.type());
      }
      case RotatedBoxes boxes ->
          RotatedBoxes.clamp(boxes, clamping).to(boxRows.format()).castTo(boxRows.type());
      case Points points -> points.xy();
      default -> throw new IllegalStateException("no array for " + member);
    };
  }
}
