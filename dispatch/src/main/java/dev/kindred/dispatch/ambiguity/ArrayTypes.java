// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Arrays: an array is of type {@code T[]} if its component type is {@code T} or below, whether that
 * type has instances or not.
 */
final class ArrayTypes implements Arguments {
  /** Any array will do: what accepts it and is no array type accepts all arrays. */
  private static final Class<?> SOME_ARRAY = int[].class;

  private final List<Class<?>> types;
  private final List<Class<?>> components = new ArrayList<>();
  private final Arguments below;

  /**
   * @param types what tells them apart
   * @param except types that are left out, though not what is below them
   */
  ArrayTypes(List<Class<?>> types, Set<Class<?>> except) {
    this.types = types;
    for (Class<?> type : types) {
      if (type.isArray()) {
        components.add(type.componentType());
      }
    }
    Set<Class<?>> components = new HashSet<>();
    for (Class<?> type : except) {
      if (type.isArray()) {
        components.add(type.componentType());
      }
    }
    this.below = new OpenWorld().types(this.components, components);
  }

  @Override
  public List<Possible> least(BitSet required) {
    BitSet requiredComponents = new BitSet(components.size());
    for (int i = required.nextSetBit(0); i >= 0; i = required.nextSetBit(i + 1)) {
      if (types.get(i).isArray()) {
        requiredComponents.set(components.indexOf(types.get(i).componentType()));
      } else if (!types.get(i).isAssignableFrom(SOME_ARRAY)) {
        return List.of();
      }
    }
    return Possible.least(below.least(requiredComponents).stream().map(this::arrayOf).toList());
  }

  private Possible arrayOf(Possible component) {
    BitSet accepting = arraysOf(component.accepting());
    Argument example =
        component.example() instanceof Argument.Existing(Class<?> type)
            ? new Argument.Existing(type.arrayType())
            : new Argument.ArrayOf(component.example());
    return new Possible(accepting, example);
  }

  /** Returns the array types of these component types, and the types that accept all arrays. */
  private BitSet arraysOf(BitSet some) {
    BitSet arrays = new BitSet(types.size());
    for (int i = 0; i < types.size(); i++) {
      Class<?> type = types.get(i);
      arrays.set(
          i,
          type.isArray()
              ? some.get(components.indexOf(type.componentType()))
              : type.isAssignableFrom(SOME_ARRAY));
    }
    return arrays;
  }

  @Override
  public BitSet meeting(int type) {
    if (types.get(type).isArray()) {
      return arraysOf(below.meeting(components.indexOf(types.get(type).componentType())));
    }
    BitSet all = new BitSet(components.size());
    all.set(0, components.size());
    return types.get(type).isAssignableFrom(SOME_ARRAY) ? arraysOf(all) : new BitSet();
  }
}
