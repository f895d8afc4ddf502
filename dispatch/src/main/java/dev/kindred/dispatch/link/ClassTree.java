// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handles by tuple: one identity-hashed table per key, found through the table of the key before.
 *
 * <p>Classes are held weakly: what leads on from one that was unloaded goes when others come.
 * Readers take no lock; writers are kept apart by the caller.
 */
final class ClassTree {
  private static final MethodHandle BY_CLASS = step("byClass", Object.class);
  private static final MethodHandle BY_NULL = step("byNull", Object.class);
  private static final MethodHandle BY_NUMBER = step("byNumber", int.class);
  private static final MethodHandle TARGET =
      Handles.own(
          MethodHandles.lookup(), "target", MethodHandle.class, MethodHandle.class, Node.class);

  private static MethodHandle step(String name, Class<?> looksAt) {
    return Handles.own(MethodHandles.lookup(), name, Node.class, Node.class, looksAt);
  }

  private final Node root = new Node();
  private final MethodHandle handle;

  /**
   * Begins an empty tree for calls of this type, which go to {@code miss} if their tuple is new.
   */
  ClassTree(MethodType type, List<Key> keys, MethodHandle miss) {
    int[] positions = keys.stream().mapToInt(Key::position).toArray();
    MethodHandle find = MethodHandles.constant(Node.class, root);
    MethodType found = MethodType.methodType(Node.class);
    for (Key key : keys) {
      find = MethodHandles.collectArguments(step(key), 0, find);
      found = found.appendParameterTypes(type.parameterType(key.position()));
    }
    MethodHandle select =
        MethodHandles.permuteArguments(
            MethodHandles.filterReturnValue(find.asType(found), TARGET.bindTo(miss)),
            type.changeReturnType(MethodHandle.class),
            positions);
    this.handle = MethodHandles.foldArguments(MethodHandles.exactInvoker(type), select);
  }

  private static MethodHandle step(Key key) {
    return switch (key) {
      case Key.IsNull _ -> BY_NULL;
      case Key.OfClass _ -> BY_CLASS;
      case Key.Share share ->
          MethodHandles.filterArguments(BY_NUMBER, 1, share.distinction().handle());
    };
  }

  /** Returns the handle that finds the handle for its arguments and calls it. */
  MethodHandle handle() {
    return handle;
  }

  /** Returns the handle for what the keys saw, if it is known. */
  @Nullable MethodHandle get(List<Object> seen) {
    Node node = root;
    for (int i = 0; i < seen.size() && node != null; i++) {
      node = seen.get(i) instanceof Class<?> type ? node.find(type) : node.find((int) seen.get(i));
    }
    return node == null ? null : node.target;
  }

  /** Adds the handle for what the keys saw. */
  void put(List<Object> seen, MethodHandle target) {
    Node node = root;
    for (Object each : seen) {
      node = each instanceof Class<?> type ? node.child(type) : node.child((int) each);
    }
    node.target = target;
  }

  static @Nullable Node byClass(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : argument.getClass());
  }

  static @Nullable Node byNull(@Nullable Node node, @Nullable Object argument) {
    return node == null ? null : node.find(argument == null ? Key.ABSENT : Object.class);
  }

  static @Nullable Node byNumber(@Nullable Node node, int number) {
    return node == null ? null : node.find(number);
  }

  static MethodHandle target(MethodHandle miss, @Nullable Node node) {
    MethodHandle target = node == null ? null : node.target;
    return target == null ? miss : target;
  }

  /** What is known after some keys: what the next one sees, or the answer. */
  static final class Node {
    private volatile @Nullable MethodHandle target;
    private volatile WeakSlots<Class<?>, Node> byClass = new WeakSlots<>();
    private volatile @Nullable Node[] byNumber = new @Nullable Node[0];

    @Nullable Node find(Class<?> type) {
      return byClass.find(type);
    }

    @Nullable Node find(int number) {
      @Nullable Node[] known = byNumber;
      return number < known.length ? known[number] : null;
    }

    Node child(Class<?> type) {
      Node known = find(type);
      if (known != null) {
        return known;
      }
      Node made = new Node();
      byClass = byClass.plus(type, made);
      return made;
    }

    Node child(int number) {
      Node known = find(number);
      if (known != null) {
        return known;
      }
      Node made = new Node();
      @Nullable Node[] grown = Arrays.copyOf(byNumber, Math.max(byNumber.length, number + 1));
      grown[number] = made;
      byNumber = grown;
      return made;
    }
  }
}
