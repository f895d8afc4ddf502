// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made for keys that were asked for lately. Of two generations the older is forgotten when
 * the younger is full; whoever is asked for joins the younger. For several threads at once, which
 * wait for each other only while something is made.
 */
final class Recent<K, V> {
  private final int most;
  private final Function<K, V> make;
  private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
  private ConcurrentHashMap<K, V> old = young;

  /**
   * @param most how many are kept at most, half of them for sure
   * @param make makes what is not kept
   */
  Recent(int most, Function<K, V> make) {
    this.most = most;
    this.make = make;
  }

  V get(K key) {
    V known = young.get(key);
    return known == null ? missed(key) : known;
  }

  private synchronized V missed(K key) {
    V value = young.get(key);
    if (value == null) {
      V before = old.get(key);
      value = before == null ? make.apply(key) : before;
      add(key, value);
    }
    return value;
  }

  private void add(K key, V value) {
    if (young.size() >= most / 2) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(key, value);
  }
}
