// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The methods of {@link Concat} and {@link Stack}. */
final class Joins {
  /** How far a volume may begin from where the other ends, in millimetres. */
  private static final double SEAM = 1e-3;

  private Joins() {}

  @Dispatch(Stack.class)
  @Provided("each item with its metadata")
  @SuppressWarnings("erased") // what is in the list is looked at by the batch
  static <T extends Semantic> Batch<T> items(Class<T> type, List<? extends T> items) {
    return Batch.of(type, items);
  }

  @Dispatch(Concat.class)
  @Provided("channels; same canvas and element type")
  static Image channels(Image x, Image y) {
    requireOneCanvas(x.canvas(), "a picture", y.canvas());
    requireOneType(x, y, x.pixels(), y.pixels());
    return Image.of(behind(x.pixels(), y.pixels(), 0));
  }

  @Dispatch(Concat.class)
  @Provided("same canvas")
  static Points points(Points x, Points y) {
    requireOneCanvas(x.canvas(), "points", y.canvas());
    requirePlain(x, y, x.getClass() == Points.class && y.getClass() == Points.class);
    return Points.of(x.canvas(), behind(x.xy(), y.xy(), 0))
        .withNames(both(x, y, "names", x.names(), y.names(), x.count(), y.count()));
  }

  @Dispatch(Concat.class)
  @Provided("same canvas")
  static Boxes boxes(Boxes x, Boxes y) {
    requireOneCanvas(x.canvas(), "boxes", y.canvas());
    requirePlain(x, y, x.getClass() == Boxes.class && y.getClass() == Boxes.class);
    int count = x.count() + y.count();
    Boxes anywhere = Boxes.xyxy(x.canvas(), new float[count][4]);
    boolean[] crowd = new boolean[count];
    for (int i = 0; i < count; i++) {
      crowd[i] = i < x.count() ? x.isCrowd(i) : y.isCrowd(i - x.count());
    }
    List<Float> scores =
        both(x, y, "scores", list(x.scores()), list(y.scores()), x.count(), y.count());
    float[] each = new float[scores.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = scores.get(i);
    }
    return Boxes.moved(anywhere, x.canvas(), behind(x.corners(), y.corners(), 0))
        .withLabels(both(x, y, "labels", x.labels(), y.labels(), x.count(), y.count()))
        .withScores(each)
        .withCrowd(crowd);
  }

  @Dispatch(Concat.class)
  @Provided("knowing the same of each point")
  static PointCloud clouds(PointCloud x, PointCloud y) {
    return PointCloud.concatenated(x, y);
  }

  @Dispatch(Concat.class)
  @Provided("same type of items")
  static <T extends Semantic> Batch<T> batches(Batch<T> x, Batch<T> y) {
    if (!x.typeTag().equals(y.typeTag())) {
      throw MeaninglessOperationException.of(
          "concat", x, y, "they are batches of different types; make both of a type that all have");
    }
    return x.followedBy(y);
  }

  @Dispatch(Concat.class)
  static Text texts(Text x, Text y) {
    return new Text(x.value() + y.value());
  }

  @Dispatch(Concat.class)
  @Provided("one begins where the other ends; same element type")
  static <V extends Volume> V volumes(V x, V y, GridAxis axis) {
    requirePlain(x, y, x.getClass() == y.getClass());
    requireOneType(x, y, x.voxels(), y.voxels());
    VoxelGrid first = x.grid();
    GridSize size = first.size();
    int more = y.grid().size().along(axis);
    VoxelGrid next =
        new VoxelGrid(
            size.with(axis, more),
            first.origin().plus(first.step(axis).times(size.along(axis))),
            first.stepI(),
            first.stepJ(),
            first.stepK());
    if (!next.closeTo(y.grid(), SEAM)) {
      throw MeaninglessOperationException.of(
          "concat",
          x,
          y,
          "the second should lie on %s, and lies on %s; sort the parts, or resample one"
              .formatted(next, y.grid()));
    }
    VoxelGrid whole =
        new VoxelGrid(
            size.with(axis, size.along(axis) + more),
            first.origin(),
            first.stepI(),
            first.stepJ(),
            first.stepK());
    int at =
        switch (axis) {
          case K -> 0;
          case J -> 1;
          case I -> 2;
        };
    V joined = Volume.moved(x, behind(x.voxels(), y.voxels(), at), whole);
    if (joined instanceof LabelVolume labels && y instanceof LabelVolume others) {
      @SuppressWarnings("unchecked") // the class stays the same
      V named = (V) LabelVolume.withCodes(labels, names(labels, others));
      return named;
    }
    return joined;
  }

  /** What either names is named, and nothing is named twice. */
  private static SortedMap<Integer, String> names(LabelVolume x, LabelVolume y) {
    SortedMap<Integer, String> names = new TreeMap<>(x.codes());
    y.codes()
        .forEach((code, name) -> {
          String known = names.putIfAbsent(code, name);
          if (known != null && !known.equals(name)) {
            throw MeaninglessOperationException.of(
                "concat",
                x,
                y,
                "label %d is %s and %s; renumber one of them".formatted(code, known, name));
          }
        });
    return names;
  }

  private static void requireOneCanvas(Canvas x, String what, Canvas y) {
    x.requireSame(what, y, what);
  }

  private static void requireOneType(Semantic x, Semantic y, Tensor a, Tensor b) {
    if (a.dtype() != b.dtype()) {
      throw MeaninglessOperationException.of(
          "concat", x, y, "%s and %s differ; cast one first".formatted(a.dtype(), b.dtype()));
    }
  }

  private static void requirePlain(Semantic x, Semantic y, boolean plain) {
    if (!plain) {
      throw MeaninglessOperationException.of(
          "concat", x, y, "what is known beyond both cannot be told; add a method to Concat");
    }
  }

  private static List<Float> list(Tensor values) {
    List<Float> list = new ArrayList<>();
    for (float each : values.toFloatArray()) {
      list.add(each);
    }
    return list;
  }

  /** What is known per row of both, or of none; nothing is made up for the other. */
  private static <E> List<E> both(
      Semantic x, Semantic y, String what, List<E> a, List<E> b, int rowsOfX, int rowsOfY) {
    boolean oneHas = (a.size() == rowsOfX) != (b.size() == rowsOfY);
    if (oneHas && rowsOfX > 0 && rowsOfY > 0) {
      throw MeaninglessOperationException.of(
          "concat", x, y, "only one has " + what + "; give them to both or to none");
    }
    List<E> joined = new ArrayList<>(a);
    joined.addAll(b);
    return joined;
  }

  /** The elements of y behind those of x along an axis; the other sizes are the same. */
  private static Tensor behind(Tensor x, Tensor y, int axis) {
    long[] sizes = x.shape().toArray();
    long inner = x.dtype().bytes();
    for (int i = axis + 1; i < sizes.length; i++) {
      inner *= sizes[i];
    }
    long a = sizes[axis] * inner;
    long b = y.shape().size(axis) * inner;
    sizes[axis] += y.shape().size(axis);
    return Tensor.build(
        x.dtype(),
        Shape.of(sizes),
        memory -> {
          for (long at = 0, i = 0; at < memory.byteSize(); at += a + b, i++) {
            MemorySegment.copy(x.memory(), i * a, memory, at, a);
            MemorySegment.copy(y.memory(), i * b, memory, at + a, b);
          }
        });
  }
}
