// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures in time: frames [T, C, H, W] of one size and of a picture's type, at least one, and how
 * many follow each other per second.
 *
 * <p>Open for library authors, who override {@link #copyWith(Tensor, double)}.
 */
public class Video extends Amounts implements Spatial {
  private final Tensor frames;
  private final double framesPerSecond;
  private final Canvas canvas;

  /**
   * @throws IllegalArgumentException where the frames are not [T, C, H, W] of a picture's type, or
   *     the rate is not positive and finite
   */
  protected Video(Tensor tchw, double framesPerSecond) {
    if (tchw.shape().rank() != 4 || tchw.shape().size(0) < 1) {
      throw new IllegalArgumentException(
          "%s of %s: frames are [frames, channels, height, width]; reshape or transpose them"
              .formatted(getClass().getSimpleName(), tchw));
    }
    if (!(framesPerSecond > 0 && Double.isFinite(framesPerSecond))) {
      throw new IllegalArgumentException(
          "%s at %s frames per second: give a positive rate"
              .formatted(getClass().getSimpleName(), framesPerSecond));
    }
    this.frames = tchw;
    this.framesPerSecond = framesPerSecond;
    this.canvas = Image.of(tchw.select(0, 0)).canvas(); // checks type and sizes
  }

  /**
   * The video of these frames [T, C, H, W].
   *
   * @throws IllegalArgumentException where they are not of a picture's type, or the rate is not
   *     positive and finite
   */
  public static Video of(Tensor tchw, double framesPerSecond) {
    return new Video(tchw, framesPerSecond);
  }

  /**
   * The video of these pictures in their order. Copies the pixels.
   *
   * @throws IllegalArgumentException where there is none, or one differs from the first in canvas,
   *     channels or type
   */
  public static Video of(List<? extends Image> frames, double framesPerSecond) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("Video of no frames: give one or more");
    }
    return new Video(stacked(frames), framesPerSecond);
  }

  /** The pixels of pictures of one size, one behind the other. */
  private static Tensor stacked(List<? extends Image> frames) {
    Tensor first = frames.getFirst().pixels();
    for (int i = 0; i < frames.size(); i++) {
      Tensor pixels = frames.get(i).pixels();
      if (pixels.dtype() != first.dtype() || !pixels.shape().equals(first.shape())) {
        throw new IllegalArgumentException(
            "Video: frame %d is %s, frame 0 is %s; bring them to one size and type"
                .formatted(i, frames.get(i), frames.getFirst()));
      }
    }
    Shape one = first.shape();
    return Tensor.build(
        first.dtype(),
        Shape.of(frames.size(), one.size(0), one.size(1), one.size(2)),
        memory -> {
          long bytes = first.memory().byteSize();
          for (int i = 0; i < frames.size(); i++) {
            memory.asSlice(i * bytes, bytes).copyFrom(frames.get(i).pixels().memory());
          }
        });
  }

  /**
   * Reads an animated GIF file: each frame as a viewer shows it, what it leaves clear over those
   * before. Frames of different duration get their average rate.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file and the reason where it is
   *     missing, damaged, or no video
   */
  public static Video read(Path file) {
    return Readers.read(file, Video.class);
  }

  /** The same video with other frames; class, rate and metadata are kept. */
  public static <V extends Video> V withFrames(V video, Tensor tchw) {
    return Amounts.with(video, tchw);
  }

  /**
   * The frames from one to before another; class and metadata are kept. Copies nothing.
   *
   * @throws IllegalArgumentException where there are no such frames, or none between
   */
  public static <V extends Video> V slice(V video, int from, int to) {
    Video all = video;
    if (from < 0 || to > all.count() || from >= to) {
      throw new IllegalArgumentException(
          "frames %d to %d of %s: frames are 0 to %d, the last not taken; take one or more"
              .formatted(from, to, video, all.count()));
    }
    return Amounts.with(video, all.frames.slice(0, from, to));
  }

  /**
   * Every so many frames from the first on; the rate falls as much, so that time stays. Class and
   * metadata are kept. Copies nothing.
   *
   * @throws IllegalArgumentException where the step is below 1
   */
  public static <V extends Video> V every(V video, int step) {
    Video all = video;
    if (step < 1) {
      throw new IllegalArgumentException("every %d frames: give 1 or more".formatted(step));
    }
    Tensor some = all.frames.slice(0, 0, all.count(), step);
    return SameClass.of(
        video,
        all.copyWith(some, all.framesPerSecond / step),
        "with other frames",
        "copyWith(Tensor, double)");
  }

  /** A video of this very class with these frames and rate, and all other metadata of this one. */
  protected Video copyWith(Tensor tchw, double rate) {
    return new Video(tchw, rate);
  }

  @Override
  protected final Video copyWith(Tensor tchw) {
    return copyWith(tchw, framesPerSecond);
  }

  /** The frames [T, C, H, W]. */
  public final Tensor frames() {
    return frames;
  }

  /** The {@link #frames}. */
  @Override
  public final Tensor amounts() {
    return frames;
  }

  /** Videos of other sizes or rates do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    if (!(other instanceof Video that)) {
      return Optional.empty();
    }
    if (!canvas.equals(that.canvas)) {
      return Optional.of("canvas %s and %s".formatted(canvas, that.canvas));
    }
    return framesPerSecond == that.framesPerSecond
        ? Optional.empty()
        : Optional.of(
            "%s and %s frames per second".formatted(framesPerSecond, that.framesPerSecond));
  }

  /** The number of frames. */
  public final int count() {
    return Math.toIntExact(frames.shape().size(0));
  }

  /** One frame, a {@link GrayImage}, {@link RgbImage}, … by its channels. Copies nothing. */
  public final Image frame(int index) {
    return Image.of(frames.select(0, Objects.checkIndex(index, count())));
  }

  /** How many frames there are per second. */
  public final double framesPerSecond() {
    return framesPerSecond;
  }

  /** How long the video is, in seconds. */
  public final double seconds() {
    return count() / framesPerSecond;
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The type of the pixels. */
  public final DType dtype() {
    return frames.dtype();
  }

  /** The same class and rate, and frames up to the tolerance, in pixel values. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Video that
        && getClass() == that.getClass()
        && framesPerSecond == that.framesPerSecond
        && frames.closeTo(that.frames, tolerance);
  }

  /** The same class, rate and bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Video that
        && getClass() == that.getClass()
        && framesPerSecond == that.framesPerSecond
        && frames.equals(that.frames);
  }

  @Override
  public int hashCode() {
    return 31 * frames.hashCode() + Double.hashCode(framesPerSecond);
  }

  /** Class, canvas, type, channels, number of frames and rate. */
  @Override
  public String toString() {
    return "%s %s %s, %d channels, %d frames at %s per second"
        .formatted(
            getClass().getSimpleName(),
            canvas,
            dtype(),
            frames.shape().size(1),
            count(),
            framesPerSecond);
  }
}
