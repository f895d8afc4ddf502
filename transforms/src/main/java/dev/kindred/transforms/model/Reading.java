// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Vocabulary;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the numbers of an output mean, as far as the network's file does not say it. Immutable; each
 * method gives another reading.
 *
 * @param output the name of the output; empty for the only one
 * @param vocabulary the names that indices stand for
 * @param least scores below it do not count
 * @param overlap boxes of one name that overlap a better one by more (IoU) are dropped
 * @param boxes how a row says a box
 * @param origin where the centre of the first pixel lies, for points
 * @param skeleton which points a pose has
 * @param unit of a scalar; empty for a mere number
 */
public record Reading(
    String output,
    Optional<Vocabulary> vocabulary,
    OptionalDouble least,
    OptionalDouble overlap,
    BoxFormat boxes,
    PointOrigin origin,
    Optional<Skeleton> skeleton,
    String unit) {
  /**
   * The only output, XYXY boxes, edge coordinates, no unit; names and least score are not known.
   */
  public static final Reading PLAIN =
      new Reading(
          "",
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          BoxFormat.XYXY,
          PointOrigin.EDGE,
          Optional.empty(),
          "");

  /**
   * @throws IllegalArgumentException where the least score is no number, an overlap is not from 0
   *     to 1, or boxes are turned
   */
  public Reading {
    if (least.isPresent() && Double.isNaN(least.getAsDouble())) {
      throw new IllegalArgumentException("reading: the least score is NaN; give a number");
    }
    if (overlap.isPresent() && !(overlap.getAsDouble() >= 0 && overlap.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "reading: overlap %s; give one from 0 to 1".formatted(overlap.getAsDouble()));
    }
    if (boxes.isRotated()) {
      throw new IllegalArgumentException(
          "reading: boxes as %s; read turned boxes by a method of Decode".formatted(boxes));
    }
  }

  /** A reading of indices that stand for these names. */
  public static Reading of(Vocabulary vocabulary) {
    return PLAIN.named(vocabulary);
  }

  /** The same, from the output of that name. */
  public Reading from(String name) {
    return new Reading(name, vocabulary, least, overlap, boxes, origin, skeleton, unit);
  }

  /** The same, with the names that indices stand for. */
  public Reading named(Vocabulary names) {
    return new Reading(output, Optional.of(names), least, overlap, boxes, origin, skeleton, unit);
  }

  /** The same, where scores below this one do not count. */
  public Reading atLeast(double score) {
    return new Reading(
        output, vocabulary, OptionalDouble.of(score), overlap, boxes, origin, skeleton, unit);
  }

  /** The same, where boxes that overlap a better one of their name by more (IoU) are dropped. */
  public Reading suppressed(double most) {
    return new Reading(
        output, vocabulary, least, OptionalDouble.of(most), boxes, origin, skeleton, unit);
  }

  /** The same, with boxes that rows say in this format. */
  public Reading boxes(BoxFormat format) {
    return new Reading(output, vocabulary, least, overlap, format, origin, skeleton, unit);
  }

  /** The same, with points counted from there. */
  public Reading points(PointOrigin from) {
    return new Reading(output, vocabulary, least, overlap, boxes, from, skeleton, unit);
  }

  /** The same, with poses of the points of this skeleton. */
  public Reading poses(Skeleton of) {
    return new Reading(output, vocabulary, least, overlap, boxes, origin, Optional.of(of), unit);
  }

  /** The same, with a unit for scalars. */
  public Reading unit(String name) {
    return new Reading(output, vocabulary, least, overlap, boxes, origin, skeleton, name);
  }
}
