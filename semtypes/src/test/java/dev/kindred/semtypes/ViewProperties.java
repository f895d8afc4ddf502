// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any chain of views reads what the same chain on nested arrays gives, whatever the type. */
class ViewProperties {
  /** The tensor, and what it must read. */
  private record Pair(Tensor tensor, NestedSample expected) {}

  @Property(tries = 600)
  void chainsReadWhatNestedArraysRead(
      @ForAll Random random, @ForAll("types") DType type, @ForAll @IntRange(max = 6) int length) {
    Pair pair = start(random, type);
    for (int i = 0; i < length; i++) {
      pair = step(random, pair);
      agrees(pair);
    }
    agreesElementByElement(pair);
  }

  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.U16, DType.F16, DType.I32, DType.F32, DType.F64);
  }

  private static Pair start(Random random, DType type) {
    int[] sizes = new int[random.nextInt(5)];
    Arrays.setAll(sizes, axis -> random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(4));
    NestedSample nested = NestedSample.counting(sizes);
    return new Pair(tensor(nested).castTo(type), nested);
  }

  private static Tensor tensor(NestedSample nested) {
    long[] sizes = longs(nested.sizes());
    Tensor flat = Tensor.of(nested.values(), nested.values().length);
    return flat.reshape(sizes);
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private static Pair step(Random random, Pair from) {
    int rank = from.expected.sizes().length;
    return switch (rank == 0 ? 4 + random.nextInt(2) : random.nextInt(7)) {
      case 0 -> slice(random, from, random.nextInt(rank));
      case 1 -> select(random, from, random.nextInt(rank));
      case 2 -> flip(from, random.nextInt(rank));
      case 3 -> transpose(random, from);
      case 4 -> broadcast(random, from);
      case 5 -> reshape(random, from);
      default -> slice(random, from, rank - 1);
    };
  }

  private static Pair slice(Random random, Pair from, int axis) {
    int size = from.expected.sizes()[axis];
    int step = random.nextInt(1, 4);
    int low = random.nextInt(size + 1);
    int high = random.nextInt(low, size + 1);
    int count = Math.ceilDiv(high - low, step);
    if (random.nextBoolean()) {
      return new Pair(
          from.tensor.slice(axis, low, high, step), from.expected.slice(axis, low, count, step));
    }
    return new Pair(
        from.tensor.slice(axis - from.tensor.shape().rank(), high - 1L, low - 1L, -step),
        from.expected.slice(axis, high - 1, count, -step));
  }

  private static Pair select(Random random, Pair from, int axis) {
    int size = from.expected.sizes()[axis];
    if (size == 0) {
      return from;
    }
    int at = random.nextInt(size);
    return new Pair(from.tensor.select(axis, at), from.expected.select(axis, at));
  }

  private static Pair flip(Pair from, int axis) {
    int size = from.expected.sizes()[axis];
    return new Pair(from.tensor.flip(axis), from.expected.slice(axis, size - 1, size, -1));
  }

  private static Pair transpose(Random random, Pair from) {
    List<Integer> order = new ArrayList<>();
    for (int axis = 0; axis < from.expected.sizes().length; axis++) {
      order.add(axis);
    }
    Collections.shuffle(order, random);
    int[] axes = order.stream().mapToInt(Integer::intValue).toArray();
    return new Pair(from.tensor.transpose(axes), from.expected.transpose(axes));
  }

  private static Pair broadcast(Random random, Pair from) {
    int[] sizes = from.expected.sizes();
    int more = sizes.length < 5 ? random.nextInt(2) : 0;
    int[] to = new int[sizes.length + more];
    Arrays.setAll(
        to,
        axis ->
            axis < more || sizes[axis - more] == 1 ? 1 + random.nextInt(3) : sizes[axis - more]);
    if (NestedSample.count(to) > 2000) {
      return from;
    }
    return new Pair(from.tensor.broadcastTo(longs(to)), from.expected.broadcastTo(to));
  }

  /** Splits the count into factors in a random order, and adds an axis of one element. */
  private static Pair reshape(Random random, Pair from) {
    int rest = NestedSample.count(from.expected.sizes());
    List<Integer> sizes = new ArrayList<>();
    for (int factor = 2; rest > 1 && factor <= rest; factor++) {
      if (rest % factor == 0 && random.nextBoolean()) {
        sizes.add(factor);
        rest /= factor;
      }
    }
    sizes.add(rest);
    sizes.add(1);
    Collections.shuffle(sizes, random);
    int[] to = sizes.stream().mapToInt(Integer::intValue).toArray();
    return new Pair(from.tensor.reshape(longs(to)), from.expected.reshape(to));
  }

  private static void agrees(Pair pair) {
    assertThat(pair.tensor.shape()).isEqualTo(Shape.of(longs(pair.expected.sizes())));
    assertThat(pair.tensor.memory().byteSize())
        .isEqualTo(pair.tensor.shape().count() * pair.tensor.dtype().bytes());
    assertThat(pair.tensor.toLongArray()).isEqualTo(typed(pair).toLongArray());
    assertThat(pair.tensor).isEqualTo(typed(pair)).hasSameHashCodeAs(typed(pair));
    assertThat(pair.tensor.dense().isDense()).isTrue();
    assertThat(pair.tensor.dense()).isEqualTo(pair.tensor);
  }

  private static Tensor typed(Pair pair) {
    return tensor(pair.expected).castTo(pair.tensor.dtype());
  }

  private static void agreesElementByElement(Pair pair) {
    int[] sizes = pair.expected.sizes();
    Tensor typed = typed(pair);
    for (int flat = 0; flat < NestedSample.count(sizes); flat++) {
      int[] index = NestedSample.coordinates(flat, sizes);
      assertThat(pair.tensor.getLong(flat)).isEqualTo(typed.getLong(flat));
      assertThat(pair.tensor.getDouble(flat)).isEqualTo(typed.getDouble(flat));
      assertThat(pair.tensor.getFloat(pair.tensor.flatIndex(longs(index))))
          .isEqualTo(typed.getFloat(flat));
    }
  }

  /** Sizes beyond the tiles in which transposed memory is copied. */
  @Property(tries = 30)
  void largeOnesAreCopiedTileByTile(@ForAll Random random, @ForAll("types") DType type) {
    int[] sizes = {random.nextInt(1, 5), random.nextInt(50, 200), random.nextInt(50, 200)};
    NestedSample nested = NestedSample.counting(sizes);
    Pair pair = transpose(random, new Pair(tensor(nested).castTo(type), nested));
    agrees(slice(random, flip(pair, random.nextInt(3)), random.nextInt(3)));
  }

  /** The steps along the axes lead to the elements, in the memory that all views share. */
  @Property(tries = 200)
  void stridesLeadToTheElements(@ForAll Random random) {
    Tensor whole = tensor(NestedSample.counting(3, 4, 5));
    MemorySegment memory = whole.memory();
    Pair pair = new Pair(whole, NestedSample.counting(3, 4, 5));
    pair = transpose(random, flip(pair, random.nextInt(3)));
    long[] strides = pair.tensor.strides();
    int[] sizes = pair.expected.sizes();
    long first = pair.expected.values()[0] - 1;
    for (int flat = 0; flat < 60; flat++) {
      int[] index = NestedSample.coordinates(flat, sizes);
      long at = first;
      for (int axis = 0; axis < 3; axis++) {
        at += index[axis] * strides[axis];
      }
      assertThat(memory.get((ValueLayout.OfLong) DType.I64.layout(), 8 * at))
          .isEqualTo(pair.expected.values()[flat]);
    }
  }
}
