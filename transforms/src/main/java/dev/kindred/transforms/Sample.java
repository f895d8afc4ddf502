// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Device;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that belong together under names of the user's choice: a picture, its mask, its boxes, its
 * points, what it shows. Everything that has a canvas has the same one.
 *
 * <p>Immutable. A sample that went through a pipeline carries its {@link #trace()}, which is what
 * decoding follows, and a {@link #report()} of what was lost. Two samples are equal if their
 * members are.
 */
public final class Sample implements Semantic {
  private final SequencedMap<String, Semantic> members;
  private final List<Step> trace;
  private final Supplier<Report> report;
  private final @Nullable Sample before;

  private Sample(
      Map<String, ? extends Semantic> members,
      List<Step> trace,
      Supplier<Report> report,
      @Nullable Sample before) {
    this.members = Members.copy(members);
    this.trace = List.copyOf(trace);
    this.report = report;
    this.before = before;
    requireOneCanvas(this.members);
  }

  /**
   * A sample from names and values in turn: {@code Sample.of("image", cat, "boxes", boxes)}.
   *
   * @throws IllegalArgumentException where a name has no value, comes twice or is no text, a value
   *     has no meaning (is not {@link Semantic}), or two members lie on different canvases
   */
  public static Sample of(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "sample of %d names and values: the last one has no partner; give name, value, name, value"
              .formatted(namesAndValues.length));
    }
    Map<String, Semantic> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = name(namesAndValues[i], i + 1);
      if (members.put(name, value(name, namesAndValues[i + 1])) != null) {
        throw new IllegalArgumentException(
            "sample: the name \"%s\" comes twice; give each member its own".formatted(name));
      }
    }
    return new Sample(members, List.of(), () -> Report.NOTHING, null);
  }

  /**
   * A sample that was kept elsewhere after it went through a pipeline, with what it remembers of
   * that: for those who keep samples.
   *
   * @throws IllegalArgumentException where two members lie on different canvases
   */
  public static Sample kept(
      SequencedMap<String, ? extends Semantic> members, List<Step> trace, Report report) {
    return new Sample(members, trace, () -> report, null);
  }

  private static String name(Object name, int place) {
    if (name instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(
        "sample: argument %d is %s where a member's name belongs; give name, value, name, value"
            .formatted(
                place, name instanceof String ? "blank" : "a " + name.getClass().getSimpleName()));
  }

  private static Semantic value(String name, Object value) {
    if (value instanceof Semantic semantic) {
      return semantic;
    }
    throw new IllegalArgumentException(
        "sample: member \"%s\" is a %s, which says nothing about what it means; wrap it, for example in an Image or a Category"
            .formatted(name, value.getClass().getSimpleName()));
  }

  private static void requireOneCanvas(Map<String, Semantic> members) {
    String first = "";
    Canvas canvas = null;
    for (Map.Entry<String, Semantic> each : members.entrySet()) {
      if (each.getValue() instanceof Spatial on) {
        if (canvas == null) {
          first = each.getKey();
          canvas = on.canvas();
        } else if (!canvas.equals(on.canvas())) {
          throw new IllegalArgumentException(
              "sample: member \"%s\" lies on %s, member \"%s\" on %s; make both for the same picture"
                  .formatted(first, canvas, each.getKey(), on.canvas()));
        }
      }
    }
  }

  /** The members by name, in the order they were given. */
  public SequencedMap<String, Semantic> members() {
    return members;
  }

  /**
   * The member of that name.
   *
   * @throws IllegalArgumentException where there is none, or it is of another type
   */
  public <T extends Semantic> T get(String name, Class<T> type) {
    Semantic value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "member \"%s\": the sample has only %s; ask for one of these"
              .formatted(name, members.keySet()));
    }
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "member \"%s\" as %s: it is a %s; ask for that"
              .formatted(name, type.getSimpleName(), value.getClass().getSimpleName()));
    }
    return type.cast(value);
  }

  /**
   * This sample with another member or another value of one: for example what a model predicted,
   * which {@link Pipeline#decode} then brings back to the original canvas. Trace and report stay.
   */
  public Sample with(String name, Semantic value) {
    Map<String, Semantic> changed = new LinkedHashMap<>(members);
    changed.put(name(name, 1), value);
    return new Sample(changed, trace, report, before);
  }

  /** The same sample with more in its report: for those who drop what belongs to a sample. */
  public Sample reporting(List<Finding> found) {
    Supplier<Report> known = report;
    return with(new Once<>(() -> known.get().plus(found)));
  }

  /** The canvas its pictures, masks, boxes and points lie on, if it has any. */
  public Optional<Canvas> canvas() {
    return members.values().stream()
        .filter(Spatial.class::isInstance)
        .map(each -> ((Spatial) each).canvas())
        .findFirst();
  }

  /** What was done to this sample since it was made and not undone yet, in order. */
  public List<Step> trace() {
    return trace;
  }

  /**
   * Whether the other sample has the same names, and each member means the same up to a tolerance.
   */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Sample that
        && members.keySet().equals(that.members.keySet())
        && members.entrySet().stream()
            .allMatch(mine ->
                that.get(mine.getKey(), Semantic.class).closeTo(mine.getValue(), tolerance));
  }

  /**
   * What got lost on the way here: after encoding, what lies outside the canvas or was clamped;
   * after decoding, what could not be brought back. Made when it is first asked for, which takes
   * about as long as encoding did.
   */
  public Report report() {
    return report.get();
  }

  /**
   * What was drawn on the way here, one plan per transform: what {@link Pipeline#replay} runs
   * again.
   */
  public Drawn drawn() {
    return Drawn.of(trace);
  }

  /**
   * This sample with its last steps undone as far as pictures need it to be looked at: a normalised
   * picture has no colours to show. Itself where the last step was no normalisation.
   */
  public Sample showable() {
    Sample now = this;
    while (!now.trace.isEmpty() && normalises(now.trace.getLast().plan())) {
      now = Undo.last(now, now.trace.getLast().device());
    }
    return now;
  }

  private static boolean normalises(TransformPlan plan) {
    return plan instanceof ColorPlan color
        && color.colors().stream().anyMatch(Normalize.class::isInstance);
  }

  /** The sample with one step less. */
  Sample undone(Map<String, Semantic> moved, List<Finding> found) {
    Report all = report().plus(found);
    return new Sample(moved, trace.subList(0, trace.size() - 1), () -> all, before);
  }

  /** What a pipeline made of this sample. */
  Sample encoded(Map<String, Semantic> moved, List<Step> steps, Device device) {
    List<Step> taken = List.copyOf(steps.subList(trace.size(), steps.size()));
    Sample plain = new Sample(moved, steps, () -> Report.NOTHING, this);
    return plain.with(
        new Once<>(() -> {
          List<Finding> found = new ArrayList<>(lostBefore());
          Audit.of(this, taken, device).forEach(found::addAll);
          found.addAll(Outside.of(plain));
          return new Report(found);
        }));
  }

  /** What earlier steps lost for good; what lies outside is looked at anew. */
  private List<Finding> lostBefore() {
    return trace.isEmpty()
        ? List.of()
        : report().findings().stream()
            .filter(each ->
                each.loss() != Finding.Loss.OUTSIDE && each.loss() != Finding.Loss.PARTLY_OUTSIDE)
            .toList();
  }

  /** The sample with so many steps that this one was made from, if it is still known. */
  private @Nullable Sample madeFrom(int steps) {
    Sample origin = before;
    while (origin != null && origin.trace.size() > steps) {
      origin = origin.before;
    }
    return origin == null || origin.trace.size() != steps ? null : origin;
  }

  /**
   * This sample by itself: its report is made, and it holds on to nothing that it was made from. To
   * be kept for long. Decoding it reports what each step said it dropped, and no longer how many
   * values were clamped.
   */
  public Sample settled() {
    Report known = report();
    return new Sample(members, trace, () -> known, null);
  }

  /**
   * This sample, which a pipeline made by undoing the last steps of {@code encoded}, with a report
   * of what that lost.
   */
  Sample decoded(Sample encoded, List<Step> undone, Device device) {
    Report known = report();
    Sample origin = encoded.madeFrom(encoded.trace.size() - undone.size());
    Sample plain = new Sample(members, trace, () -> known, origin == null ? null : origin.before);
    return plain.with(
        new Once<>(() -> {
          List<List<Finding>> each =
              origin == null
                  ? undone.stream().map(Step::findings).toList()
                  : Audit.of(origin, undone, device);
          List<Finding> found = new ArrayList<>(Losses.of(encoded, undone, each));
          found.addAll(Outside.of(plain));
          return known.plus(found);
        }));
  }

  Sample with(Report other) {
    return with(() -> other);
  }

  private Sample with(Supplier<Report> other) {
    return new Sample(members, trace, other, before);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** The members and what they are. */
  @Override
  public String toString() {
    return "Sample " + members;
  }
}
