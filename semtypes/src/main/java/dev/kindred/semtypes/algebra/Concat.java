// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;

/** One value after the other: more of what there were several of already. */
@Generic
public interface Concat {
  /** The function with all methods that can be seen from here. */
  Concat CONCAT = GenericFunction.of(Concat.class).call();

  /** Whatever is put together. */
  Semantic concat(Semantic x, Semantic y);

  /**
   * The channels of both on one canvas, as a picture of that many.
   *
   * @throws MeaninglessOperationException where canvases or element types differ
   */
  Image concat(Image x, Image y);

  /**
   * The points of both on one canvas.
   *
   * @throws MeaninglessOperationException where only one has names, or a class of a library author
   *     may know more of each point than is put together here
   */
  Points concat(Points x, Points y);

  /** The boxes of both on one canvas, with what is known of them; errors as for points. */
  Boxes concat(Boxes x, Boxes y);

  /**
   * The points of both clouds, class and metadata of the first.
   *
   * @throws IllegalArgumentException where one knows of its points what the other does not
   */
  PointCloud concat(PointCloud x, PointCloud y);

  /** The items of both. */
  <T extends Semantic> Batch<T> concat(Batch<T> x, Batch<T> y);

  /** One text behind the other. */
  Text concat(Text x, Text y);

  /**
   * Two volumes of one class, the second of which begins where the first ends along an axis.
   *
   * @throws MeaninglessOperationException where it does not, or element types differ
   */
  <V extends Volume> V concat(V x, V y, GridAxis axis);
}
