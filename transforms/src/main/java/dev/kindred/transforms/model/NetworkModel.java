// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A network, and what its tensors mean. */
record NetworkModel<I extends Semantic, O extends Semantic>(
    Network network, Class<I> input, Class<O> output, Head<O> head, Reading reading)
    implements Model<I, O> {
  NetworkModel {
    if (input != Sample.class && network.inputs().size() != 1) {
      throw new IllegalArgumentException(
          "model of %s: the network has the inputs %s; make it a model of samples with members of these names"
              .formatted(input.getSimpleName(), network.inputs()));
    }
  }

  @Override
  public Batch<O> answers(Batch<I> batch) {
    int step = atOnce(batch.size());
    List<O> answers = new ArrayList<>();
    for (int from = 0; from < batch.size(); from += step) {
      run(batch.slice(from, from + step), from, answers);
    }
    return Batch.of(output, answers);
  }

  /** As many as there are, or as many as the network wants. */
  private int atOnce(int count) {
    for (Port port : network.inputs()) {
      long fixed = port.sizes().isEmpty() ? Port.FREE : port.sizes().getFirst();
      if (fixed > 0) {
        if (count % fixed != 0) {
          throw new IllegalArgumentException(
              "batch of %d: input %s takes %d at a time; give a multiple of that, or export the network with a free batch axis"
                  .formatted(count, port, fixed));
        }
        return (int) fixed;
      }
    }
    return Math.max(1, count);
  }

  private void run(Batch<I> items, int from, List<O> answers) {
    SequencedMap<String, Tensor> outputs = network.run(tensors(items));
    outputs.forEach((name, tensor) -> requireBatch(name, tensor, items.size()));
    for (int i = 0; i < items.size(); i++) {
      SequencedMap<String, Tensor> rows = new LinkedHashMap<>();
      for (Map.Entry<String, Tensor> each : outputs.entrySet()) {
        rows.put(each.getKey(), each.getValue().select(0, i));
      }
      answers.add(read(rows, items.get(i), from + i));
    }
  }

  private O read(SequencedMap<String, Tensor> rows, I item, int index) {
    try {
      return head.read(rows, new Context(item, reading));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "answer to item %d, %s, as %s: %s"
              .formatted(index, item, output.getSimpleName(), e.getMessage()),
          e);
    }
  }

  private SequencedMap<String, Tensor> tensors(Batch<I> items) {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    for (Port port : network.inputs()) {
      tensors.put(port.name(), stacked(port.name(), items));
    }
    Port.check(network.inputs(), tensors);
    return tensors;
  }

  private Tensor stacked(String name, Batch<I> items) {
    return input == Sample.class
        ? items.map(Semantic.class, item -> ((Sample) item).get(name, Semantic.class)).stacked()
        : items.stacked();
  }

  private static void requireBatch(String name, Tensor tensor, int count) {
    if (tensor.shape().rank() == 0 || tensor.shape().size(0) != count) {
      throw new IllegalArgumentException(
          "output \"%s\" of a batch of %d: it is %s; the network must give one row per item"
              .formatted(name, count, tensor));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
