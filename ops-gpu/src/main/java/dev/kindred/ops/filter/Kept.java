// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Category;
import java.util.ArrayList;
import java.util.List;

/** What plans of this package do to values that they are not about. */
final class Kept {

  private Kept() {}

  /** A filter says nothing about where things are or what they are. */
  @Dispatch(Engine.class)
  static <T extends Semantic> T unchanged(
      Device device,
      Filter plan,
      @OneOf({Mask.class, Points.class, Boxes.class, RotatedBoxes.class, Category.class}) T x) {
    return x;
  }

  /** Morphology is about masks. */
  @Dispatch(Engine.class)
  static <T extends Semantic> T unchanged(
      Device device,
      Morphology plan,
      @OneOf({
            Image.class,
            Video.class,
            Points.class,
            Boxes.class,
            RotatedBoxes.class,
            Category.class
          })
          T x) {
    return x;
  }

  @Dispatch(Engine.class)
  static <V extends Video> V eachFrame(Device device, Filter plan, V video) {
    Video all = video;
    List<Image> frames = new ArrayList<>();
    for (int i = 0; i < all.count(); i++) {
      frames.add(Engine.ENGINE.run(device, plan, all.frame(i)));
    }
    return Video.withFrames(video, Video.of(frames, all.framesPerSecond()).frames());
  }
}
