// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.ops.nd4j.NdArrays.toArray;
import static dev.kindred.ops.nd4j.NdArrays.toTensor;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.label.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where ND4J 1.0.0-M2.1 computes wrongly, and why it only holds numbers here. The first half of
 * each test says what it does; if a later version does better, that half may go.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TrapsTest {
  @Test
  void sumsOfBytesWrapThereAndNotHere() {
    INDArray bytes = Nd4j.createFromArray(200, 100).castTo(DataType.UINT8);
    assertThat(bytes.sumNumber().intValue()).isEqualTo(44);
    assertThat(REDUCE.reduce(bytes, Reduction.SUM)).isEqualTo(Scalar.of(300));
  }

  @Test
  void meansOfBrainFloatsAreWrongThereAndNotHere() {
    INDArray ones = Nd4j.ones(DataType.BFLOAT16, 1000);
    assertThat(ones.meanNumber().doubleValue()).isLessThan(0.5);
    assertThat(REDUCE.reduce(ones, Reduction.MEAN)).isEqualTo(Scalar.of(1));
  }

  @Test
  void bytesAndNumbersAddHereAndNotThere() {
    INDArray bytes = Nd4j.createFromArray(1, 254).castTo(DataType.UINT8);
    assertThatThrownBy(() -> bytes.add(1.5f)).isInstanceOf(RuntimeException.class);
    assertThat(PLUS.plus(bytes, 1.5).toLongArray()).containsExactly(2, 255);
  }

  @Test
  void shapesRepeatOnlyWhereAsked() {
    INDArray column = Nd4j.createFromArray(1f, 2f, 3f).reshape(3, 1);
    INDArray row = Nd4j.createFromArray(10f, 20f, 30f);
    assertThatThrownBy(() -> column.add(row)).isInstanceOf(RuntimeException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> PLUS.plus(column, row));
    Tensor sum = PLUS.plus(toTensor(column).broadcastTo(3, 3), toTensor(row).broadcastTo(3, 3));
    assertThat(sum.toFloatArray()).containsExactly(11, 21, 31, 12, 22, 32, 13, 23, 33);
  }

  @Test
  void backwardsIsReadRightHereOnly() {
    INDArray array = Nd4j.createFromArray(0f, 1f, 2f, 3f);
    assertThat(backwards(array)).isNotEqualTo(new float[] {3, 2, 1, 0});
    Tensor flipped = toTensor(array).slice(0, 3, -1, -1);
    assertThat(flipped.toFloatArray()).containsExactly(3, 2, 1, 0);
    assertThat(toArray(flipped).dup().data().asFloat()).containsExactly(3, 2, 1, 0);
  }

  private static float[] backwards(INDArray array) {
    try {
      return array.get(interval(3, -1, -1)).dup().data().asFloat();
    } catch (RuntimeException e) {
      return new float[0];
    }
  }

  @Test
  void equalsIsRoughThereAndExactHere() {
    INDArray one = Nd4j.createFromArray(1f, Float.NaN);
    INDArray near = Nd4j.createFromArray(1f + 1e-6f, Float.NaN);
    assertThat(Nd4j.createFromArray(1f).equals(Nd4j.createFromArray(1f + 1e-6f))).isTrue();
    assertThat(one.equals(one.dup())).isFalse();
    assertThat(toTensor(one)).isEqualTo(toTensor(one.dup())).isNotEqualTo(toTensor(near));
  }

  @Test
  void aViewOfAClosedArrayIsReadThereWithoutAnError() {
    INDArray whole = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
    INDArray row = whole.getRow(1);
    whole.close();
    assertThat(row.wasClosed()).isTrue();
    // row.getFloat(0) would give some number; here it is refused, see LifetimeTest.
    assertThatThrownBy(() -> toTensor(row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFirstElementOfAViewIsNotAtItsAddress() {
    INDArray view = Nd4j.createFromArray(0f, 1f, 2f, 3f).get(interval(2, 4));
    assertThat(view.data().address()).isEqualTo(view.data().addressPointer().address() - 8);
    assertThat(toTensor(view).toFloatArray()).containsExactly(2, 3);
  }

  @Test
  void elementsOfEveryWidthKeepTheirBits() {
    short[] bits = {0x0001, (short) 0x8000, 0x7C00, (short) 0xFFFF};
    for (DType dtype : new DType[] {DType.F16, DType.BF16, DType.U16, DType.I16}) {
      Tensor tensor = Tensor.of(dtype, bits);
      assertThat(toTensor(toArray(tensor))).isEqualTo(tensor);
      assertThat(NdArrays.copyOf(toArray(tensor))).isEqualTo(tensor);
      assertThat(toTensor(NdArrays.copyOf(tensor))).isEqualTo(tensor);
    }
  }
}
