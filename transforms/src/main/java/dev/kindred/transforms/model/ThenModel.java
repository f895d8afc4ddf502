// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A model, and something made of its inputs and answers. */
record ThenModel<I extends Semantic, M extends Semantic, O extends Semantic>(
    Model<I, M> first, Class<O> output, BiFunction<? super I, ? super M, ? extends O> next)
    implements Model<I, O> {
  @Override
  public Class<I> input() {
    return first.input();
  }

  @Override
  public Batch<O> answers(Batch<I> batch) {
    Batch<M> between = first.answers(batch);
    List<O> answers = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      answers.add(next.apply(batch.get(i), between.get(i)));
    }
    return Batch.of(output, answers);
  }

  @Override
  public void close() {
    first.close();
  }
}
