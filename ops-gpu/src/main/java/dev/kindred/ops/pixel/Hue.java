// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Bool;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns every colour round the colour circle: the hue of the hexcone model (HSV, A. R. Smith, 1978)
 * plus {@code turn}, modulo 1, in float32 on shares of white; saturation and value stay. The steps
 * are those of torchvision and PIL. Pictures of one channel come out as they went in; otherwise
 * three channels.
 *
 * @param turn share of the whole circle, −0.5 to 0.5; a third takes red to green, 0 changes nothing
 */
public record Hue(double turn) implements PixelOp {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);
  private static final Num TWO = Num.of(2);
  private static final Num THREE = Num.of(3);
  private static final Num FOUR = Num.of(4);
  private static final Num FIVE = Num.of(5);
  private static final Num SIX = Num.of(6);
  private static final Num SIXTH = Num.of((float) (1 / 6.0));

  /** The turn must be one way or the other round half the circle at most. */
  public Hue {
    if (!(Math.abs(turn) <= 0.5)) {
      throw new IllegalArgumentException(
          "hue by %s: give a share of the circle from -0.5 to 0.5; 0 changes nothing"
              .formatted(turn));
    }
  }

  @Override
  public Pixel apply(Rgb p) {
    if (turn == 0) {
      return p;
    }
    Range range = p.range();
    Rgb shares = p.each(x -> range.isWhole() ? x.times(range.unit()) : x);
    Num most = shares.red().max(shares.green()).max(shares.blue());
    Num least = shares.red().min(shares.green()).min(shares.blue());
    Num extent = most.minus(least);
    Num saturation = extent.dividedBy(most.is(least).choose(ONE, most));
    Num turned = hue(shares, most, most.is(least).choose(ONE, extent)).plus(turn);
    Num up = turned.isBelow(ZERO).choose(turned.plus(ONE), turned);
    return color(p, turned.isAtLeast(ONE).choose(turned.minus(ONE), up), saturation, most);
  }

  /** The hue in [0, 1); 0 is red. */
  private static Num hue(Rgb p, Num most, Num extent) {
    Bool red = most.is(p.red());
    Bool green = most.is(p.green());
    Num after = red.choose(p.blue(), green.choose(p.red(), p.green()));
    Num before = red.choose(p.green(), green.choose(p.blue(), p.red()));
    Num sixth =
        most.minus(after)
            .dividedBy(extent)
            .plus(red.choose(ZERO, green.choose(TWO, FOUR)))
            .minus(most.minus(before).dividedBy(extent));
    Num turns = sixth.times(SIXTH).plus(ONE);
    return turns.isAtLeast(ONE).choose(turns.minus(ONE), turns);
  }

  /**
   * The colour of a hue. Round the circle each channel is the value, falls, is low, rises: where it
   * does not fall the falling share is that of one of its ends, which is also where the rising one
   * starts or ends, so that the greater or the lesser of both is always the right one.
   */
  private static Rgb color(Rgb p, Num hue, Num saturation, Num value) {
    Num sixth = hue.times(SIX);
    Num pale = ONE.minus(saturation);
    Function<Num, Num> falling = x -> ONE.minus(saturation.times(x.clamp(ZERO, ONE)));
    Function<Num, Num> rising = x -> saturation.times(x.clamp(ZERO, ONE)).plus(pale);
    Num red = falling.apply(sixth.minus(ONE)).max(rising.apply(sixth.minus(FOUR)));
    Num green = rising.apply(sixth).min(falling.apply(sixth.minus(THREE)));
    Num blue = rising.apply(sixth.minus(TWO)).min(falling.apply(sixth.minus(FIVE)));
    return p.with(share(p, red, value), share(p, green, value), share(p, blue, value));
  }

  /** A share of the value; all of it stays as it is, even beyond white. */
  private static Num share(Rgb p, Num part, Num value) {
    Num share = value.times(part).clamp(ZERO, ONE);
    boolean within = p.range().isWhole() && p.range().rounded();
    return within ? share : part.is(ONE).choose(value, share);
  }

  /** A picture of one channel has no hue. */
  @Override
  public Pixel apply(Gray p) {
    return p;
  }

  @Override
  public Finish finish() {
    return Finish.SCALED;
  }

  /** The same turn back. */
  @Override
  public Optional<PixelOp> inverse() {
    return Optional.of(new Hue(-turn));
  }
}
