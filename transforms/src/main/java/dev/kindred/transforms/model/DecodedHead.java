// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.SequencedMap;

/**
 * The answer is one output, as {@link Decode} reads it.
 *
 * @param as the type of the answer
 */
record DecodedHead<O extends Semantic>(Class<O> as) implements Head<O> {
  @Override
  public O read(SequencedMap<String, Tensor> outputs, Context context) {
    String name = context.reading().output();
    if (name.isEmpty() && outputs.size() == 1) {
      return Decode.DECODE.decode(as, outputs.firstEntry().getValue(), context);
    }
    Tensor output = outputs.get(name);
    if (output == null) {
      throw new IllegalArgumentException(
          "%s: the network gives %s; name one by Reading.from"
              .formatted(
                  name.isEmpty() ? "no output is named" : "there is no output \"" + name + "\"",
                  outputs.keySet()));
    }
    return Decode.DECODE.decode(as, output, context);
  }
}
