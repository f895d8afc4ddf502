// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Video;
import java.util.ArrayList;
import java.util.List;

/** A video goes through a plan frame by frame: every frame by the same numbers. */
final class Frames {

  private Frames() {}

  @Dispatch(Engine.class)
  static <V extends Video> V moved(Device device, Geometry plan, V video) {
    return eachFrame(device, plan, video);
  }

  @Dispatch(Engine.class)
  static <V extends Video> V coloured(Device device, PixelOp plan, V video) {
    return eachFrame(device, plan, video);
  }

  @Dispatch(Engine.class)
  static <V extends Video> V run(Device device, Sequence plan, V video) {
    return eachFrame(device, plan, video);
  }

  private static <V extends Video> V eachFrame(Device device, Plan plan, V video) {
    Video all = video;
    List<Image> frames = new ArrayList<>();
    for (int i = 0; i < all.count(); i++) {
      frames.add(Engine.ENGINE.run(device, plan, all.frame(i)));
    }
    return Video.withFrames(video, Video.of(frames, all.framesPerSecond()).frames());
  }
}
