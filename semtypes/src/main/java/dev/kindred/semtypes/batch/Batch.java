// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import static dev.kindred.semtypes.batch.Numbers.NUMBERS;
import static dev.kindred.semtypes.batch.Unstackable.UNSTACKABLE;
import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;

import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Some values of one type, in order; there may be none. It knows that type at run time, so that a
 * method for {@code Batch<? extends Image>} is chosen for a {@code Batch<RgbImage>} and not for a
 * {@code Batch<Mask>}.
 *
 * <p>Each item keeps its own metadata: a batch is its items and nothing else. Where their numbers
 * are of one type and shape, {@link #stacked} is one tensor of them; where not, the batch is
 * <em>ragged</em> and {@link #whyRagged} says why.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * @param <T> the type of the items
 */
public final class Batch<T extends Semantic> implements Semantic, Reified, Iterable<T> {
  private final TypeTag typeTag;
  private final List<T> items;

  /** Made when first asked for, unless the items were made of it. Threads that race make equals. */
  private @Nullable Tensor stacked;

  private Batch(TypeTag item, List<? extends T> items, @Nullable Tensor stacked) {
    this.typeTag = TypeTag.of(Batch.class, item);
    this.items = List.copyOf(items);
    this.stacked = stacked;
  }

  /**
   * A batch of these items.
   *
   * @param type what the items are taken for, whatever their classes: methods are chosen by it
   * @throws IllegalArgumentException where an item is of another type, or the type is Batch, for
   *     which there is {@link #nested}
   */
  public static <T extends Semantic> Batch<T> of(Class<T> type, List<? extends T> items) {
    if (type == Batch.class) {
      throw new IllegalArgumentException(
          "batch of Batch: batches of what is not said; use Batch.nested");
    }
    for (int i = 0; i < items.size(); i++) {
      Object item = items.get(i); // what the compiler was told may not be so
      if (!type.isInstance(item)) {
        throw new IllegalArgumentException(
            "batch of %s: item %d is a %s; give items of one type, or a type that all have"
                .formatted(type.getSimpleName(), i, item.getClass().getSimpleName()));
      }
    }
    return new Batch<>(TypeTag.of(type), items, null);
  }

  /** A batch of these items; errors as for a list of them. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T extends Semantic> Batch<T> of(Class<T> type, T... items) {
    return of(type, List.of(items));
  }

  /**
   * A batch of batches.
   *
   * @param type that of the items of each
   * @throws IllegalArgumentException where one is of items of another type
   */
  public static <T extends Semantic> Batch<Batch<T>> nested(Class<T> type, List<Batch<T>> items) {
    TypeTag inner = TypeTag.of(Batch.class, TypeTag.of(type));
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).typeTag.equals(inner)) {
        throw new IllegalArgumentException(
            "batch of %s: item %d is a %s; give batches of one type"
                .formatted(inner, i, items.get(i).typeTag));
      }
    }
    return new Batch<>(inner, items, null);
  }

  /**
   * A batch made of one tensor [N, …]: item i of its row i, which is no copy. {@link #stacked}
   * gives the tensor back, if the items hold their rows as they are.
   *
   * @param item makes an item of the numbers of one row
   * @throws IllegalArgumentException where the tensor is a scalar, or an item is of another type
   */
  public static <T extends Semantic> Batch<T> ofStacked(
      Class<T> type, Tensor stacked, Function<Tensor, ? extends T> item) {
    List<T> items = new ArrayList<>();
    boolean kept = true;
    for (Tensor row : Rows.of(stacked)) {
      T made = item.apply(row);
      kept &= holds(made, row);
      items.add(made);
    }
    Batch<T> batch = of(type, items);
    batch.stacked = kept ? stacked : null;
    return batch;
  }

  @SuppressWarnings("ReferenceEquality") // this very row
  private static boolean holds(Semantic item, Tensor row) {
    return NUMBERS.numbers(item).orElse(null) == row;
  }

  /** The type with that of the items: {@code Batch<RgbImage>}. */
  @Override
  public TypeTag typeTag() {
    return typeTag;
  }

  /** The items in order, each with its metadata: the inverse of making a batch of them. */
  public List<T> items() {
    return items;
  }

  /** How many items there are. */
  public int size() {
    return items.size();
  }

  /**
   * One item.
   *
   * @throws IndexOutOfBoundsException where there is no such item
   */
  public T get(int index) {
    return items.get(index);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }

  /** Each item changed, its type kept. */
  public Batch<T> map(UnaryOperator<T> each) {
    return new Batch<>(itemTag(), items.stream().map(each).toList(), null);
  }

  /** A batch of something made of each item; errors as for {@link #of(Class, List)}. */
  public <R extends Semantic> Batch<R> map(Class<R> type, Function<? super T, ? extends R> each) {
    return of(type, items.stream().<R>map(each).toList());
  }

  /** Some of the items, from one index to another, excluded. */
  public Batch<T> slice(int from, int to) {
    return new Batch<>(itemTag(), items.subList(from, to), null);
  }

  /** These items, then those of another batch. */
  public Batch<T> followedBy(Batch<? extends T> others) {
    List<T> both = new ArrayList<>(items);
    both.addAll(others.items);
    return new Batch<>(itemTag(), both, null);
  }

  /** Whether the items cannot be stacked. */
  public boolean isRagged() {
    return whyRagged().isPresent();
  }

  /** Why the items cannot be stacked, with the first item that differs from the first of all. */
  public Optional<String> whyRagged() {
    if (items.isEmpty()) {
      return Optional.of("there are no items");
    }
    for (int i = 0; i < items.size(); i++) {
      Optional<String> why = UNSTACKABLE.why(items.getFirst(), items.get(i));
      if (why.isPresent()) {
        return Optional.of("items 0 and %d: %s".formatted(i, why.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The numbers of all items as one tensor [N, …], copied the first time.
   *
   * @throws IllegalStateException where they cannot be stacked, with the reason
   */
  public Tensor stacked() {
    Tensor known = stacked;
    if (known == null) {
      whyRagged()
          .ifPresent(why -> {
            throw new IllegalStateException(
                "stack a %s of %d: %s; bring all items to one size and type, or take them one by one"
                    .formatted(typeTag, items.size(), why));
          });
      known = Rows.stack(items.stream().map(Numbers::of).toList());
      stacked = known;
    }
    return known;
  }

  /**
   * The same items, metadata kept, with the rows of a tensor [N, …] as their numbers, which are not
   * copied: what a model gave back for {@link #stacked}.
   *
   * @throws IllegalArgumentException where there is not one row per item, or a row is nothing that
   *     its item can hold
   */
  public Batch<T> withStacked(Tensor numbers) {
    List<Tensor> rows = Rows.of(numbers);
    if (rows.size() != items.size()) {
      throw new IllegalArgumentException(
          "%s with numbers %s: it has %d items; give one row per item"
              .formatted(typeTag, numbers, items.size()));
    }
    List<T> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      changed.add(WITH_NUMBERS.withNumbers(items.get(i), rows.get(i)));
    }
    return new Batch<>(itemTag(), changed, numbers);
  }

  private TypeTag itemTag() {
    return typeTag.arguments().getFirst();
  }

  /** The same type of items, as many of them, and each close. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    if (!(other instanceof Batch<?> that)
        || !typeTag.equals(that.typeTag)
        || size() != that.size()) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!items.get(i).closeTo(that.items.get(i), tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** The same type of items, and equal items. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Batch<?> that
        && typeTag.equals(that.typeTag)
        && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return 31 * typeTag.hashCode() + items.hashCode();
  }

  /** Type, count and the first item: {@code Batch<RgbImage> of 8, first RgbImage 4×4 (H×W) u8}. */
  @Override
  public String toString() {
    return typeTag + " of " + size() + (items.isEmpty() ? "" : ", first " + items.getFirst());
  }
}
