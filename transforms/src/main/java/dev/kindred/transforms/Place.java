// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * Where in a pipeline a step is, for messages.
 *
 * @param index from 0
 * @param count of transforms in the pipeline
 * @param transform the one at that place
 */
record Place(int index, int count, Transform transform) {
  static final Place NOWHERE = new Place(0, 1, new Stay());

  @Override
  public String toString() {
    return "step %d of %d, %s".formatted(index + 1, count, transform);
  }
}
