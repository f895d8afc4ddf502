// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Channels;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Rgb;
import java.util.Random;

/**
 * A random operation that can follow another.
 *
 * @param seed of what it does
 * @param size how many instructions it is made of
 * @param finish how it ends; {@code NONE} is about floats
 */
record Drawn(long seed, int size, Finish finish) implements PixelOp {

  static Drawn of(Random random, boolean whole) {
    Finish[] all = Finish.values();
    int choices = whole ? Finish.NONE.ordinal() : all.length;
    return new Drawn(random.nextLong(), 1 + random.nextInt(12), all[random.nextInt(choices)]);
  }

  @Override
  public Pixel apply(Rgb p) {
    return any(p);
  }

  @Override
  public Pixel apply(Gray p) {
    return any(p);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    return any(p);
  }

  @Override
  public Pixel apply(Channels p) {
    return any(p);
  }

  private Pixel any(Pixel p) {
    return RandomPrograms.after(p, seed, size);
  }
}
