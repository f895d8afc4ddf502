// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import java.time.Duration;

/**
 * How far an epoch is, after a batch.
 *
 * @param position the batch that was just done
 * @param steps how many batches the epoch has
 * @param samples how many samples were delivered since the run began or went on
 * @param skipped how many could not be made
 * @param elapsed since the run began or went on
 * @param stepsDone how many batches were delivered since then
 */
public record Progress(
    Position position, int steps, long samples, long skipped, Duration elapsed, int stepsDone) {
  private static final double NANOS = 1e9;

  /** Samples per second so far; 0 before any time has passed. */
  public double rate() {
    return elapsed.isZero() ? 0 : samples * NANOS / elapsed.toNanos();
  }

  /** What is left of the epoch at the pace of so far. */
  public Duration remaining() {
    long left = steps - 1L - position.step();
    return Duration.ofNanos((long) ((double) elapsed.toNanos() / stepsDone * left));
  }

  /** {@code epoch 0, step 3 of 10, 512 samples/s, 0:07 left}, and what was skipped. */
  @Override
  public String toString() {
    Duration left = remaining();
    return "epoch %d, step %d of %d, %.0f samples/s, %d:%02d left%s"
        .formatted(
            position.epoch(),
            position.step() + 1,
            steps,
            rate(),
            left.toMinutes(),
            left.toSecondsPart(),
            skipped == 0 ? "" : ", " + skipped + " skipped");
  }
}
