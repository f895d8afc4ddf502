// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON file that knows its place, so that every error can name it.
 *
 * @param place such as {@code annotation 7}
 */
record Entry(String file, String place, JsonNode node) {
  /**
   * The entries of a list; a missing list is an error. Places are named by id where there is one.
   */
  List<Entry> entries(String list, String kind) {
    JsonNode array = node.path(list);
    if (!array.isArray()) {
      throw error("has no list \"" + list + "\"; it must be a COCO file of annotations");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode each : array) {
      JsonNode id = each.path("id");
      String name = id.isMissingNode() ? "number " + (entries.size() + 1) : id.asText();
      entries.add(new Entry(file, kind + " " + name, each));
    }
    return entries;
  }

  /** Does something with this entry; what that finds impossible, it says of this place. */
  void checked(Consumer<Entry> reader) {
    try {
      reader.accept(this);
    } catch (IllegalArgumentException e) { // a size of 0, a name that is no path, an infinity
      throw error(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether there is such a field, and not null. */
  boolean has(String field) {
    return node.hasNonNull(field);
  }

  String text(String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw error(field + " is " + shown(value) + "; give a text");
    }
    return value.asText();
  }

  int integer(String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw error(field + " is " + shown(value) + "; give a whole number");
    }
    return value.asInt();
  }

  long id(String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw error(field + " is " + shown(value) + "; give a whole number");
    }
    return value.asLong();
  }

  float[] numbers(String field) {
    return numbers(field, node.path(field));
  }

  float[] numbers(String field, JsonNode array) {
    float[] numbers = new float[array.size()];
    boolean all = array.isArray();
    for (int i = 0; i < numbers.length && all; i++) {
      all = array.path(i).isNumber();
      numbers[i] = array.path(i).floatValue();
    }
    if (!all) {
      throw error(field + " is " + shown(array) + "; give a list of numbers");
    }
    return numbers;
  }

  UnreadableFileException error(String reason) {
    return error(reason, null);
  }

  UnreadableFileException error(String reason, @Nullable Throwable cause) {
    String text = place.isEmpty() ? reason : place + ": " + reason;
    return cause == null
        ? new UnreadableFileException(file, text)
        : new UnreadableFileException(file, text, cause);
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "missing" : value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
