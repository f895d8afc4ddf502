// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Items;
import dev.kindred.transforms.recipe.Node.Scalar;
import dev.kindred.transforms.recipe.Node.Scalar.Kind;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Nodes to YAML as one writes it by hand: a line per step while they fit, deeper fields in braces,
 * quotes only where YAML 1.1 or 1.2 would read something else than the word.
 */
final class YamlLines {
  private static final int WIDTH = 90;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
  private static final Pattern MISREAD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

  private final StringBuilder out = new StringBuilder();

  private YamlLines() {}

  /** The node; ends with a line feed. */
  static String write(Node node) {
    YamlLines lines = new YamlLines();
    lines.block(node, "");
    return lines.out.toString();
  }

  private void block(Node node, String margin) {
    switch (node) {
      case Fields fields ->
          fields.entries().forEach((name, value) -> field(margin, word(name), value, margin));
      case Items items -> items.items().forEach(item -> item(margin, item));
      case Scalar scalar -> out.append(margin).append(flat(scalar)).append('\n');
    }
  }

  /** A line that begins with {@code lead} and the name; what does not fit follows deeper. */
  private void field(String lead, String name, Node value, String margin) {
    String flat = lead + name + ": " + flat(value);
    if (isEmpty(value) || value instanceof Scalar || fits(value, flat)) {
      out.append(flat).append('\n');
    } else {
      out.append(lead).append(name).append(":\n");
      block(value, margin + "  ");
    }
  }

  /** {@code - Name: {…}} for a step, whose braces are broken where the line gets long. */
  private void item(String margin, Node item) {
    if (item instanceof Fields fields && !isEmpty(fields)) {
      String lead = margin + "- ";
      for (Map.Entry<String, Node> each : fields.entries().entrySet()) {
        field(lead, word(each.getKey()), each.getValue(), margin + "  ");
        lead = margin + "  ";
      }
    } else {
      out.append(margin).append("- ").append(flat(item)).append('\n');
    }
  }

  private static boolean fits(Node value, String flat) {
    boolean steps =
        value instanceof Items items && items.items().stream().anyMatch(Fields.class::isInstance);
    return flat.length() <= WIDTH && !steps;
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case Fields fields -> fields.entries().isEmpty();
      case Items items -> items.items().isEmpty();
      case Scalar _ -> false;
    };
  }

  private static String flat(Node node) {
    return switch (node) {
      case Fields fields ->
          fields.entries().entrySet().stream()
              .map(each -> word(each.getKey()) + ": " + flat(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Items items ->
          items.items().stream().map(YamlLines::flat).collect(Collectors.joining(", ", "[", "]"));
      case Scalar scalar -> scalar.kind() == Kind.TEXT ? word(scalar.text()) : scalar.text();
    };
  }

  private static String word(String text) {
    return PLAIN.matcher(text).matches() && !MISREAD.matcher(text).matches()
        ? text
        : JsonText.quoted(text);
  }
}
