// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.semtypes.label.NearNames;
import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of several records, by name: {@code {"RandomFlip": {…}}}. A record without components may
 * stand as its bare name.
 *
 * @param bound what all of them are
 * @param names which they are
 */
record NamedForm(Class<?> bound, Names names) implements Form {
  private static final int SHOWN = 12;

  @Override
  public String asked() {
    return "the name of a %s with its fields".formatted(Names.word(bound));
  }

  @Override
  public Node write(Object value, Place place) {
    String name =
        names
            .name(value.getClass(), bound)
            .orElseThrow(() ->
                place.error(
                    0,
                    "%s has no name in the catalog; add it to the entries or plans of a Catalog"
                        .formatted(value.getClass().getName())));
    return Fields.of(
        name,
        new RecordForm(value.getClass().asSubclass(Record.class), names)
            .write(value, place.field(name)));
  }

  @Override
  public Object read(Node node, Place place) {
    if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
      Node none = new Fields(new LinkedHashMap<>(), scalar.line());
      return read(scalar.text(), none, place);
    }
    if (!(node instanceof Fields fields) || fields.entries().isEmpty()) {
      throw unlike(node, place);
    }
    if (fields.entries().size() > 1) {
      throw severalNames(fields, place);
    }
    Map.Entry<String, Node> only = fields.entries().firstEntry();
    return read(only.getKey(), only.getValue(), place);
  }

  private Object read(String name, Node fields, Place place) {
    Class<? extends Record> type =
        names.type(name, bound).orElseThrow(() -> unknown(name, fields.line(), place));
    return new RecordForm(type, names).read(fields, place.field(name));
  }

  private RecipeException severalNames(Fields fields, Place place) {
    boolean flat =
        fields.entries().firstEntry().getValue() instanceof Scalar first
            && first.kind() == Scalar.Kind.NOTHING;
    String words = fields.words();
    return place.error(
        fields.line(),
        flat
            ? "found %s side by side; indent the fields of %s deeper than its name"
                .formatted(words, fields.entries().firstEntry().getKey())
            : "found %s where one name belongs; begin an item of its own for each"
                .formatted(words));
  }

  private RecipeException unknown(String name, int line, Place place) {
    List<String> all = names.of(bound);
    List<String> near = NearNames.of(name, all);
    return place.error(
        line,
        "there is no %s named %s; %s"
            .formatted(
                Names.word(bound),
                name,
                near.isEmpty() ? "there are " + some(all) : "write " + String.join(" or ", near)));
  }

  private static String some(List<String> all) {
    return all.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (all.size() > SHOWN ? " and %d more".formatted(all.size() - SHOWN) : "");
  }
}
