// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An input or output of a network: its name and the tensors that fit.
 *
 * @param name as the network calls it
 * @param dtype of its elements
 * @param sizes one per axis; {@value #FREE} where any size will do
 */
public record Port(String name, DType dtype, List<Long> sizes) {
  /** The size of an axis that may be of any size. */
  public static final long FREE = -1;

  /** The axes of a batch of pictures: item, channel, row, column. */
  private static final int PICTURES = 4;

  private static final int CHANNELS = 1;

  /** Keeps an unchangeable copy. */
  public Port {
    sizes = List.copyOf(sizes);
  }

  /** A port of these sizes. */
  public static Port of(String name, DType dtype, long... sizes) {
    return new Port(name, dtype, Arrays.stream(sizes).boxed().toList());
  }

  /** Whether a tensor has the type and the sizes of this port. */
  public boolean accepts(Tensor tensor) {
    if (tensor.dtype() != dtype || tensor.shape().rank() != sizes.size()) {
      return false;
    }
    for (int axis = 0; axis < sizes.size(); axis++) {
      if (sizes.get(axis) != FREE && sizes.get(axis) != tensor.shape().size(axis)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks that there is one tensor for every port, that it fits, and that there is nothing else.
   *
   * @throws IllegalArgumentException where not, with what each port takes
   */
  public static void check(List<Port> ports, Map<String, Tensor> tensors) {
    for (String name : tensors.keySet()) {
      if (ports.stream().noneMatch(port -> port.name().equals(name))) {
        throw new IllegalArgumentException(
            "input \"%s\": the network has no such input; it has %s".formatted(name, ports));
      }
    }
    for (Port port : ports) {
      Tensor tensor = tensors.get(port.name());
      if (tensor == null) {
        throw new IllegalArgumentException(
            "input \"%s\": it is missing; give %s".formatted(port.name(), port));
      }
      if (!port.accepts(tensor)) {
        throw new IllegalArgumentException(
            "input \"%s\": got %s, the network takes %s; %s"
                .formatted(port.name(), tensor, port, port.advice(tensor)));
      }
    }
  }

  private String advice(Tensor tensor) {
    if (tensor.dtype() != dtype) {
      return "let the pipeline end with what makes %s, such as ToFloat or Normalize"
          .formatted(dtype);
    }
    if (tensor.shape().rank() != sizes.size()) {
      return "it takes %d axes, the batch first; give what has one less".formatted(sizes.size());
    }
    return sizes.size() == PICTURES
            && sizes.get(CHANNELS) != FREE
            && sizes.get(CHANNELS) != tensor.shape().size(CHANNELS)
        ? "its axis of channels must be %d".formatted(sizes.get(CHANNELS))
        : "resize, crop or pad in the pipeline";
  }

  /** Name, type and sizes: {@code image f32 [?, 3, 224, 224]}. */
  @Override
  public String toString() {
    return sizes.stream()
        .map(size -> size == FREE ? "?" : size.toString())
        .collect(Collectors.joining(", ", name + " " + dtype + " [", "]"));
  }
}
