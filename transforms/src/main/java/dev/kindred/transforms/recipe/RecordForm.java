// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.semtypes.label.NearNames;
import dev.kindred.transforms.recipe.Node.Fields;
import dev.kindred.transforms.recipe.Node.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record by its components: every one of them, and nothing else. */
final class RecordForm implements Form {
  private final Class<? extends Record> type;
  private final Names names;

  RecordForm(Class<? extends Record> type, Names names) {
    this.type = type;
    this.names = names;
  }

  @Override
  public String asked() {
    return components().isEmpty()
        ? "{}"
        : components().stream()
            .map(RecordComponent::getName)
            .collect(Collectors.joining(", ", "the fields ", ""));
  }

  private List<RecordComponent> components() {
    return Arrays.asList(type.getRecordComponents());
  }

  private Form form(RecordComponent component, Place place) {
    try {
      return Form.of(component.getGenericType(), names);
    } catch (RecipeException e) {
      throw place.error(0, Objects.toString(e.getMessage()), e);
    }
  }

  @Override
  public Node write(Object value, Place place) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    for (RecordComponent each : components()) {
      Place deeper = place.field(each.getName());
      Object held = component(each, value);
      entries.put(
          each.getName(), held == null ? Scalar.nothing() : form(each, deeper).write(held, deeper));
    }
    return new Fields(entries, 0);
  }

  private static @Nullable Object component(RecordComponent component, Object value) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // a record may be seen by its own package only
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("read " + component, e);
    }
  }

  @Override
  public Object read(Node node, Place place) {
    Fields fields = fields(node, place);
    requireSame(fields, place);
    @Nullable Object[] values = new @Nullable Object[components().size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent each = components().get(i);
      values[i] = value(each, fields.get(each.getName()), place.field(each.getName()));
    }
    return made(values, node.line(), place);
  }

  private @Nullable Object value(RecordComponent component, Node node, Place place) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable && isNothing(node) ? null : form(component, place).read(node, place);
  }

  private static boolean isNothing(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING;
  }

  private Fields fields(Node node, Place place) {
    if (isNothing(node) && components().isEmpty()) {
      return new Fields(new LinkedHashMap<>(), node.line());
    }
    if (node instanceof Fields fields) {
      return fields;
    }
    throw unlike(node, place);
  }

  private void requireSame(Fields fields, Place place) {
    List<String> known = components().stream().map(RecordComponent::getName).toList();
    fields
        .entries()
        .forEach((name, value) -> {
          if (!known.contains(name)) {
            throw place.field(name).error(value.line(), unknown(name, known));
          }
        });
    List<String> missing =
        components().stream()
            .filter(each -> !fields.entries().containsKey(each.getName()))
            .map(each -> "%s (%s)".formatted(each.getName(), form(each, place).asked()))
            .toList();
    if (!missing.isEmpty()) {
      throw place.error(
          fields.line(), "missing %s; write every field".formatted(String.join(" and ", missing)));
    }
  }

  private String unknown(String name, List<String> known) {
    List<String> near = NearNames.of(name, known);
    return "%s has no such field; %s"
        .formatted(
            type.getSimpleName(),
            near.isEmpty()
                ? "it has " + (known.isEmpty() ? "none" : String.join(", ", known))
                : "write " + String.join(" or ", near));
  }

  private Object made(@Nullable Object[] values, int line, Place place) {
    try {
      Class<?>[] types =
          components().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a record may be seen by its own package only
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      Throwable refusal = e.getTargetException();
      throw place.error(line, Objects.toString(refusal.getMessage()), refusal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("make a " + type.getName(), e);
    }
  }
}
