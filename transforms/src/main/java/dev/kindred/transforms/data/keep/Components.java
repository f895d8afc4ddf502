// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds.
 *
 * @param names of its components in order
 * @param values in the same order; null where a component is
 */
record Components(List<String> names, List<@Nullable Object> values) {
  static Components of(Record value) {
    List<String> names = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent each : value.getClass().getRecordComponents()) {
      names.add(each.getName());
      values.add(held(each, value));
    }
    return new Components(names, values);
  }

  private static @Nullable Object held(RecordComponent component, Record value) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // a record may be seen by its own package only
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("read " + component, e);
    }
  }

  /**
   * A record of these.
   *
   * @throws IllegalArgumentException where the record has other components, or refuses these
   */
  static Object made(Class<?> type, Components held) {
    RecordComponent[] all = type.getRecordComponents();
    if (!Arrays.stream(all).map(RecordComponent::getName).toList().equals(held.names)) {
      throw new IllegalArgumentException(
          "make a %s of %s: it has other components now; keep it anew"
              .formatted(type.getName(), held.names));
    }
    try {
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // as above
      return constructor.newInstance(held.values.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "make a %s: %s".formatted(type.getName(), e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("make a " + type.getName(), e);
    }
  }
}
