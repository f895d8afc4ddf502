// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Slice.SLICE;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.Volume;
import java.util.Objects;
import java.util.stream.IntStream;

/** The methods of {@link Slice}. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Slices {
  private static final String SHARES =
      "shares of a canvas do not say how many pixels it has; put them .on(canvas) first";

  private Slices() {}

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <I extends Image> I image(I x, CanvasBox box) {
    box.requireOn(x.canvas());
    return Image.withPixels(x, cut(x.pixels(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved, in the patient too")
  static <D extends DicomImage> D dicom(@Next Slice next, D x, CanvasBox box) {
    return DicomImage.described(next.slice(x, box), placed(x.info(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved, in the patient too")
  static <D extends DicomRgbImage> D dicom(@Next Slice next, D x, CanvasBox box) {
    return DicomRgbImage.described(next.slice(x, box), placed(x.info(), box));
  }

  /** The plane moves with the pixels, so that each keeps its place in the patient. */
  private static DicomInfo placed(DicomInfo info, CanvasBox box) {
    ImagePlane plane = info.plane();
    return plane == null ? info : info.withPlane(plane.moved(1, 0, -box.left(), 0, 1, -box.top()));
  }

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <M extends Mask> M mask(M x, CanvasBox box) {
    box.requireOn(x.canvas());
    return Mask.withLabels(x, cut(x.labels(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <P extends Points> P points(P x, CanvasBox box) {
    box.requireOn(x.canvas());
    return Points.moved(x, box.canvas(), shifted(x.xy(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <B extends Boxes> B boxes(B x, CanvasBox box) {
    box.requireOn(x.canvas());
    return Boxes.moved(x, box.canvas(), shifted(x.corners(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <B extends RotatedBoxes> B boxes(B x, CanvasBox box) {
    box.requireOn(x.canvas());
    return RotatedBoxes.moved(x, box.canvas(), shifted(x.corners(), box));
  }

  @Dispatch(Slice.class)
  @Provided("moved to the canvas of the part")
  static <V extends Video> V video(V x, CanvasBox box) {
    box.requireOn(x.canvas());
    return Video.withFrames(x, cut(x.frames(), box));
  }

  @Dispatch(Slice.class)
  @Provided("frames")
  static <V extends Video> V frames(V x, int from, int to) {
    return Video.slice(x, from, to);
  }

  @Dispatch(Slice.class)
  @Provided("points, with what is known of each")
  static <P extends PointCloud> P points(P x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.count());
    return PointCloud.selected(x, IntStream.range(from, to).toArray());
  }

  @Dispatch(Slice.class)
  @Meaningless(SHARES)
  static NormalizedBoxes shares(NormalizedBoxes x, CanvasBox box) {
    throw MeaninglessOperationException.of("slice", x, box, SHARES);
  }

  @Dispatch(Slice.class)
  @Provided("each place in the patient kept")
  static <V extends Volume> V volume(V x, GridBox box) {
    return Volume.cropped(x, box);
  }

  @Dispatch(Slice.class)
  @Provided("as they are: they lie in the patient")
  static <L extends Landmarks> L landmarks(L x, GridBox box) {
    return x;
  }

  @Dispatch(Slice.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(Batch<T> x, CanvasBox box) {
    return x.map(each -> SLICE.slice(each, box));
  }

  @Dispatch(Slice.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(Batch<T> x, GridBox box) {
    return x.map(each -> SLICE.slice(each, box));
  }

  @Dispatch(Slice.class)
  @Provided("channels")
  static Image channels(Image x, int from, int to) {
    Objects.checkFromToIndex(from, to, x.channels());
    return Image.of(x.pixels().slice(0, from, to));
  }

  @Dispatch(Slice.class)
  @Provided("items")
  static <T extends Semantic> Batch<T> items(Batch<T> x, int from, int to) {
    return x.slice(from, to);
  }

  /** Rows and columns, which are the last two axes; a view. */
  private static Tensor cut(Tensor x, CanvasBox box) {
    return x.slice(-2, box.top(), (long) box.top() + box.height())
        .slice(-1, box.left(), (long) box.left() + box.width());
  }

  /** Coordinates x, y, x, y, … from the corner of a box. */
  private static Tensor shifted(Tensor coordinates, CanvasBox box) {
    float[] xy = coordinates.toFloatArray();
    for (int i = 0; i < xy.length; i++) {
      xy[i] -= i % 2 == 0 ? box.left() : box.top();
    }
    return Tensor.of(xy, coordinates.shape().toArray());
  }
}
