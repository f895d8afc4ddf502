// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli.set;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.coco.CocoOutline;
import dev.kindred.semtypes.coco.RunLengths;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.voc.VocObject;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Things as members of a sample and back. Each keeps its number all the way: boxes carry it as
 * their score, which a labelled thing does not have, outlines and poses in their names. So what a
 * transform drops is missed, and nothing changes places.
 */
public final class Things {
  private static final String OUTLINE = "outline ";
  private static final String POSE = "pose ";

  private Things() {}

  static List<Thing> ofBoxes(Boxes boxes) {
    return IntStream.range(0, boxes.count())
        .mapToObj(i -> Thing.of(boxes.labels().get(i), Boxes.select(boxes, i)))
        .toList();
  }

  /** The picture with its mask and everything on it. */
  public static Sample sample(Image image, Optional<Mask> mask, List<Thing> things) {
    Sample sample = Sample.of("image", image);
    if (mask.isPresent()) {
      sample = sample.with("mask", mask.get());
    }
    List<Integer> boxed =
        IntStream.range(0, things.size())
            .filter(i -> things.get(i).box().isPresent())
            .boxed()
            .toList();
    if (!boxed.isEmpty()) {
      sample = sample.with("boxes", boxes(image.canvas(), things, boxed));
    }
    for (int i = 0; i < things.size(); i++) {
      Optional<CocoOutline> outline = things.get(i).outline();
      Optional<Keypoints> pose = things.get(i).pose();
      if (outline.isPresent()) {
        sample = sample.with(OUTLINE + i, outline.get().mask());
      }
      if (pose.isPresent()) {
        sample = sample.with(POSE + i, pose.get());
      }
    }
    return sample;
  }

  private static Boxes boxes(Canvas canvas, List<Thing> things, List<Integer> boxed) {
    float[][] edges = new float[boxed.size()][];
    float[] numbers = new float[boxed.size()];
    List<String> labels = new ArrayList<>();
    for (int n = 0; n < edges.length; n++) {
      int thing = boxed.get(n);
      edges[n] = things.get(thing).box().orElseThrow().edges(0);
      numbers[n] = thing;
      labels.add(things.get(thing).label());
    }
    return Boxes.xyxy(canvas, edges).withLabels(labels).withScores(numbers);
  }

  /**
   * The things of a sample made by {@link #sample} after a pipeline: boxes cut to the canvas. A
   * thing with nothing left of its box, outline and pose is gone.
   *
   * @param before the things it was made from
   * @param least the share of a box that must be left on the canvas, 0 to 1
   */
  public static List<Thing> after(Sample sample, List<Thing> before, double least) {
    Map<Integer, Boxes> boxes = cut(sample, least);
    List<Thing> after = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Thing was = before.get(i);
      Optional<Boxes> box = Optional.ofNullable(boxes.get(i));
      Optional<CocoOutline> outline =
          member(sample, OUTLINE + i, Mask.class)
              .filter(Things::coversSomething)
              .map(RunLengths::of);
      Optional<Keypoints> pose = member(sample, POSE + i, Keypoints.class).map(Things::onCanvas);
      boolean gone = was.box().isPresent() ? box.isEmpty() : outline.isEmpty() && pose.isEmpty();
      if (!gone) {
        after.add(
            new Thing(
                was.label(),
                box,
                outline,
                pose,
                was.crowd(),
                was.voc().map(voc -> moved(voc, box.orElse(voc.box())))));
      }
    }
    return after;
  }

  private static <S extends Semantic> Optional<S> member(
      Sample sample, String name, Class<S> type) {
    return Optional.ofNullable(sample.members().get(name)).map(type::cast);
  }

  /** By the number of the thing: its box on the canvas, at least a pixel in each direction. */
  private static Map<Integer, Boxes> cut(Sample sample, double least) {
    Map<Integer, Boxes> cut = new LinkedHashMap<>();
    Boxes boxes = member(sample, "boxes", Boxes.class).orElse(null);
    if (boxes == null) {
      return cut;
    }
    int width = boxes.canvas().width();
    int height = boxes.canvas().height();
    float[] numbers = boxes.scores().toFloatArray();
    for (int i = 0; i < boxes.count(); i++) {
      float[] e = boxes.edges(i);
      float[] inside = {
        Math.clamp(e[0], 0, width),
        Math.clamp(e[1], 0, height),
        Math.clamp(e[2], 0, width),
        Math.clamp(e[3], 0, height)
      };
      float w = inside[2] - inside[0];
      float h = inside[3] - inside[1];
      if (w >= 1 && h >= 1 && w * h >= least * boxes.area(i)) {
        cut.put(
            (int) numbers[i],
            Boxes.xyxy(boxes.canvas(), new float[][] {inside}).withLabels(boxes.labels().get(i)));
      }
    }
    return cut;
  }

  /** The things with their boxes cut to the canvas, for formats that hold no others. */
  public static List<Thing> onCanvas(List<Thing> things) {
    return things.stream()
        .filter(each -> each.box().isEmpty() || hasArea(each.box().get().clip().boxes()))
        .map(each ->
            new Thing(
                each.label(),
                each.box().map(box -> box.clip().boxes()),
                each.outline(),
                each.pose(),
                each.crowd(),
                each.voc()))
        .toList();
  }

  private static boolean hasArea(Boxes boxes) {
    return boxes.count() == 1 && boxes.area(0) > 0;
  }

  private static boolean coversSomething(Mask mask) {
    for (long label : mask.labels().toLongArray()) {
      if (label != 0) {
        return true;
      }
    }
    return false;
  }

  /** Points that left the canvas are absent, as COCO has it. */
  private static Keypoints onCanvas(Keypoints pose) {
    Presence[] each = new Presence[pose.count()];
    for (int i = 0; i < each.length; i++) {
      boolean inside =
          pose.x(i) >= 0
              && pose.y(i) >= 0
              && pose.x(i) <= pose.canvas().width()
              && pose.y(i) <= pose.canvas().height();
      each[i] = inside ? pose.presence(i) : Presence.ABSENT;
    }
    return pose.withPresence(each);
  }

  private static VocObject moved(VocObject voc, Boxes box) {
    return new VocObject(box, voc.pose(), voc.truncated(), voc.difficult(), voc.occluded());
  }
}
