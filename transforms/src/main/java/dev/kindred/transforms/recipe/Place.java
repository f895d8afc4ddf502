// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

/**
 * Where in a recipe something stands: what errors begin with.
 *
 * @param source what people call the text: its file, or "recipe"
 * @param path from the root, such as {@code pipeline[2].RandomFlip.p}; empty at the root
 */
record Place(String source, String path) {
  static Place root(String source) {
    return new Place(source, "");
  }

  Place field(String name) {
    return new Place(source, path.isEmpty() ? name : path + "." + name);
  }

  Place item(int index) {
    return new Place(source, path + "[" + index + "]");
  }

  /** What was found at this place, on that line, and what to do about it. */
  RecipeException error(int line, String found) {
    return new RecipeException(told(line) + found);
  }

  RecipeException error(int line, String found, Throwable cause) {
    return new RecipeException(told(line) + found, cause);
  }

  private String told(int line) {
    return source + (line > 0 ? " line " + line : "") + (path.isEmpty() ? "" : ", " + path) + ": ";
  }
}
