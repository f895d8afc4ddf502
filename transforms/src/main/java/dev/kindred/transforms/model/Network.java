// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What knows tensors only: named tensors in, named tensors out. What they mean is said by the
 * {@link Model} that is made of it.
 *
 * <p>Safe for any number of threads. A network may hold memory outside the heap until it is closed;
 * closing waits for runs in progress.
 */
public interface Network extends AutoCloseable {
  /** What goes in, in the network's order. */
  List<Port> inputs();

  /** What comes out, in the network's order. */
  List<Port> outputs();

  /**
   * One run: a tensor per output, in the order of {@link #outputs}.
   *
   * @throws IllegalArgumentException where a tensor is missing, unknown or does not fit its port
   * @throws IllegalStateException where the network was closed
   */
  SequencedMap<String, Tensor> run(Map<String, Tensor> inputs);

  /** Gives back what the network holds; once closed it stays so. */
  @Override
  void close();

  /**
   * This network as a model whose answer is read off one output by {@link Decode}. Closing the
   * model closes the network.
   *
   * @param input what goes in: a type that has {@link dev.kindred.semtypes.batch.Numbers}, or a
   *     {@link dev.kindred.transforms.Sample} that has a member for every input, of its name
   * @param output what comes out: a type that {@link Decode} has a method for
   * @param reading what the numbers of the output mean
   */
  default <I extends Semantic, O extends Semantic> Model<I, O> model(
      Class<I> input, Class<O> output, Reading reading) {
    return model(input, output, new DecodedHead<>(output), reading);
  }

  /**
   * As the other, with an answer made of several outputs, or of what {@link Decode} cannot read.
   */
  default <I extends Semantic, O extends Semantic> Model<I, O> model(
      Class<I> input, Class<O> output, Head<O> head, Reading reading) {
    return new NetworkModel<>(this, input, output, head, reading);
  }
}
