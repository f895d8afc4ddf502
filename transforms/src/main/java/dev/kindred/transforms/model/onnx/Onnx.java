// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model.onnx;

import dev.kindred.transforms.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ONNX files as networks. A run reads its inputs where they are, without a copy; its outputs are
 * copied.
 *
 * <p>A network keeps some memory outside the heap until it is closed: use it in a
 * try-with-resources block, or close the model that was made of it.
 */
public final class Onnx {
  private static final String DEPENDENCY = "com.microsoft.onnxruntime:onnxruntime:1.29.0";

  private Onnx() {}

  /**
   * The network of a file, on as many threads as there are processors. Weights in files of their
   * own beside it are found.
   *
   * @throws UncheckedIOException naming the file where it cannot be read
   * @throws IllegalArgumentException where it is no network that ONNX Runtime can run, or it has
   *     inputs or outputs that are no tensors of numbers
   * @throws IllegalStateException where ONNX Runtime is not on the class path
   */
  public static Network read(Path file) {
    return read(file, 0);
  }

  /**
   * The network of a file, on that many threads.
   *
   * @param threads for one run; 0 for as many as there are processors
   */
  public static Network read(Path file, int threads) {
    if (threads < 0) {
      throw new IllegalArgumentException(
          "read %s on %d threads: give 1 or more, or 0 for all".formatted(file, threads));
    }
    try {
      if (!Files.isRegularFile(file)) {
        throw new IOException("there is no such file");
      }
      return OnnxNetwork.open(file, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("read %s: %s".formatted(file, e.getMessage()), e);
    } catch (NoClassDefFoundError | UnsatisfiedLinkError | ExceptionInInitializerError e) {
      throw new IllegalStateException(
          "read %s: ONNX Runtime is not there or cannot be loaded (%s); add the dependency %s"
              .formatted(file, e, DEPENDENCY),
          e);
    }
  }
}
