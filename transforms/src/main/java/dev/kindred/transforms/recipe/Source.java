// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A text that holds a recipe.
 *
 * @param root what errors call it
 * @param text what it says
 * @param isJson whether that is JSON, not YAML
 */
record Source(Place root, String text, boolean isJson) {
  static Source of(String text) {
    return new Source(Place.root("recipe"), text, looksLikeJson(text));
  }

  /**
   * @throws RecipeException where the file cannot be read
   */
  static Source of(Path file) {
    Place root = Place.root("recipe " + file);
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw root.error(
          0, "cannot be read (%s); give a file of JSON or YAML in UTF-8".formatted(e), e);
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return new Source(root, text, name.endsWith(".json") || (!yaml && looksLikeJson(text)));
  }

  private static boolean looksLikeJson(String text) {
    return text.stripLeading().startsWith("{");
  }

  Node node() {
    return isJson ? JsonText.read(text, root) : YamlText.read(text, root);
  }
}
