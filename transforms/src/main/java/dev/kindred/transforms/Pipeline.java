// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Device;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Rounding;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Transforms in order. {@link #encode} draws one plan per transform and sample and moves every
 * member by it; {@link #decode} goes the same way back, following what the sample remembers.
 *
 * <p>Neighbouring plans that are geometry, colours or filters are handed to the engine together,
 * for each member by itself, so that a picture is read and written once where its meaning allows,
 * masks keep their nearest sampling and boxes are enclosed once.
 *
 * <p>Immutable and safe for any number of threads. The same sample and key give the same bytes,
 * whatever the thread and the number of threads of the device.
 */
public final class Pipeline {
  private final List<Transform> transforms;
  private final Mode mode;

  private Pipeline(List<Transform> transforms, Mode mode) {
    this.transforms = List.copyOf(transforms);
    this.mode = mode;
  }

  /** These transforms in this order, on all processors. */
  public static Pipeline of(Transform... transforms) {
    return of(List.of(transforms));
  }

  /** These transforms in this order, on all processors. */
  public static Pipeline of(List<? extends Transform> transforms) {
    return new Pipeline(List.copyOf(transforms), Mode.DEFAULT);
  }

  /** The same transforms on another device. */
  public Pipeline on(Device device) {
    return new Pipeline(transforms, mode.on(device));
  }

  /**
   * The same transforms, numbers rounded otherwise between operations on pixels; {@link
   * Rounding#STEPWISE} unless asked for.
   */
  public Pipeline with(Rounding rounding) {
    return new Pipeline(transforms, mode.with(rounding));
  }

  /** The same transforms, moves joined otherwise; {@link Fuse#EXACT} unless asked for. */
  public Pipeline with(Fuse fuse) {
    return new Pipeline(transforms, mode.with(fuse));
  }

  /**
   * The same pipeline for validation and inference: what is {@link TrainOnly} stays out. The others
   * draw as in training, since each draws from its own place.
   */
  public Pipeline evaluating() {
    return new Pipeline(transforms, mode.evaluating());
  }

  /**
   * The pipeline with what its {@link Fitting} transforms learned, each from the training samples
   * as they come to it: after the steps before it, those for training only left out.
   *
   * @param training the training samples and no others; gone through once for each transform that
   *     learns, or as often as that needs
   * @param seed what steps before a transform that learns draw from
   * @throws IllegalArgumentException where there is nothing to learn from
   */
  public Pipeline fit(Iterable<Sample> training, long seed) {
    List<Transform> fitted = new ArrayList<>();
    for (Transform each : transforms) {
      Pipeline before = new Pipeline(fitted, mode.evaluating());
      Iterable<Sample> seen = () -> before.encoded(training.iterator(), seed);
      fitted.add(
          switch (each) {
            case Fitting learns -> learns.fitted(seen);
            case TrainOnly(Fitting learns) -> new TrainOnly(learns.fitted(seen));
            default -> each;
          });
    }
    return new Pipeline(fitted, mode);
  }

  private Iterator<Sample> encoded(Iterator<Sample> samples, long seed) {
    return new Iterator<>() {
      private long item;

      @Override
      public boolean hasNext() {
        return samples.hasNext();
      }

      @Override
      public Sample next() {
        return encode(samples.next(), DrawKey.of(seed, 0, item++));
      }
    };
  }

  /** The transforms in order. */
  public List<Transform> transforms() {
    return transforms;
  }

  /** Where the transforms run. */
  public Device device() {
    return mode.device();
  }

  /** What happens to numbers between operations on pixels. */
  public Rounding rounding() {
    return mode.rounding();
  }

  /** Which moves may become one. */
  public Fuse fuse() {
    return mode.fuse();
  }

  /**
   * The sample, moved: one draw per transform, the same for every member. The transform in place
   * {@code i}, from 0, draws from {@code key.at("i")}: its name and class take no part.
   *
   * <p>The result's report names, by index, points and boxes that lie outside the canvas now, what
   * a plan dropped, and counts clamped values. It is made when somebody asks for it; until then the
   * result holds on to {@code sample}.
   *
   * @throws TransformException where a transform cannot draw or a member has no method for a plan;
   *     it names the item, the step, the member, its shape and the plan
   */
  public Sample encode(Sample sample, DrawKey key) {
    return encoded(sample, drawn(sample, key, 0, transforms.size()));
  }

  /**
   * The sample after the transforms from one place to another only, which draw what they draw in
   * the whole: so that what the first ones gave can be kept. Errors as {@link #encode(Sample,
   * DrawKey)}.
   *
   * @param from the first transform, counted from 0
   * @param to the one before which to stop
   */
  public Sample encode(Sample sample, DrawKey key, int from, int to) {
    return encoded(sample, drawn(sample, key, from, to));
  }

  private Encoding drawn(Sample sample, DrawKey key, int from, int to) {
    Encoding run = Encoding.of(sample, mode);
    for (int i = from; i < to; i++) {
      run.step(place(i, key), key.at(Integer.toString(i)));
    }
    return run;
  }

  /**
   * The samples, each moved by draws of its own: the bytes of {@link #encode} one by one, but what
   * was put off runs as one batch per member, which is one launch on a card and all processors
   * here.
   *
   * @param samples with the same members, or not: those that differ run by themselves
   * @param keys one per sample
   * @throws IllegalArgumentException where there are not as many keys as samples
   * @throws TransformException as {@link #encode}
   */
  public List<Sample> encodeAll(List<Sample> samples, List<DrawKey> keys) {
    if (samples.size() != keys.size()) {
      throw new IllegalArgumentException(
          "encode %d samples by %d keys: give one key per sample"
              .formatted(samples.size(), keys.size()));
    }
    List<Encoding> runs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      runs.add(drawn(samples.get(i), keys.get(i), 0, transforms.size()));
    }
    Together.settle(runs, mode);
    List<Sample> encoded = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      encoded.add(encoded(samples.get(i), runs.get(i)));
    }
    return encoded;
  }

  /**
   * What {@link #encode} would draw from this key, without moving anything but for transforms that
   * look at values.
   */
  public Drawn draw(Sample sample, DrawKey key) {
    Encoding run = drawn(sample, key, 0, transforms.size());
    return Drawn.of(run.trace().subList(sample.trace().size(), run.trace().size()));
  }

  /**
   * The sample, moved by plans that were drawn before, for it or for another one.
   *
   * @throws IllegalArgumentException where there is not one plan per transform, or the plans were
   *     drawn for another canvas and not declared to suit {@link Drawn#anywhere any}
   * @throws TransformException as {@link #encode}
   */
  public Sample replay(Drawn drawn, Sample sample) {
    drawn.requireFits(this, sample);
    Encoding run = Encoding.of(sample, mode);
    for (int i = 0; i < transforms.size(); i++) {
      run.take(place(i, null), drawn.plans().get(i));
    }
    return encoded(sample, run);
  }

  private Sample encoded(Sample sample, Encoding run) {
    return sample.encoded(run.settled(), run.trace(), mode.device());
  }

  private Place place(int index, @Nullable DrawKey key) {
    return new Place(key, index, transforms.size(), transforms.get(index));
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
    List<Step> undone = stepsOf(sample);
    Sample now = sample.with(Report.NOTHING);
    for (int i = 0; i < undone.size(); i++) {
      now = Undo.last(now, mode.device());
    }
    return now.decoded(sample, undone, mode.device());
  }

  /**
   * Which pixels of the picture before {@link #encode} are still there after it, on the picture's
   * own canvas: 1 where {@link #decode} brings back what was seen, 0 where it brings background.
   *
   * @throws IllegalArgumentException where the sample did not come out of a pipeline of these
   *     transforms, or had no canvas
   */
  public Mask covered(Sample encoded) {
    List<Step> steps = stepsOf(encoded);
    Canvas canvas = steps.isEmpty() ? encoded.canvas().orElse(null) : steps.getFirst().canvas();
    if (canvas == null) {
      throw new IllegalArgumentException(
          "covered part of %s: it had no canvas; ask for samples with a picture"
              .formatted(encoded.members().keySet()));
    }
    return Covered.of(canvas, steps, mode.device());
  }

  /** The last steps of a sample, which must be those of this pipeline. */
  private List<Step> stepsOf(Sample sample) {
    List<Step> trace = sample.trace();
    int first = trace.size();
    for (int left = transforms.size(); left > 0 && first > 0; ) {
      first--;
      left -= trace.get(first).first() ? 1 : 0;
    }
    List<Step> last = trace.subList(first, trace.size());
    List<Transform> done = last.stream().filter(Step::first).map(Step::transform).toList();
    if (!done.equals(transforms)) {
      throw new IllegalArgumentException(
          "decode by %s: the sample's last steps are %s; decode what encode of this pipeline returned"
              .formatted(this, done));
    }
    return last;
  }

  /** The transforms, as they were written. */
  @Override
  public String toString() {
    return transforms.stream()
        .map(Object::toString)
        .collect(Collectors.joining(" → ", "Pipeline[", "]"));
  }
}
