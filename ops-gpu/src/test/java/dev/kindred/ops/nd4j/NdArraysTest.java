// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.ops.nd4j.NdArrays.toArray;
import static dev.kindred.ops.nd4j.NdArrays.toTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/** Layouts, types and shapes; how long memory lives is in {@link LifetimeTest}. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class NdArraysTest {
  private static INDArray counted(long... shape) {
    return Nd4j.arange(0, Shape.of(shape).count()).castTo(DataType.FLOAT).reshape(shape);
  }

  private static long address(INDArray array) {
    return array.data().addressPointer().address();
  }

  /** What ND4J itself says that the array holds, by its indices. */
  private static double[] elements(INDArray array) {
    return array.dup('c').data().asDouble();
  }

  @Test
  void sharesTheMemoryOfAnArray() {
    INDArray array = counted(2, 3);
    Tensor tensor = toTensor(array);
    assertThat(tensor).isEqualTo(Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 2, 3));
    assertThat(tensor.memory().address()).isEqualTo(address(array));
    array.putScalar(1, 2, 50); // only to see it: tensors do not change
    assertThat(tensor.getFloat(5)).isEqualTo(50);
  }

  @Test
  void sharesTheMemoryOfATensor() {
    Tensor tensor = Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 2, 3);
    INDArray array = toArray(tensor);
    assertThat(array.ordering()).isEqualTo('c');
    assertThat(array).isEqualTo(counted(2, 3));
    assertThat(address(array)).isEqualTo(tensor.memory().address());
    array.addi(1); // only to see it
    assertThat(tensor.toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void everyTypeComesInAndGoesOut(DType dtype) {
    Tensor tensor = Tensor.of(new float[] {1, 0, 3, 4, 5, 250}, 2, 3).castTo(dtype);
    INDArray array = toArray(tensor);
    assertThat(array.dataType()).isEqualTo(ElementTypes.of(dtype));
    assertThat(elements(array)).containsExactly(tensor.toDoubleArray());
    assertThat(toTensor(array)).isEqualTo(tensor);
    assertThat(toTensor(array).memory().address()).isEqualTo(tensor.memory().address());
    INDArray own = array.dup();
    assertThat(toTensor(own)).isEqualTo(tensor);
    assertThat(toTensor(own).memory().address()).isEqualTo(address(own));
  }

  @ParameterizedTest
  @EnumSource(names = {"BYTE", "UINT32", "UINT64"})
  void typesThatTensorsLackAreRefused(DataType type) {
    INDArray array = Nd4j.create(type, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTensor(array))
        .withMessageStartingWith(
            "array of " + type + " as a tensor: no tensor has such elements; castTo ");
  }

  @Test
  void textsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> toTensor(Nd4j.create("a", "b")))
        .withMessage(
            "array of UTF8 as a tensor: no tensor has such elements; give an array of numbers");
  }

  @Test
  void scalarsAndVectorsKeepTheirRank() {
    INDArray scalar = Nd4j.scalar(7f);
    assertThat(toTensor(scalar).shape()).isEqualTo(Shape.of());
    assertThat(toTensor(scalar).getFloat(0)).isEqualTo(7);
    assertThat(toTensor(counted(1)).shape()).isEqualTo(Shape.of(1));
    assertThat(toTensor(counted(3)).toFloatArray()).containsExactly(0, 1, 2);
    assertThat(toArray(Tensor.of(new float[] {7}).reshape())).isEqualTo(scalar);
    assertThat(toArray(Tensor.of(new float[] {7}).reshape()).rank()).isZero();
    assertThat(toArray(Tensor.of(new int[] {1, 2, 3})).shape()).containsExactly(3);
    assertThat(toArray(Tensor.of(new int[] {1, 2}, 1, 2)).shape()).containsExactly(1, 2);
  }

  @Test
  void emptyArraysStayEmpty() {
    Tensor none = toTensor(Nd4j.create(DataType.INT32, 0, 3));
    assertThat(none).isEqualTo(Tensor.of(new int[0], 0, 3));
    INDArray back = toArray(none);
    assertThat(back.isEmpty()).isTrue();
    assertThat(back.shape()).containsExactly(0, 3);
    assertThat(back.dataType()).isEqualTo(DataType.INT32);
    assertThat(NdArrays.copyOf(none).shape()).containsExactly(0, 3);
    assertThat(NdArrays.copyOf(back)).isEqualTo(none);
    assertThat(toTensor(Nd4j.empty(DataType.FLOAT)).shape()).isEqualTo(Shape.of(0));
  }

  @Test
  void viewsBeginWhereTheyBegin() {
    INDArray view = counted(2, 3, 4).get(point(1), all(), interval(1, 2, 4));
    // The address that its name promises is that of the whole.
    assertThat(view.data().address()).isEqualTo(address(view) - 13 * 4);
    Tensor tensor = toTensor(view);
    assertThat(tensor.toFloatArray()).containsExactly(13, 15, 17, 19, 21, 23);
    assertThat(tensor.strides()).containsExactly(4, 2);
    assertThat(tensor.isDense()).isFalse();
    INDArray row = counted(3, 4).getRow(2);
    assertThat(toTensor(row).toFloatArray()).containsExactly(8, 9, 10, 11);
    assertThat(toTensor(row).memory().address()).isEqualTo(address(row));
  }

  @Test
  void stepsOfAnyOrderAreKept() {
    INDArray whole = counted(2, 3, 4);
    for (INDArray array :
        new INDArray[] {
          whole.permute(2, 0, 1),
          whole.slice(1).transpose(),
          whole.dup('f'),
          whole.slice(1).getColumn(2),
          whole.tensorAlongDimension(1, 0, 2),
          Nd4j.create(DataType.FLOAT, new long[] {3, 2}, 'f').assign(counted(3, 2)),
          counted(3).reshape(1, 3).broadcast(2, 3)
        }) {
      Tensor tensor = toTensor(array);
      assertThat(tensor.shape().toArray()).containsExactly(array.shape());
      assertThat(tensor.toDoubleArray()).containsExactly(elements(array));
      assertThat(NdArrays.copyOf(array)).isEqualTo(tensor);
      assertThat(toArray(tensor)).isEqualTo(array);
    }
    // Of order 'f', the steps say so.
    assertThat(toTensor(whole.dup('f')).strides()).containsExactly(1, 2, 6);
  }

  @Test
  void viewsOfTensorsGoOutDense() {
    Tensor tensor = Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 2, 3);
    Tensor flipped = tensor.flip(1).transpose(1, 0);
    INDArray array = toArray(flipped);
    assertThat(array.shape()).containsExactly(3, 2);
    assertThat(elements(array)).containsExactly(2, 5, 1, 4, 0, 3);
    assertThat(address(array)).isEqualTo(flipped.memory().address());
    INDArray row = toArray(tensor.select(0, 1));
    assertThat(elements(row)).containsExactly(3, 4, 5);
    assertThat(address(row)).isEqualTo(tensor.memory().address() + 3 * 4);
  }

  @Test
  void copiesShareNothing() {
    INDArray array = counted(2, 3);
    Tensor copy = NdArrays.copyOf(array.transpose());
    array.assign(9);
    assertThat(copy.toFloatArray()).containsExactly(0, 3, 1, 4, 2, 5);

    Tensor tensor = Tensor.of(new float[] {1, 2, 3});
    NdArrays.copyOf(tensor).assign(9);
    assertThat(tensor.toFloatArray()).containsExactly(1, 2, 3);
  }

  @Test
  void memoryOfTheHeapIsCopied() {
    MemorySegment heap = MemorySegment.ofArray(new byte[] {1, 2, 3});
    Tensor tensor = Tensor.wrap(DType.U8, Shape.of(3), heap);
    assertThat(elements(toArray(tensor))).containsExactly(1, 2, 3);
    assertThat(elements(NdArrays.copyOf(tensor))).containsExactly(1, 2, 3);
  }

  @Test
  void arraysOfWorkspacesAreCopiedOnly() {
    try (MemoryWorkspace _ = Nd4j.getWorkspaceManager().getAndActivateWorkspace("test")) {
      INDArray array = Nd4j.createFromArray(1f, 2f);
      assertThatIllegalStateException()
          .isThrownBy(() -> toTensor(array))
          .withMessage(
              "array FLOAT 2 as a tensor: its workspace will write over it; detach() it, or copyOf"
                  + " it");
      assertThat(NdArrays.copyOf(array).toFloatArray()).containsExactly(1, 2);
      assertThat(toTensor(array.detach()).toFloatArray()).containsExactly(1, 2);
    }
  }

  @Test
  void arraysOnACardAreRefused() {
    NdArrays.requireHost(ExecutionerType.NATIVE_CPU);
    assertThatIllegalStateException()
        .isThrownBy(() -> NdArrays.requireHost(ExecutionerType.CUDA))
        .withMessageStartingWith("arrays of ND4J on CUDA: only those of nd4j-native are shared");
  }
}
