// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.transforms.model.Port;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tensors of ONNX Runtime from and to ours. */
final class OnnxTensors {
  private OnnxTensors() {}

  static Port port(String name, ValueInfo info) {
    if (info instanceof TensorInfo tensor) {
      return Port.of(name, dtype(name, tensor.type), tensor.getShape());
    }
    throw new IllegalArgumentException("\"%s\" is %s, no tensor".formatted(name, info));
  }

  private static DType dtype(String name, OnnxJavaType type) {
    return switch (type) {
      case FLOAT -> DType.F32;
      case DOUBLE -> DType.F64;
      case FLOAT16 -> DType.F16;
      case BFLOAT16 -> DType.BF16;
      case UINT8 -> DType.U8;
      case INT16 -> DType.I16;
      case INT32 -> DType.I32;
      case INT64 -> DType.I64;
      case BOOL -> DType.BOOL;
      case INT8, STRING, UNKNOWN ->
          throw new IllegalArgumentException(
              "\"%s\" has elements of type %s, which tensors here do not have"
                  .formatted(name, type));
    };
  }

  private static OnnxJavaType type(DType dtype) {
    return switch (dtype) {
      case F32 -> OnnxJavaType.FLOAT;
      case F64 -> OnnxJavaType.DOUBLE;
      case F16 -> OnnxJavaType.FLOAT16;
      case BF16 -> OnnxJavaType.BFLOAT16;
      case U8 -> OnnxJavaType.UINT8;
      case I16 -> OnnxJavaType.INT16;
      case I32 -> OnnxJavaType.INT32;
      case I64 -> OnnxJavaType.INT64;
      case BOOL -> OnnxJavaType.BOOL;
      case U16 ->
          throw new IllegalArgumentException("ONNX Runtime for Java has no u16; cast to i32");
    };
  }

  /** The tensor where it is: its memory must live as long as what is returned. */
  static OnnxTensor of(OrtEnvironment environment, Tensor tensor) throws OrtException {
    MemorySegment dense = tensor.dense().memory();
    if (dense.byteSize() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s: ONNX Runtime for Java takes at most 2 GiB in one tensor; give a smaller batch"
              .formatted(tensor));
    }
    ByteBuffer memory = dense.asByteBuffer().order(ByteOrder.nativeOrder());
    return OnnxTensor.createTensor(
        environment, memory, tensor.shape().toArray(), type(tensor.dtype()));
  }

  /** A copy of what ONNX Runtime frees when the run is closed. */
  static Tensor tensor(Port port, OnnxValue value) {
    if (!(value instanceof OnnxTensor tensor)) {
      throw new IllegalArgumentException(
          "output %s: the network gave %s, no tensor".formatted(port, value.getType()));
    }
    ByteBuffer bytes = tensor.getByteBuffer();
    return Tensor.build(
        port.dtype(),
        Shape.of(tensor.getInfo().getShape()),
        memory -> memory.copyFrom(MemorySegment.ofBuffer(bytes)));
  }
}
