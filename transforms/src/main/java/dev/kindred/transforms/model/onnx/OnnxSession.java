// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kindred.transforms.model.Network;

/**
 * Sessions of ONNX Runtime as networks: for those who choose a device, such as a card by {@code
 * SessionOptions.addCUDA}, or anything else that its options say.
 */
public final class OnnxSession {
  private OnnxSession() {}

  /**
   * The network of a session, which is the network's from now on: closing the network closes it.
   *
   * @param session as {@link OrtEnvironment#createSession} of the one environment of the process
   *     gives it
   * @param name what messages call it, such as the name of its file
   * @throws IllegalArgumentException where it has inputs or outputs that are no tensors of numbers
   */
  public static Network network(OrtSession session, String name) {
    try {
      return new OnnxNetwork(name, OrtEnvironment.getEnvironment(), session);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "network of %s: %s; give a session of tensors of numbers".formatted(name, e.getMessage()),
          e);
    }
  }
}
