// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Handles by tuple: one identity-hashed table per position looked at, found through the table of
 * the position before.
 *
 * <p>Classes are held weakly: what leads on from one that was unloaded goes when others come.
 * Readers take no lock; writers are kept apart by the caller.
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

  private final Node root = new Node();
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

  /** Returns the handle for a tuple, if it is known. */
  @Nullable MethodHandle get(List<Class<?>> tuple) {
    Node node = root;
    for (int i = 0; i < keys.size() && node != null; i++) {
      if (keys.get(i) != Key.NONE) {
        node = node.find(tuple.get(i));
      }
    }
    return node == null ? null : node.target;
  }

  /** Adds the handle for a tuple. */
  void put(List<Class<?>> tuple, MethodHandle target) {
    Node node = root;
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) != Key.NONE) {
        node = node.child(tuple.get(i));
      }
    }
    node.target = target;
  }

  static @Nullable Node byClass(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : argument.getClass());
  }

  static @Nullable Node byNull(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : Object.class);
  }

  static MethodHandle target(MethodHandle miss, @Nullable Node node) {
    MethodHandle target = node == null ? null : node.target;
    return target == null ? miss : target;
  }

  /** What is known after some positions: classes for the next one, or the answer. */
  static final class Node {
    private volatile @Nullable MethodHandle target;

    /** Open addressing, never more than half full; the arrays are never changed. */
    private volatile Slots slots = new Slots(2);

    @Nullable Node find(Class<?> type) {
      return slots.find(type);
    }

    Node child(Class<?> type) {
      Node known = find(type);
      if (known != null) {
        return known;
      }
      Node made = new Node();
      slots = slots.plus(type, made);
      return made;
    }
  }

  /** Classes and what they lead to; a power of two of them. */
  private static final class Slots {
    private final @Nullable WeakReference<Class<?>>[] classes;
    private final @Nullable Node[] nodes;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Arrays of a generic type cannot be made.
    Slots(int size) {
      classes = new WeakReference[size];
      nodes = new @Nullable Node[size];
    }

    @Nullable Node find(Class<?> type) {
      int mask = classes.length - 1;
      int at = System.identityHashCode(type) & mask;
      while (true) {
        WeakReference<Class<?>> held = classes[at];
        if (held == null || held.refersTo(type)) {
          return nodes[at];
        }
        at = (at + 1) & mask;
      }
    }

    /** Returns these and one more, less those that were unloaded. */
    Slots plus(Class<?> type, Node node) {
      Map<Class<?>, Node> all = new HashMap<>();
      all.put(type, node);
      for (int i = 0; i < classes.length; i++) {
        Class<?> held = classes[i] == null ? null : classes[i].get();
        Node led = nodes[i];
        if (held != null && led != null) {
          all.put(held, led);
        }
      }
      Slots plus = new Slots(Integer.highestOneBit(all.size()) * 4);
      all.forEach(plus::put);
      return plus;
    }

    private void put(Class<?> type, Node node) {
      int mask = classes.length - 1;
      int at = System.identityHashCode(type) & mask;
      while (classes[at] != null) {
        at = (at + 1) & mask;
      }
      classes[at] = new WeakReference<>(type);
      nodes[at] = node;
    }
  }
}
