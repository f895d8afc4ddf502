// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Items;
import dev.kindred.transforms.recipe.Node.Scalar;
import dev.kindred.transforms.recipe.Node.Scalar.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON to nodes, strictly, and back. */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Longer ones are broken over lines. */
  private static final int WIDTH = 90;

  /** What YAML, unlike JSON, wants escaped. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x7f-\\xa0\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * @throws RecipeException where the text is no JSON or names a field twice
   */
  static Node read(String text, Place root) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonText json = new JsonText(parser);
      if (parser.nextToken() == null) {
        throw root.error(0, "the text is empty; write {\"kindred\": 1, \"pipeline\": […]}");
      }
      Node node = json.node(root);
      if (parser.nextToken() != null) {
        throw root.error(json.line(), "more text after the end; write one value only");
      }
      return node;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw root.error(line, "no JSON: " + e.getOriginalMessage() + "; mend it there", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node node(Place place) throws IOException {
    JsonToken token = parser.currentToken();
    int line = line();
    return switch (token) {
      case START_OBJECT -> fields(place, line);
      case START_ARRAY -> items(place, line);
      case VALUE_STRING -> new Scalar(Kind.TEXT, parser.getText(), line);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(Kind.NUMBER, parser.getText(), line);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(Kind.FLAG, parser.getText(), line);
      default -> new Scalar(Kind.NOTHING, "null", line);
    };
  }

  private Fields fields(Place place, int line) throws IOException {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int at = line();
      parser.nextToken();
      Node earlier = entries.putIfAbsent(name, node(place.field(name)));
      if (earlier != null) {
        throw Twice.error(place, name, earlier, at);
      }
    }
    return new Fields(entries, line);
  }

  private Items items(Place place, int line) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(place.item(items.size())));
    }
    return new Items(items, line);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The node on as few lines as read well; ends with a line feed. */
  static String write(Node node) {
    return broken(node, "", WIDTH) + "\n";
  }

  private static String broken(Node node, String margin, int used) {
    String flat = flat(node);
    if (used + flat.length() <= WIDTH) {
      return flat;
    }
    String deeper = margin + "  ";
    return switch (node) {
      case Fields fields when !fields.entries().isEmpty() ->
          fields.entries().entrySet().stream()
              .map(each -> field(each, deeper))
              .collect(Collectors.joining(",\n", "{\n", "\n" + margin + "}"));
      case Items items when !items.items().isEmpty() ->
          items.items().stream()
              .map(each -> deeper + broken(each, deeper, deeper.length()))
              .collect(Collectors.joining(",\n", "[\n", "\n" + margin + "]"));
      default -> flat;
    };
  }

  private static String field(Map.Entry<String, Node> field, String margin) {
    String lead = margin + quoted(field.getKey()) + ": ";
    return lead + broken(field.getValue(), margin, lead.length());
  }

  /** On one line. */
  static String flat(Node node) {
    return switch (node) {
      case Fields fields ->
          fields.entries().entrySet().stream()
              .map(each -> quoted(each.getKey()) + ": " + flat(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Items items ->
          items.items().stream().map(JsonText::flat).collect(Collectors.joining(", ", "[", "]"));
      case Scalar scalar -> scalar.kind() == Kind.TEXT ? quoted(scalar.text()) : scalar.text();
    };
  }

  /** In quotes, as both JSON and YAML read it. */
  static String quoted(String text) {
    String escaped = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    return "\"" + UNSEEN.matcher(escaped).replaceAll(JsonText::escape) + "\"";
  }

  private static String escape(MatchResult unseen) {
    return "\\\\u%04x".formatted((int) unseen.group().charAt(0));
  }
}
