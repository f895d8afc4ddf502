// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

/**
 * One process of several that share each step: together they take what one process alone would take
 * with batches that many times as large, in the same order.
 *
 * @param rank which process, from 0
 * @param world how many there are
 */
record Shard(int rank, int world) {
  static final Shard ALONE = new Shard(0, 1);

  Shard {
    if (world < 1 || rank < 0 || rank >= world) {
      throw new IllegalArgumentException(
          "shard %d of %d: no such process; count ranks from 0 below the number of processes"
              .formatted(rank, world));
    }
  }

  /** How many steps an epoch has, the same for each process. */
  int steps(int count, int batch, boolean dropLast) {
    long global = (long) batch * world;
    long steps = dropLast ? count / global : (count + global - 1) / global;
    long last = count % global;
    if (!dropLast && last > 0 && last < world) {
      throw new IllegalArgumentException(
          "shard %d of %d: the last step of an epoch of %d samples has %d, too few for each process; call dropLast()"
              .formatted(rank, world, count, last));
    }
    return Math.toIntExact(steps);
  }

  /**
   * Where the batch of a step begins in the order of the epoch; that of the next rank is its end.
   */
  int begin(int step, int count, int batch, int ofRank) {
    long from = (long) step * batch * world;
    long size = Math.min((long) batch * world, count - from);
    return Math.toIntExact(from + size * ofRank / world);
  }
}
