// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Handles by tuple for sites that see many: one identity-hashed table per position looked at, found
 * through the table of the position before.
 *
 * <p>Readers take no lock; writers are kept apart by the caller.
 */
final class ClassTree {
  private static final MethodHandle BY_CLASS = step("byClass");
  private static final MethodHandle BY_NULL = step("byNull");
  private static final MethodHandle TARGET =
      Handles.own(
          MethodHandles.lookup(), "target", MethodHandle.class, MethodHandle.class, Node.class);

  private static MethodHandle step(String name) {
    return Handles.own(MethodHandles.lookup(), name, Node.class, Node.class, Object.class);
  }

  private final Node root = new Node(null);
  private final List<Key> keys;
  private final MethodHandle handle;

  /**
   * Begins an empty tree for calls of this type, which go to {@code miss} if their tuple is new.
   */
  ClassTree(MethodType type, List<Key> keys, MethodHandle miss) {
    this.keys = keys;
    int[] positions =
        IntStream.range(0, keys.size()).filter(i -> keys.get(i) != Key.NONE).toArray();
    MethodHandle find = MethodHandles.constant(Node.class, root);
    MethodType found = MethodType.methodType(Node.class);
    for (int position : positions) {
      MethodHandle step = keys.get(position) == Key.NULL ? BY_NULL : BY_CLASS;
      find = MethodHandles.collectArguments(step, 0, find);
      found = found.appendParameterTypes(type.parameterType(position));
    }
    MethodHandle select =
        MethodHandles.permuteArguments(
            MethodHandles.filterReturnValue(find.asType(found), TARGET.bindTo(miss)),
            type.changeReturnType(MethodHandle.class),
            positions);
    this.handle = MethodHandles.foldArguments(MethodHandles.exactInvoker(type), select);
  }

  /** Returns the handle that finds the handle for its arguments and calls it. */
  MethodHandle handle() {
    return handle;
  }

  /** Adds the handle for a tuple. */
  void put(List<Class<?>> tuple, MethodHandle target) {
    Node node = root;
    int last = IntStream.range(0, keys.size()).filter(i -> keys.get(i) != Key.NONE).max().orElse(0);
    for (int i = 0; i <= last; i++) {
      if (keys.get(i) != Key.NONE) {
        node = node.child(tuple.get(i), i == last ? target : null);
      }
    }
  }

  static @Nullable Node byClass(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : argument.getClass());
  }

  static @Nullable Node byNull(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : Object.class);
  }

  static MethodHandle target(MethodHandle miss, @Nullable Node node) {
    return node == null || node.target == null ? miss : node.target;
  }

  /** What is known after some positions: classes for the next one, or the answer. */
  static final class Node {
    private final @Nullable MethodHandle target;

    /** Class and node by turns, open addressing, never more than half full; never changed. */
    private volatile @Nullable Object[] slots = new @Nullable Object[4];

    private int size;

    Node(@Nullable MethodHandle target) {
      this.target = target;
    }

    @Nullable Node find(Class<?> type) {
      @Nullable Object[] current = slots;
      return (Node) current[slot(current, type) + 1];
    }

    Node child(Class<?> type, @Nullable MethodHandle leaf) {
      Node known = find(type);
      if (known != null) {
        return known;
      }
      size++;
      @Nullable Object[] old = slots;
      @Nullable Object[] grown =
          new @Nullable Object[4 * size > old.length ? 2 * old.length : old.length];
      for (int i = 0; i < old.length; i += 2) {
        if (old[i] instanceof Class<?> present) {
          put(grown, present, old[i + 1]);
        }
      }
      Node made = new Node(leaf);
      put(grown, type, made);
      slots = grown;
      return made;
    }

    private static void put(@Nullable Object[] slots, Class<?> type, @Nullable Object node) {
      int at = slot(slots, type);
      slots[at] = type;
      slots[at + 1] = node;
    }

    /** Returns where the class is, or where it would go. */
    private static int slot(@Nullable Object[] slots, Class<?> type) {
      int mask = slots.length - 2;
      int at = (System.identityHashCode(type) << 1) & mask;
      while (slots[at] != null && slots[at] != type) {
        at = (at + 2) & mask;
      }
      return at;
    }
  }
}
