// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import java.util.List;
import java.util.Optional;

/**
 * Geometric plans that are one resize of a part of the picture: cuts inside it, the resize, then
 * flips. Cuts and flips only choose which pixels are read and where they go, so that one pass gives
 * the bytes of all steps.
 *
 * @param steps how many plans it stands for
 * @param top the first row of the part
 * @param left its first column
 * @param resize from the size of the part
 * @param mirrored whether left becomes right in the end
 * @param upsideDown whether top becomes bottom in the end
 */
public record ResizedWindow(
    int steps, int top, int left, Resize resize, boolean mirrored, boolean upsideDown) {

  /** A resize of a whole picture. */
  public static ResizedWindow of(Resize resize) {
    return new ResizedWindow(1, 0, 0, resize, false, false);
  }

  /**
   * The longest such run with a resize that makes new values among {@code plans} from the index
   * {@code from} on.
   */
  public static Optional<ResizedWindow> at(List<Geometry> plans, int from) {
    int top = 0;
    int left = 0;
    int i = from;
    for (; i < plans.size() && plans.get(i) instanceof Reindex cut && isCut(cut); i++) {
      top -= (int) cut.forward().f();
      left -= (int) cut.forward().c();
    }
    if (i == plans.size()
        || !(plans.get(i) instanceof Resize resize)
        || resize.isExact()
        || resize.interpolation().copies()) {
      return Optional.empty();
    }
    boolean mirrored = false;
    boolean upsideDown = false;
    for (i++; i < plans.size() && plans.get(i) instanceof Reindex flip && isFlip(flip); i++) {
      mirrored ^= flip.forward().a() < 0;
      upsideDown ^= flip.forward().e() < 0;
    }
    return Optional.of(new ResizedWindow(i - from, top, left, resize, mirrored, upsideDown));
  }

  /** All of a plan as such a run, where it is one. */
  public static Optional<ResizedWindow> of(Geometry plan) {
    List<Geometry> steps = plan instanceof Chain chain ? chain.steps() : List.of(plan);
    return at(steps, 0).filter(part -> part.steps == steps.size());
  }

  private static boolean isCut(Reindex plan) {
    return plan.forward().a() == 1 && plan.forward().e() == 1 && !plan.reachesOutside();
  }

  private static boolean isFlip(Reindex plan) {
    return plan.forward().b() == 0 && plan.in().equals(plan.out()) && !plan.reachesOutside();
  }
}
