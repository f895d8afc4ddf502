// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import java.util.Optional;

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
  private static final Num FOUR = Num.of(4);
  private static final Num SIX = Num.of(6);
  private static final Num SIXTH = Num.of((float) (1 / 6.0));
  private static final Num[] SECTORS = {ZERO, ONE, TWO, Num.of(3), FOUR};

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
    return color(p, turned.minus(turned.floor()), saturation, most);
  }

  /** The hue in [0, 1); 0 is red. */
  private static Num hue(Rgb p, Num most, Num extent) {
    Num r = most.minus(p.red()).dividedBy(extent);
    Num g = most.minus(p.green()).dividedBy(extent);
    Num b = most.minus(p.blue()).dividedBy(extent);
    Num sixth =
        most.is(p.red())
            .choose(
                b.minus(g), most.is(p.green()).choose(r.plus(TWO).minus(b), g.plus(FOUR).minus(r)));
    Num turns = sixth.times(SIXTH).plus(ONE);
    return turns.minus(turns.floor());
  }

  private static Rgb color(Rgb p, Num hue, Num saturation, Num value) {
    Num sixth = hue.times(SIX);
    Num whole = sixth.floor();
    Num rest = saturation.times(sixth.minus(whole));
    Num pale = ONE.minus(saturation);
    Num falling = ONE.minus(rest).times(value).clamp(ZERO, ONE);
    Num rising = rest.plus(pale).times(value).clamp(ZERO, ONE);
    Num low = pale.times(value).clamp(ZERO, ONE);
    Num sector = whole.isAtLeast(SIX).choose(ZERO, whole);
    return p.with(
        inSector(sector, value, falling, low, low, rising, value),
        inSector(sector, rising, value, value, falling, low, low),
        inSector(sector, low, low, rising, value, value, falling));
  }

  private static Num inSector(Num sector, Num... ofSectors) {
    Num chosen = ofSectors[5];
    for (int i = 4; i >= 0; i--) {
      chosen = sector.isAtMost(SECTORS[i]).choose(ofSectors[i], chosen);
    }
    return chosen;
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
