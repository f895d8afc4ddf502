// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arrays of ND4J as tensors, and tensors as arrays, over the same memory. Made for 1.0.0-M2.1 with
 * its CPU backend; arrays of its CUDA backend are refused.
 *
 * <p><b>How long the memory lives.</b> Either side keeps it: a tensor made of an array keeps the
 * array, an array made of a tensor, and every view of it, keeps the tensor's memory. What is closed
 * by hand ends for both: a tensor must not be read after {@code close()} of its array or of an
 * array that this is a view of, nor an array after the arena of its tensor; ND4J notices neither,
 * and what is read then is anything. The way to close arrays early and safely is {@link
 * #toTensor(Arena, INDArray)}.
 *
 * <p><b>Who may write.</b> Tensors never change, and nobody is told when an array does. Whoever
 * writes to an array that shares its memory with a tensor breaks that tensor and all values made of
 * it: {@link #copyOf(INDArray) copy} first.
 *
 * <p>Element types are those of the same bits, in both directions: BOOL and bool, UBYTE and u8,
 * SHORT and i16, UINT16 and u16, INT and i32, LONG and i64, HALF and f16, BFLOAT16 and bf16, FLOAT
 * and f32, DOUBLE and f64. Safe for use by several threads. A call costs some microseconds, and the
 * first one that makes an array starts ND4J, which takes about a second.
 */
public final class NdArrays {
  private NdArrays() {}

  /**
   * The numbers of an array, without a copy: of any order and any view, the elements lie in the
   * tensor as they do in the array, row-major by their indices. The array lives as long as the
   * tensor or a view of it.
   *
   * @throws IllegalArgumentException where tensors have no such elements (BYTE, UINT32, UINT64,
   *     texts), or a stride is negative
   * @throws IllegalStateException where the array was closed, lives in a workspace, or is on a card
   */
  public static Tensor toTensor(INDArray array) {
    return toTensor(Arena.ofAuto(), array);
  }

  /**
   * The numbers of an array, without a copy, until the arena closes: later reads are an {@link
   * IllegalStateException}. The array can be closed then, not before.
   *
   * {@snippet :
   * try (INDArray array = model.output(input);
   *     Arena arena = Arena.ofConfined()) {
   *   Tensor scores = NdArrays.toTensor(arena, array);
   *   ...
   * } // first the tensor ends, then the array
   * }
   *
   * @throws IllegalArgumentException as {@link #toTensor(INDArray)}
   * @throws IllegalStateException as {@link #toTensor(INDArray)}
   */
  public static Tensor toTensor(Arena scope, INDArray array) {
    if (array.isAttached()) {
      throw new IllegalStateException(
          "array %s as a tensor: its workspace will write over it; detach() it, or copyOf it"
              .formatted(text(array)));
    }
    return shared(scope, array);
  }

  /**
   * The numbers of an array in memory of their own, which no later change of the array reaches.
   * Arrays in workspaces can be copied.
   *
   * @throws IllegalArgumentException as {@link #toTensor(INDArray)}
   * @throws IllegalStateException where the array was closed, or is on a card
   */
  public static Tensor copyOf(INDArray array) {
    Tensor shared = shared(Arena.ofAuto(), array);
    return Tensor.build(shared.dtype(), shared.shape(), memory -> memory.copyFrom(shared.memory()));
  }

  /**
   * The elements of a tensor as an array of order 'c', without a copy where the tensor is
   * {@linkplain Tensor#isDense() dense}; of another one the array has the copy that {@link
   * Tensor#memory()} gives, and of one that wraps memory of the Java heap a copy too. The memory
   * lives as long as the array or a view of it; closing the array frees nothing.
   *
   * @throws IllegalStateException where the arena of the tensor was closed
   */
  public static INDArray toArray(Tensor tensor) {
    long[] sizes = tensor.shape().toArray();
    MemorySegment memory = tensor.memory();
    if (tensor.shape().count() == 0) {
      return Nd4j.create(ElementTypes.of(tensor.dtype()), sizes);
    }
    requireHost(Nd4j.getExecutioner().type());
    return memory.isNative() ? over(memory, tensor) : copyOf(tensor);
  }

  /** The elements of a tensor as an array in memory of its own, which may be written. */
  public static INDArray copyOf(Tensor tensor) {
    MemorySegment memory = tensor.memory();
    MemorySegment elements =
        memory.isNative() ? memory : Arena.ofAuto().allocate(memory.byteSize()).copyFrom(memory);
    return tensor.shape().count() == 0 ? toArray(tensor) : over(elements, tensor).dup('c');
  }

  private static INDArray over(MemorySegment memory, Tensor tensor) {
    DType dtype = tensor.dtype();
    Shape shape = tensor.shape();
    long[] strides = tensor.dense().strides();
    DataBuffer elements =
        Nd4j.createBuffer(
            LentMemory.of(dtype, memory, shape.count()), shape.count(), ElementTypes.of(dtype));
    return Nd4j.create(elements, shape.toArray(), strides, 0, 'c', ElementTypes.of(dtype));
  }

  private static Tensor shared(Arena scope, INDArray array) {
    DType dtype = ElementTypes.of(array.dataType());
    if (array.isEmpty()) {
      // The empty array without axes has none to be empty along.
      long[] sizes = array.rank() == 0 ? new long[] {0} : array.shape();
      return Tensor.build(scope, dtype, Shape.of(sizes), _ -> {});
    }
    if (array.wasClosed()) {
      throw new IllegalStateException(
          "array of %s as a tensor: it, or the array that it is a view of, was closed; close it later"
              .formatted(array.dataType()));
    }
    requireHost(Nd4j.getExecutioner().type());
    long[] strides = array.stride();
    if (Arrays.stream(strides).anyMatch(stride -> stride < 0)) {
      throw new IllegalArgumentException(
          "array %s in steps of %s as a tensor: ND4J reads negative steps wrongly; %s"
              .formatted(
                  text(array), Arrays.toString(strides), "take the array, then flip the tensor"));
    }
    return Tensor.wrap(dtype, Shape.of(array.shape()), strides, memory(scope, array, strides));
  }

  /** From the first element to the last; the offset of a view is in this address and no other. */
  @SuppressWarnings("restricted") // What a raw address needs.
  private static MemorySegment memory(Arena scope, INDArray array, long[] strides) {
    long elements = 1;
    for (int axis = 0; axis < strides.length; axis++) {
      elements += (array.size(axis) - 1) * strides[axis];
    }
    DataBuffer data = array.data();
    return MemorySegment.ofAddress(data.addressPointer().address())
        .reinterpret(elements * data.getElementSize(), scope, new Holding(array));
  }

  /** Memory of a card has addresses too. */
  static void requireHost(ExecutionerType executioner) {
    if (executioner != ExecutionerType.NATIVE_CPU) {
      throw new IllegalStateException(
          "arrays of ND4J on %s: only those of nd4j-native are shared; put that on the class path"
              .formatted(executioner));
    }
  }

  private static String text(INDArray array) {
    return array.dataType() + " " + Shape.of(array.shape());
  }

  /** What an arena does at its end: nothing; until then it holds the array. */
  private record Holding(INDArray array) implements Consumer<MemorySegment> {
    @Override
    public void accept(MemorySegment ended) {}
  }
}
