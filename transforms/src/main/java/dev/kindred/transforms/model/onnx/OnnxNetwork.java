// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.kindred.semtypes.Tensor;
import dev.kindred.transforms.model.Network;
import dev.kindred.transforms.model.Port;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A session of ONNX Runtime. Runs share a lock that closing takes alone: none is cut off. */
final class OnnxNetwork implements Network {
  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<Port> inputs;
  private final List<Port> outputs;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  OnnxNetwork(String name, OrtEnvironment environment, OrtSession session) throws OrtException {
    this.name = name;
    this.environment = environment;
    this.session = session;
    this.inputs = ports(session.getInputInfo());
    this.outputs = ports(session.getOutputInfo());
  }

  static OnnxNetwork open(Path file, int threads) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL); // errors are thrown
      if (threads > 0) {
        options.setIntraOpNumThreads(threads);
      }
      OrtSession session = environment.createSession(file.toString(), options);
      try {
        return new OnnxNetwork(String.valueOf(file.getFileName()), environment, session);
      } catch (OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "read %s: %s; give an ONNX file of tensors of numbers".formatted(file, e.getMessage()),
          e);
    }
  }

  private static List<Port> ports(Map<String, NodeInfo> nodes) {
    List<Port> ports = new ArrayList<>();
    nodes.forEach((name, node) -> ports.add(OnnxTensors.port(name, node.getInfo())));
    return List.copyOf(ports);
  }

  @Override
  public List<Port> inputs() {
    return inputs;
  }

  @Override
  public List<Port> outputs() {
    return outputs;
  }

  @Override
  public SequencedMap<String, Tensor> run(Map<String, Tensor> tensors) {
    Port.check(inputs, tensors);
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(
            "run %s: it was closed; run it before, or read the file again".formatted(name));
      }
      return ran(tensors);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "run %s on %s: %s; look at what it was given".formatted(name, tensors, e.getMessage()),
          e);
    } finally {
      open.readLock().unlock();
    }
  }

  private SequencedMap<String, Tensor> ran(Map<String, Tensor> tensors) throws OrtException {
    Map<String, OnnxTensor> in = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
        in.put(each.getKey(), OnnxTensors.of(environment, each.getValue()));
      }
      try (OrtSession.Result result = session.run(in)) {
        SequencedMap<String, Tensor> out = new LinkedHashMap<>();
        for (Port port : outputs) {
          out.put(port.name(), OnnxTensors.tensor(port, result.get(port.name()).orElseThrow()));
        }
        return out;
      }
    } finally {
      in.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("close %s: %s".formatted(name, e.getMessage()), e);
    } finally {
      open.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return "%s: %s → %s".formatted(name, inputs, outputs);
  }
}
