// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A mask whose labels have names: every pixel holds a declared code. Code 0 is {@value #BACKGROUND}
 * unless it is declared otherwise.
 *
 * <p>Open for library authors, who override {@link #copyWith(Tensor, SortedMap)}.
 */
public class LabelMap extends Mask {
  /** The name of code 0 where none is given. */
  public static final String BACKGROUND = "background";

  private final SortedMap<Integer, String> codes;

  /**
   * @throws IllegalArgumentException where the labels are not [H, W] of an integer type, a pixel
   *     holds a code that is not declared, or two codes have the same name
   */
  protected LabelMap(Tensor hw, Map<Integer, String> codes) {
    super(hw);
    SortedMap<Integer, String> all = new TreeMap<>(codes);
    all.putIfAbsent(0, BACKGROUND);
    this.codes = Collections.unmodifiableSortedMap(all);
    if (new HashSet<>(all.values()).size() < all.size()) {
      throw new IllegalArgumentException(
          "%s with codes %s: a name comes twice; name each code apart"
              .formatted(getClass().getSimpleName(), all));
    }
    LabelCounts.of(hw).requireDeclared(this.codes, getClass().getSimpleName(), hw);
  }

  /**
   * The mask of these labels and what they are called.
   *
   * @param codes code → name
   * @throws IllegalArgumentException where the labels are not [H, W] of an integer type, a pixel
   *     holds a code that is not declared, or two codes have the same name
   */
  public static LabelMap of(Tensor hw, Map<Integer, String> codes) {
    return new LabelMap(hw, codes);
  }

  /** The same labels with names; see {@link #of(Tensor, Map)}. */
  public static LabelMap of(Mask mask, Map<Integer, String> codes) {
    return new LabelMap(mask.labels(), codes);
  }

  /** The same labels under other names, class kept. */
  public static <M extends LabelMap> M withCodes(M map, Map<Integer, String> codes) {
    return SameClass.of(
        map,
        ((LabelMap) map).copyWith(map.labels(), new TreeMap<>(codes)),
        "with other codes",
        "copyWith(Tensor, SortedMap)");
  }

  /** A map of this very class with these labels and codes, and all other metadata of this one. */
  protected LabelMap copyWith(Tensor hw, SortedMap<Integer, String> others) {
    return new LabelMap(hw, others);
  }

  @Override
  protected final LabelMap copyWith(Tensor hw) {
    return copyWith(hw, codes);
  }

  /** Code → name, ascending. */
  public final SortedMap<Integer, String> codes() {
    return codes;
  }

  /**
   * The name of a code.
   *
   * @throws IllegalArgumentException where it is not declared
   */
  public final String name(int code) {
    String name = codes.get(code);
    if (name == null) {
      throw new IllegalArgumentException(
          "code %d of %s: declared are %s; use one of them".formatted(code, this, codes));
    }
    return name;
  }

  /**
   * The code of a name.
   *
   * @throws IllegalArgumentException where it is not declared
   */
  public final int code(String name) {
    for (Map.Entry<Integer, String> each : codes.entrySet()) {
      if (each.getValue().equals(name)) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException(
        "code of %s in %s: declared are %s; use one of them".formatted(name, this, codes));
  }

  /** The pixels of one code as truth values; none where it does not occur. */
  public final Mask mask(int code) {
    name(code);
    return only(code);
  }

  /** The pixels of one name as truth values; none where it does not occur. */
  public final Mask mask(String name) {
    return only(code(name));
  }

  /** The number of pixels of each declared code, ascending by code. */
  public final SortedMap<Integer, Long> counts() {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    LabelCounts found = LabelCounts.of(labels());
    codes.keySet().forEach(code -> counts.put(code, found.of(code)));
    return counts;
  }

  /** The same class, codes and labels. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return super.closeTo(other, tolerance) && codes.equals(((LabelMap) other).codes);
  }

  /** The same class, codes, label type and labels. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other) && codes.equals(((LabelMap) other).codes);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + codes.hashCode();
  }

  /** Class, canvas, type and codes. */
  @Override
  public String toString() {
    return super.toString() + " " + codes;
  }
}
