// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import java.io.Serial;

/**
 * A recipe that cannot be read or written. The message names the text or file, the line, the path
 * to the field ({@code pipeline[2].RandomFlip.p}), what was found there and what to write instead.
 */
public final class RecipeException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  RecipeException(String message) {
    super(message);
  }

  RecipeException(String message, Throwable cause) {
    super(message, cause);
  }
}
