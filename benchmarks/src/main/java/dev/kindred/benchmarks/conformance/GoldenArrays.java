// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the raw little-endian arrays of the golden cases. */
final class GoldenArrays {

  private GoldenArrays() {}

  /**
   * Reads the array that a description names.
   *
   * @param description has {@code file}, {@code dtype} and {@code shape}
   */
  static Tensor read(Path folder, JsonNode description) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(description.get("file").asText()));
    Shape shape = shape(description.get("shape"));
    DType dtype = dtype(description.get("dtype").asText());
    if (bytes.length != shape.count() * dtype.bytes()) {
      throw new IOException(
          "%s: %d bytes for %s of %s"
              .formatted(description.get("file").asText(), bytes.length, dtype, shape));
    }
    return Tensor.build(dtype, shape, memory -> memory.copyFrom(MemorySegment.ofArray(bytes)));
  }

  static DType dtype(String name) {
    return DType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Shape shape(JsonNode sizes) {
    long[] all = new long[sizes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = sizes.get(i).asLong();
    }
    return Shape.of(all);
  }
}
