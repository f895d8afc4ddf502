// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Transforms in order. {@link #encode} draws one plan per transform and sample and moves every
 * member by it; {@link #decode} goes the same way back, following what the sample remembers.
 *
 * <p>Immutable and safe for any number of threads. The same sample and key give the same bytes,
 * whatever the thread and the number of threads of the device.
 */
public final class Pipeline {
  /** A sample without a canvas has room for every crop: none of its members is moved by one. */
  private static final Canvas ENDLESS = Canvas.hw(1 << 20, 1 << 20);

  private static final GenericFunction<Engine> METHODS = GenericFunction.of(Engine.class);
  private static final Engine ENGINE = METHODS.call();

  private final List<Transform> transforms;
  private final Device device;

  private Pipeline(List<Transform> transforms, Device device) {
    this.transforms = List.copyOf(transforms);
    this.device = device;
  }

  /** These transforms in this order, on all processors. */
  public static Pipeline of(Transform... transforms) {
    return new Pipeline(List.of(transforms), Cpu.all());
  }

  /** The same transforms on another device. */
  public Pipeline on(Device device) {
    return new Pipeline(transforms, device);
  }

  /** The transforms in order. */
  public List<Transform> transforms() {
    return transforms;
  }

  /** Where the transforms run. */
  public Device device() {
    return device;
  }

  /**
   * The sample, moved: one draw per transform, the same for every member. The transform in place
   * {@code i}, from 0, draws from {@code key.at("i")}: its name and class take no part.
   *
   * <p>The result's report names, by index, points and boxes that lie outside the canvas now, and
   * counts clamped values; nothing is dropped.
   *
   * @throws TransformException where a transform cannot draw or a member has no method for a plan
   */
  public Sample encode(Sample sample, DrawKey key) {
    Sample now = sample;
    for (int i = 0; i < transforms.size(); i++) {
      now = step(now, i, key.at(Integer.toString(i)));
    }
    List<Finding> found = new ArrayList<>();
    now.trace().forEach(step -> found.addAll(step.findings()));
    found.addAll(Outside.of(now));
    return now.with(new Report(found));
  }

  private Sample step(Sample sample, int index, DrawKey key) {
    long start = System.nanoTime();
    TransformPlan plan = draw(sample, index, key);
    MethodTable table = METHODS.table();
    Map<String, Semantic> moved = new LinkedHashMap<>();
    SequencedMap<String, Space> before = new LinkedHashMap<>();
    List<Finding> found = new ArrayList<>();
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      Semantic value = each.getValue();
      Semantic after = move(each.getKey(), value, plan, index);
      before.put(each.getKey(), Space.of(value));
      moved.put(each.getKey(), after);
      found.addAll(Clamping.between(each.getKey(), value, plan, after));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<Step> trace = new ArrayList<>(sample.trace());
    trace.add(
        new Step(
            transforms.get(index),
            plan,
            device,
            sample.canvas().orElse(null),
            before,
            table,
            found,
            took));
    return joined(sample, moved, trace, index);
  }

  private TransformPlan draw(Sample sample, int index, DrawKey key) {
    try {
      return transforms.get(index).draw(key, sample.canvas().orElse(ENDLESS));
    } catch (RuntimeException e) {
      throw new TransformException(
          "encode, %s on %s: %s"
              .formatted(
                  place(index),
                  sample.canvas().map(Canvas::toString).orElse("a sample without a canvas"),
                  e.getMessage()),
          e);
    }
  }

  private Semantic move(String member, Semantic value, TransformPlan plan, int index) {
    try {
      return ENGINE.run(device, plan, value);
    } catch (RuntimeException e) {
      throw new TransformException(
          "encode, %s, member \"%s\" (%s), plan \"%s\": %s"
              .formatted(place(index), member, Space.of(value), plan.words(), e.getMessage()),
          e);
    }
  }

  private Sample joined(Sample sample, Map<String, Semantic> moved, List<Step> trace, int index) {
    try {
      return sample.after(moved, trace);
    } catch (IllegalArgumentException e) {
      throw new TransformException(
          "encode, %s, plan \"%s\" parted the members: %s"
              .formatted(place(index), trace.getLast().plan().words(), e.getMessage()),
          e);
    }
  }

  private String place(int index) {
    return "step %d of %d, %s".formatted(index + 1, transforms.size(), transforms.get(index));
  }

  /**
   * The sample, moved back: its last steps undone in reverse order, so that types, element types,
   * canvases and the places of points and boxes are those of before. Members that joined after
   * encoding, such as predictions, come along. The report says what could not be undone.
   *
   * @throws IllegalArgumentException where the sample did not come out of a pipeline of these
   *     transforms
   * @throws TransformException where a member cannot be moved back
   */
  public Sample decode(Sample sample) {
    List<Step> trace = sample.trace();
    int first = trace.size() - transforms.size();
    List<Transform> done =
        trace.subList(Math.max(0, first), trace.size()).stream().map(Step::transform).toList();
    if (!done.equals(transforms)) {
      throw new IllegalArgumentException(
          "decode by %s: the sample's last steps are %s; decode what encode of this pipeline returned"
              .formatted(this, done));
    }
    List<Step> undone = trace.subList(first, trace.size());
    Sample now = sample.with(Report.NOTHING);
    for (int i = 0; i < undone.size(); i++) {
      now = Undo.last(now, device);
    }
    List<Finding> found = new ArrayList<>(Losses.of(sample, undone));
    found.addAll(Outside.of(now));
    return now.with(now.report().plus(found));
  }

  /** The transforms, as they were written. */
  @Override
  public String toString() {
    return transforms.stream()
        .map(Object::toString)
        .collect(Collectors.joining(" → ", "Pipeline[", "]"));
  }
}
