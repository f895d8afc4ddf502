// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

/**
 * A sample that could not be made, and so is missing from its batch.
 *
 * @param name its file, or its name
 * @param position the batch it is missing from
 * @param cause why
 */
public record BadItem(String name, Position position, RuntimeException cause) {
  /** Batch, file and reason. */
  @Override
  public String toString() {
    return "%s, %s: %s".formatted(position, name, cause.getMessage());
  }
}
