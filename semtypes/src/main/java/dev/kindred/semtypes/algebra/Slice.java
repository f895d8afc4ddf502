// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.volume.GridBox;

/**
 * A part of a value. A part in space keeps class and metadata, and its space moves: what lies on a
 * canvas lies on that of the part then, and every voxel keeps its place in the patient. Nothing is
 * dropped: points and boxes outside stay, with coordinates beyond the new canvas. Pixels are not
 * copied: the part is a view, and keeps the whole alive.
 */
@Generic
public interface Slice {
  /** The function with all methods that can be seen from here. */
  Slice SLICE = GenericFunction.of(Slice.class).call();

  /**
   * Some rows and columns of what lies on a canvas.
   *
   * @throws IllegalArgumentException where the box reaches beyond the canvas
   */
  <T extends Semantic> T slice(T x, CanvasBox box);

  /**
   * Some voxels of what lies on a grid.
   *
   * @throws IllegalArgumentException where the box reaches beyond the grid
   */
  <T extends Semantic> T slice(T x, GridBox box);

  /** Some of the parts of x, from one index to another, excluded; its methods say which parts. */
  Semantic slice(Semantic x, int from, int to);

  /**
   * Some channels, as a picture of that many: one is gray, whatever it was a channel of.
   *
   * @throws IllegalArgumentException where there are no such channels
   */
  Image slice(Image x, int from, int to);

  /** Some frames. */
  <V extends Video> V slice(V x, int from, int to);

  /** Some points, with what is known of each. */
  <P extends PointCloud> P slice(P x, int from, int to);

  /** Some items. */
  <T extends Semantic> Batch<T> slice(Batch<T> x, int from, int to);
}
