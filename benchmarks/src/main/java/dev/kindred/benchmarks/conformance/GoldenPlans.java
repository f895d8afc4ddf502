// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resize;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.ops.pixel.AutoContrast;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Equalize;
import dev.kindred.ops.pixel.Gamma;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.pixel.Invert;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.PermuteChannels;
import dev.kindred.ops.pixel.Posterize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.Solarize;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Says an operation of the golden cases, with its parameters, as a plan of the engine. */
final class GoldenPlans {

  private GoldenPlans() {}

  /** How an operation and its parameters become a plan for a canvas. */
  @FunctionalInterface
  interface Reading {
    Plan plan(JsonNode parameters, Canvas in) throws NotYet;
  }

  /** Every operation that is one plan, by the name the cases give it. */
  static final Map<String, Reading> BY_NAME =
      Map.ofEntries(
          Map.entry("hflip", (p, in) -> Geometry.horizontalFlip(in)),
          Map.entry("horizontal_flip", (p, in) -> Geometry.horizontalFlip(in)),
          Map.entry("vflip", (p, in) -> Geometry.verticalFlip(in)),
          Map.entry("vertical_flip", (p, in) -> Geometry.verticalFlip(in)),
          Map.entry("rot90", GoldenPlans::quarterTurns),
          Map.entry("transpose", (p, in) -> Geometry.transpose(in)),
          Map.entry("rotate", GoldenPlans::rotate),
          Map.entry("affine", GoldenPlans::affine),
          Map.entry("compose_affine", GoldenPlans::composeAffine),
          Map.entry("perspective", GoldenPlans::perspective),
          Map.entry("crop", GoldenPlans::crop),
          Map.entry("center_crop", (p, in) -> Geometry.centerCrop(in, size(p))),
          Map.entry("pad", GoldenPlans::pad),
          Map.entry("resize", (p, in) -> resize(p, in, target(p, in))),
          Map.entry("resized_crop", GoldenPlans::resizedCrop),
          Map.entry("adjust_brightness", (p, in) -> new Brightness(p.get("factor").asDouble())),
          Map.entry("adjust_contrast", (p, in) -> new Contrast(p.get("factor").asDouble())),
          Map.entry("adjust_saturation", (p, in) -> new Saturation(p.get("factor").asDouble())),
          Map.entry(
              "normalize", (p, in) -> Normalize.of(numbers(p.get("mean")), numbers(p.get("std")))),
          Map.entry("adjust_hue", (p, in) -> new Hue(p.get("factor").asDouble())),
          Map.entry("adjust_gamma", (p, in) -> gamma(p)),
          Map.entry("invert", (p, in) -> new Invert()),
          Map.entry("posterize", (p, in) -> new Posterize(p.get("bits").asInt())),
          Map.entry("solarize", (p, in) -> new Solarize(p.get("threshold").asDouble())),
          Map.entry("autocontrast", (p, in) -> new AutoContrast()),
          Map.entry("equalize", (p, in) -> new Equalize()),
          Map.entry("permute_channels", (p, in) -> permutation(p)),
          Map.entry("to_dtype", GoldenPlans::toDType),
          Map.entry("gaussian_blur", (p, in) -> blur(p)),
          Map.entry("adjust_sharpness", (p, in) -> new Sharpness(p.get("factor").asDouble())),
          Map.entry("erase", (p, in) -> erase(p)));

  private static Plan quarterTurns(JsonNode p, Canvas in) {
    int turns = p.path("k").asInt(1);
    return Geometry.quarterTurns(
        in, p.path("direction").asText().equals("clockwise") ? -turns : turns);
  }

  private static Plan rotate(JsonNode p, Canvas in) throws NotYet {
    double degrees = p.get("angle").asDouble();
    boolean expand = p.path("expand").asBoolean();
    if (!p.path("center").isArray()) {
      return Geometry.rotation(
          in, degrees, expand, interpolation(p, Interpolation.NEAREST), fill(p));
    }
    if (expand) {
      throw new NotYet("rotate that expands around a chosen centre");
    }
    Affine turn =
        Affine.rotate(
            degrees, p.get("center").get(0).asDouble(), p.get("center").get(1).asDouble());
    return Geometry.warp(in, turn, interpolation(p, Interpolation.NEAREST), fill(p));
  }

  private static Plan affine(JsonNode p, Canvas in) throws NotYet {
    return Geometry.warp(in, affineMap(p, in), interpolation(p, Interpolation.NEAREST), fill(p));
  }

  /** The forward map of torchvision's affine parameters. */
  static Affine affineMap(JsonNode p, Canvas in) {
    double[] center =
        p.path("center").isArray()
            ? numbers(p.get("center"))
            : new double[] {in.width() / 2.0, in.height() / 2.0};
    double[] shear = numbers(p.get("shear"));
    double[] move = numbers(p.get("translate"));
    return Affine.linear(p.get("angle").asDouble(), p.get("scale").asDouble(), shear[0], shear[1])
        .about(center[0], center[1])
        .then(Affine.translate(move[0], move[1]));
  }

  private static Plan composeAffine(JsonNode p, Canvas in) throws NotYet {
    Affine all = Affine.identity();
    for (JsonNode m : p.get("forward_matrices_in_order")) {
      all = all.then(matrix(m));
    }
    JsonNode fill = p.path("fill");
    return Geometry.warp(
        in,
        all,
        interpolation(p, Interpolation.BILINEAR),
        fill.asDouble() == 0 ? Fill.none() : fill(p));
  }

  private static Plan perspective(JsonNode p, Canvas in) throws NotYet {
    return Geometry.warp(in, perspectiveMap(p), interpolation(p, Interpolation.BILINEAR), fill(p));
  }

  /** The forward map of torchvision's perspective parameters, points or coefficients. */
  static Projective perspectiveMap(JsonNode p) {
    return p.path("coefficients").isArray()
        ? Projective.ofCoefficients(numbers(p.get("coefficients")))
        : Projective.ofPoints(places(p.get("startpoints")), places(p.get("endpoints")));
  }

  private static List<Place> places(JsonNode points) {
    List<Place> all = new ArrayList<>();
    for (JsonNode point : points) {
      all.add(new Place(point.get(0).asDouble(), point.get(1).asDouble()));
    }
    return all;
  }

  /** Torchvision's elastic, which moves points and boxes by looking its field up. */
  static Plan elastic(JsonNode p, Canvas in, Tensor field) throws NotYet {
    Displacement map = Displacement.normalized(field).withPointsLookedUp();
    return Geometry.warp(in, map, interpolation(p, Interpolation.BILINEAR), fill(p));
  }

  private static Affine matrix(JsonNode m) {
    double[] x = numbers(m.get(0));
    double[] y = numbers(m.get(1));
    return new Affine(x[0], x[1], x[2], y[0], y[1], y[2]);
  }

  private static Plan crop(JsonNode p, Canvas in) {
    Canvas size = Canvas.hw(p.get("height").asInt(), p.get("width").asInt());
    return Geometry.crop(in, p.get("top").asInt(), p.get("left").asInt(), size);
  }

  private static Plan resizedCrop(JsonNode p, Canvas in) throws NotYet {
    Geometry crop = (Geometry) crop(p, in);
    return crop.then(resize(p, crop.out(), size(p)));
  }

  private static Plan pad(JsonNode p, Canvas in) throws NotYet {
    double[] sides = numbers(p.get("padding_ltrb"));
    Padding by = new Padding((int) sides[0], (int) sides[1], (int) sides[2], (int) sides[3]);
    Border border =
        Border.valueOf(p.path("padding_mode").asText("constant").toUpperCase(Locale.ROOT));
    return Geometry.pad(in, by, border, fill(p));
  }

  private static Resize resize(JsonNode p, Canvas in, Canvas out) throws NotYet {
    boolean antialias = p.path("antialias").asBoolean(true);
    return Geometry.resize(in, out, interpolation(p, Interpolation.BILINEAR), antialias);
  }

  private static Canvas target(JsonNode p, Canvas in) {
    JsonNode size = p.get("size");
    if (size.isArray() && size.size() == 2) {
      return size(p);
    }
    int edge = size.isArray() ? size.get(0).asInt() : size.asInt();
    return p.path("max_size").isNumber()
        ? Resize.shortEdge(in, edge, p.get("max_size").asInt())
        : Resize.shortEdge(in, edge);
  }

  private static Plan gamma(JsonNode p) {
    return new Gamma(p.get("gamma").asDouble(), p.path("gain").asDouble(1));
  }

  private static Plan permutation(JsonNode p) {
    return PermuteChannels.of(
        DoubleStream.of(numbers(p.get("permutation"))).mapToInt(c -> (int) c).toArray());
  }

  private static Plan toDType(JsonNode p, Canvas in) throws NotYet {
    if (!p.path("scale").asBoolean()) {
      throw new NotYet("to_dtype without scaling, as a plan");
    }
    return new ToDType(GoldenArrays.dtype(p.get("to").asText()));
  }

  /** Sizes and deviations are (x, y); one number stands for both. */
  private static Plan blur(JsonNode p) {
    double[] size = numbers(p.get("kernel_size_xy"));
    GaussianBlur blur = GaussianBlur.of((int) size[0], (int) size[size.length - 1]);
    if (!p.path("sigma_xy").isArray()) {
      return blur;
    }
    double[] sigma = numbers(p.get("sigma_xy"));
    return new GaussianBlur(blur.width(), blur.height(), sigma[0], sigma[sigma.length - 1]);
  }

  private static Plan erase(JsonNode p) {
    Canvas size = Canvas.hw(p.get("h").asInt(), p.get("w").asInt());
    JsonNode value = p.get("v");
    double[] color = value.isArray() ? numbers(value) : new double[] {value.asDouble()};
    return Erase.of(p.get("i").asInt(), p.get("j").asInt(), size, color);
  }

  private static Canvas size(JsonNode p) {
    JsonNode size = p.get("size");
    return Canvas.hw(size.get(0).asInt(), size.get(size.size() - 1).asInt());
  }

  private static Interpolation interpolation(JsonNode p, Interpolation otherwise) throws NotYet {
    String name = p.path("interpolation").asText("");
    return switch (name) {
      case "" -> otherwise;
      case "nearest" -> Interpolation.NEAREST;
      case "nearest-exact", "nearest_exact" -> Interpolation.NEAREST_EXACT;
      case "bilinear" -> Interpolation.BILINEAR;
      case "bicubic" -> Interpolation.BICUBIC;
      default -> throw new NotYet("interpolation " + name);
    };
  }

  /** Null is no fill; a number is for pictures and masks alike. */
  private static Fill fill(JsonNode p) {
    JsonNode fill = p.path("fill");
    if (fill.isArray()) {
      return Fill.of(numbers(fill));
    }
    return fill.isNumber() ? Fill.of(fill.asDouble()).withLabel(fill.asInt()) : Fill.none();
  }

  static double[] numbers(JsonNode list) {
    double[] all = new double[list.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = list.get(i).asDouble();
    }
    return all;
  }
}
