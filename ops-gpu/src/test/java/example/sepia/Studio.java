// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Padding;
import dev.kindred.ops.PixelOp;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;

/** The methods that join our device, plan and type to the engine. */
final class Studio {
  private Studio() {}

  /** Our device runs every operation on pixels, by lending the work to the processor. */
  @Dispatch(Engine.class)
  static <I extends Image> I develop(Darkroom darkroom, PixelOp plan, I image) {
    darkroom.prints().incrementAndGet();
    return Engine.ENGINE.run(Cpu.single(), plan, image);
  }

  /** Our plan runs on every device that can crop and pad. */
  @Dispatch(Engine.class)
  static <I extends Image> I frame(Device device, Frame plan, I image) {
    int width = plan.width();
    Canvas in = ((Image) image).canvas();
    Canvas inner = Canvas.hw(in.height() - 2 * width, in.width() - 2 * width);
    Geometry crop = Geometry.crop(in, width, width, inner);
    Fill white = Fill.of(((Image) image).dtype().max());
    Geometry pad = Geometry.pad(inner, Padding.all(width), Border.CONSTANT, white);
    return Engine.ENGINE.run(device, crop.then(pad), image);
  }

  /** Our type keeps its colours, whatever the device: that is what the precedence says. */
  @Dispatch(value = Engine.class, precedence = 1)
  static <P extends Passport> P keepColours(Device device, Sepia plan, P passport) {
    return passport;
  }
}
