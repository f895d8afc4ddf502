// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Items;
import dev.kindred.transforms.recipe.Node.Scalar;
import dev.kindred.transforms.recipe.Node.Scalar.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to nodes. Plain scalars are what the core schema says: {@code yes} and {@code off} are
 * words. Anchors, aliases and tags are refused: what a line means should stand on it.
 */
final class YamlText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("null|Null|NULL|~|");
  private static final int DEEPEST = 100;

  private final Iterator<Event> events;

  private YamlText(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * @throws RecipeException where the text is no YAML, names a field twice or uses what is refused
   */
  static Node read(String text, Place root) {
    LoadSettings settings = LoadSettings.builder().setLabel(root.source()).build();
    try {
      return new YamlText(new Parse(settings).parseString(text).iterator()).document(root);
    } catch (MarkedYamlEngineException e) {
      throw root.error(line(e.getProblemMark()), "no YAML: " + problem(e) + "; mend it there", e);
    } catch (YamlEngineException e) {
      throw root.error(0, "no YAML: " + e.getMessage() + "; mend it", e);
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    return (e.getContext() == null ? "" : e.getContext() + ", ") + e.getProblem();
  }

  private Node document(Place root) {
    events.next(); // the stream begins
    if (events.next().getEventId() != Event.ID.DocumentStart) {
      throw root.error(0, "the text is empty; write \"kindred: 1\" and \"pipeline:\" with a list");
    }
    Node node = node(events.next(), root, 0);
    events.next(); // the document ends
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw root.error(line(after.getStartMark()), "a second document; write one per file");
    }
    return node;
  }

  private Node node(Event event, Place place, int depth) {
    int line = line(event.getStartMark());
    refuseReferences(event, place, line);
    if (depth > DEEPEST) {
      throw place.error(line, "more than %d levels deep; write it flatter".formatted(DEEPEST));
    }
    return switch (event.getEventId()) {
      case MappingStart -> fields(place, line, depth);
      case SequenceStart -> items(place, line, depth);
      default -> scalar((ScalarEvent) event, line);
    };
  }

  private static void refuseReferences(Event event, Place place, int line) {
    if (event.getEventId() == Event.ID.Alias) {
      throw place.error(line, "an alias (*name); write out what it stands for");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw place.error(line, "an anchor (&name); leave it out");
    }
    if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
      throw place.error(line, "a tag (%s); leave it out".formatted(scalar.getTag().get()));
    }
  }

  private Fields fields(Place place, int line, int depth) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      int at = line(key.getStartMark());
      refuseReferences(key, place, at);
      if (!(key instanceof ScalarEvent name)) {
        throw place.error(at, "a field whose name is a list or has fields; name it by a word");
      }
      String word = name.getValue();
      Node earlier = entries.putIfAbsent(word, node(events.next(), place.field(word), depth + 1));
      if (earlier != null) {
        throw Twice.error(place, word, earlier, at);
      }
    }
    return new Fields(entries, line);
  }

  private Items items(Place place, int line, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      items.add(node(item, place.item(items.size()), depth + 1));
    }
    return new Items(items, line);
  }

  private static Scalar scalar(ScalarEvent event, int line) {
    String text = event.getValue();
    return new Scalar(event.isPlain() ? kind(text) : Kind.TEXT, text, line);
  }

  private static Kind kind(String plain) {
    if (NUMBER.matcher(plain).matches()) {
      return Kind.NUMBER;
    }
    if (FLAG.matcher(plain).matches()) {
      return Kind.FLAG;
    }
    return NOTHING.matcher(plain).matches() ? Kind.NOTHING : Kind.TEXT;
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(0);
  }
}
