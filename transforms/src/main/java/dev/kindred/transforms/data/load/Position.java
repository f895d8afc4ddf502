// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

/**
 * Where a run is, which is all there is to save of it: samples and draws follow from seed, epoch
 * and place.
 *
 * @param epoch which pass over the data, from 0
 * @param step which batch of the epoch, from 0
 */
public record Position(long epoch, int step) {
  /** The first batch of the first epoch. */
  public static final Position START = new Position(0, 0);

  /**
   * @throws IllegalArgumentException where one is negative
   */
  public Position {
    if (epoch < 0 || step < 0) {
      throw new IllegalArgumentException(
          "position epoch %d, step %d: counted from 0; give both from 0 on".formatted(epoch, step));
    }
  }

  /** The first batch of an epoch. */
  public static Position epoch(long epoch) {
    return new Position(epoch, 0);
  }

  @Override
  public String toString() {
    return "epoch " + epoch + ", step " + step;
  }
}
