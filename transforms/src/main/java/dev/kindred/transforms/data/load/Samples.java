// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.Sample;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The samples of a batch, and each of their members as a {@link Batch} that is stacked when asked,
 * or ragged where it cannot be.
 *
 * @param position which batch it is
 * @param next the batch after it: what to save in order to go on from here
 * @param all the samples in order
 */
public record Samples(Position position, Position next, List<Sample> all)
    implements Iterable<Sample> {
  /** Keeps an unchangeable copy. */
  public Samples {
    all = List.copyOf(all);
  }

  /** How many samples there are. */
  public int size() {
    return all.size();
  }

  /** One sample, from 0. */
  public Sample get(int index) {
    return all.get(index);
  }

  /**
   * A member of all samples.
   *
   * @throws IllegalArgumentException where one has no such member, or of another type
   */
  public <T extends Semantic> Batch<T> get(String member, Class<T> type) {
    return Batch.of(type, all.stream().map(sample -> sample.get(member, type)).toList());
  }

  /**
   * A member of all samples as one tensor [N, …].
   *
   * @throws IllegalStateException where they cannot be stacked, with the first two that differ
   */
  public Tensor stacked(String member) {
    return get(member, Semantic.class).stacked();
  }

  /**
   * The categories of all samples as their indices among names, [N] i64.
   *
   * @param names such as {@code data.vocabulary(member)}
   * @throws IllegalArgumentException where a sample has no such member or another name
   */
  public Tensor indices(String member, Vocabulary names) {
    long[] indices =
        all.stream().mapToLong(each -> names.index(each.get(member, Category.class))).toArray();
    return Tensor.of(indices, indices.length);
  }

  /**
   * Rows of every sample, of which each may have another number, in one tensor.
   *
   * @param numbers the rows [n, …] of a member, such as {@code Boxes::xyxy}; all but the first axis
   *     and the element type the same for all samples
   * @param fill what stands in the rows that a sample lacks
   * @throws IllegalArgumentException where they differ in more than the number of rows
   */
  public <T extends Semantic> PaddedRows padded(
      String member, Class<T> type, Function<T, Tensor> numbers, double fill) {
    return PaddedRows.of(get(member, type).items().stream().map(numbers).toList(), fill);
  }

  @Override
  public Iterator<Sample> iterator() {
    return all.iterator();
  }

  /** Position, count and members. */
  @Override
  public String toString() {
    return "%s: %d samples of %s"
        .formatted(position, size(), all.isEmpty() ? "nothing" : all.getFirst().members().keySet());
  }
}
