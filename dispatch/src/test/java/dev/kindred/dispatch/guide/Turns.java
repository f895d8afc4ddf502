// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.guide.Items.Item;
import dev.kindred.dispatch.guide.Items.Photo;
import dev.kindred.dispatch.guide.Items.Scan;

// region implement
final class Turns {
  private Turns() {}

  @Dispatch(Turn.class)
  static Photo photo(Photo x, int quarters) {
    return quarters % 2 == 0 ? x : new Photo(x.height(), x.width());
  }

  @Dispatch(Turn.class)
  static Scan scan(Scan x, int quarters) {
    return quarters % 2 == 0 ? x : new Scan(x.height(), x.width(), x.spacing());
  }

  @Dispatch(Turn.class)
  static <I extends Item> I anythingElse(I x, int quarters) {
    return x; // an item without a size looks the same from every side
  }
}
// endregion
