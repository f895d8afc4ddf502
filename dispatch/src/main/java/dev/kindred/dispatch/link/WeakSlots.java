// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.ref.WeakReference;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A map by identity that holds its keys weakly: open addressing, never more than half full, and
 * never changed. Reading takes no lock and makes nothing.
 */
final class WeakSlots<K, V> {
  private final @Nullable WeakReference<K>[] keys;
  private final @Nullable V[] values;

  /** Makes an empty map. */
  WeakSlots() {
    this(2);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Arrays of a generic type cannot be made.
  private WeakSlots(int size) {
    keys = new WeakReference[size];
    values = (@Nullable V[]) new Object[size];
  }

  /** Returns how many keys it can have before it has to be larger. */
  int room() {
    return keys.length / 2;
  }

  @Nullable V find(K key) {
    int mask = keys.length - 1;
    int at = System.identityHashCode(key) & mask;
    while (true) {
      WeakReference<K> held = keys[at];
      if (held == null || held.refersTo(key)) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
  }

  /** Returns this map with one more key, less those that are gone. */
  WeakSlots<K, V> plus(K key, V value) {
    IdentityHashMap<K, V> all = new IdentityHashMap<>();
    all.put(key, value);
    for (int i = 0; i < keys.length; i++) {
      WeakReference<K> reference = keys[i];
      K held = reference == null ? null : reference.get();
      V led = values[i];
      if (held != null && led != null) {
        all.putIfAbsent(held, led);
      }
    }
    WeakSlots<K, V> plus = new WeakSlots<>(Integer.highestOneBit(all.size()) * 4);
    all.forEach(plus::put);
    return plus;
  }

  private void put(K key, V value) {
    int mask = keys.length - 1;
    int at = System.identityHashCode(key) & mask;
    while (keys[at] != null) {
      at = (at + 1) & mask;
    }
    keys[at] = new WeakReference<>(key);
    values[at] = value;
  }
}
