// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes a value as a tree; the elements of its tensors are left for later. */
final class TreeWriter {
  /** Where tensors begin, so that they can be read in place. */
  static final int ALIGNMENT = 64;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final List<Tensor> tensors = new ArrayList<>();
  private long end;

  byte[] tree() {
    return bytes.toByteArray();
  }

  /** The tensors in order, each of which begins at the next multiple of the alignment. */
  List<Tensor> tensors() {
    return tensors;
  }

  void write(@Nullable Object value) throws IOException {
    Kind kind = Kind.of(value);
    out.writeByte(kind.code());
    if (value != null) {
      write(kind, value);
    }
  }

  private void write(Kind kind, Object value) throws IOException {
    switch (kind) {
      case NOTHING -> {}
      case TRUTH -> out.writeBoolean((Boolean) value);
      case INT -> out.writeInt((Integer) value);
      case LONG -> out.writeLong((Long) value);
      case FLOAT -> out.writeFloat((Float) value);
      case DOUBLE -> out.writeDouble((Double) value);
      case WORDS -> words((String) value);
      case ENUM -> {
        words(((Enum<?>) value).getDeclaringClass().getName());
        words(((Enum<?>) value).name());
      }
      case CLASS -> words(((Class<?>) value).getName());
      case LIST -> all((List<?>) value);
      case SORTED_MAP, MAP -> {
        all(((Map<?, ?>) value).keySet());
        all(((Map<?, ?>) value).values());
      }
      case OPTIONAL -> write(((Optional<?>) value).orElse(null));
      case OPTIONAL_DOUBLE -> {
        OptionalDouble number = (OptionalDouble) value;
        write(number.isPresent() ? number.getAsDouble() : null);
      }
      case OPTIONAL_INT -> {
        OptionalInt number = (OptionalInt) value;
        write(number.isPresent() ? number.getAsInt() : null);
      }
      case TENSOR -> tensor((Tensor) value);
      case COMPONENTS -> components((Components) value);
      case VALUE -> {
        words(value.getClass().getName());
        Packed packed = Packed.checked((Semantic) value);
        all(packed.parts().keySet());
        all(packed.parts().values());
      }
      case RECORD -> {
        words(value.getClass().getName());
        components(Components.of((Record) value));
      }
    }
  }

  private void components(Components held) throws IOException {
    all(held.names());
    all(held.values());
  }

  private void all(Collection<?> values) throws IOException {
    out.writeInt(values.size());
    for (Object each : values) {
      write(each);
    }
  }

  private void words(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void tensor(Tensor tensor) throws IOException {
    words(tensor.dtype().name());
    long[] sizes = tensor.shape().toArray();
    out.writeInt(sizes.length);
    for (long size : sizes) {
      out.writeLong(size);
    }
    all(tensor.axisNames());
    end = aligned(end);
    out.writeLong(end);
    end += tensor.memory().byteSize();
    tensors.add(tensor);
  }

  static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
