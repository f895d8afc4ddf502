// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records that differ from a given one in a single component. */
final class Mutants {
  private Mutants() {}

  /**
   * By component of the record, nested ones by their path, every changed record that the
   * constructors accept.
   */
  static Map<String, List<Object>> of(Record record) {
    Map<String, List<Object>> mutants = new LinkedHashMap<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object value = held(components[i], record);
      mutants.put(
          components[i].getName(),
          changed(record, i, others(value, components[i].getGenericType())));
      if (value instanceof Record nested) {
        for (var deeper : of(nested).entrySet()) {
          String path = components[i].getName() + "." + deeper.getKey();
          mutants.put(path, changed(record, i, deeper.getValue().stream()));
        }
      }
    }
    return mutants;
  }

  private static List<Object> changed(Record record, int component, Stream<?> values) {
    return values
        .flatMap(value -> with(record, component, value).stream())
        .filter(mutant -> !mutant.equals(record))
        .toList();
  }

  /** Values of the same type as that one, some of which its owner should accept. */
  private static Stream<?> others(Object value, Type type) {
    return switch (value) {
      case null -> fresh(type);
      case Integer n -> Stream.of(n + 1, n - 1, n + 2, n * 2, n * 3, 0, 1, 5);
      case Long n -> Stream.of(n + 1, n - 1, Long.MAX_VALUE - 7);
      case Double x ->
          Stream.of(x + 0.1, x - 0.1, x * 1.5, x / 3, x + 1, x - 1, 0.3, 0.0, 1.0, Math.nextUp(x));
      case Float x -> Stream.of(x + 0.1f, x - 0.1f, x / 3);
      case Boolean flag -> Stream.of(!flag);
      case String text -> Stream.of(text + " é\"\\\n#: ", text + "x", text + "1");
      case Enum<?> one -> Arrays.stream(one.getDeclaringClass().getEnumConstants());
      case Optional<?> some ->
          some.isEmpty()
              ? fresh(only(type)).map(Optional::of)
              : Stream.concat(
                  Stream.of(Optional.empty()), others(some.get(), only(type)).map(Optional::of));
      case List<?> list -> lists(list, only(type));
      case Record record -> of(record).values().stream().flatMap(List::stream);
      default -> Stream.of();
    };
  }

  private static Type only(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  /** Values of a type where there is none to change. */
  private static Stream<?> fresh(Type type) {
    return Stream.of(0.5, 1, 7L, 0.5f, "a word", true).filter(each -> each.getClass() == type);
  }

  private static Stream<List<Object>> lists(List<?> list, Type item) {
    Stream<List<Object>> replaced =
        IntStream.range(0, list.size())
            .boxed()
            .flatMap(i ->
                others(list.get(i), item)
                    .limit(4)
                    .map(other -> {
                      List<Object> copy = new ArrayList<>(list);
                      copy.set(i, other);
                      return copy;
                    }));
    Stream<List<Object>> longer =
        Stream.concat(list.stream().limit(1), fresh(item))
            .map(more -> Stream.concat(list.stream(), Stream.of(more)).toList());
    Stream<List<Object>> shorter =
        list.stream().limit(1).map(_ -> new ArrayList<>(list.subList(0, list.size() - 1)));
    Stream<List<Object>> reversed = Stream.of(new ArrayList<Object>(list).reversed());
    return Stream.of(replaced, reversed, shorter, longer).flatMap(each -> each);
  }

  private static Object held(RecordComponent component, Record record) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Empty where the constructor refuses such a value. */
  private static Optional<Object> with(Record record, int component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Constructor<?> constructor =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      Object[] values = Arrays.stream(components).map(each -> held(each, record)).toArray();
      values[component] = value;
      Object mutant = constructor.newInstance(values);
      return Optional.of(mutant);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
