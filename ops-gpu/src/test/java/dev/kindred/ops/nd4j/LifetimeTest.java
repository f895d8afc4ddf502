// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import static dev.kindred.ops.nd4j.NdArrays.toArray;
import static dev.kindred.ops.nd4j.NdArrays.toTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How long the memory lives that arrays and tensors share. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LifetimeTest {
  private static final int MANY = 200;
  private static final int SIZE = 1024;

  @TempDir Path folder;

  private static INDArray filled(int value) {
    return Nd4j.create(DataType.FLOAT, SIZE).assign(value);
  }

  private static Tensor tensor(int value) {
    return Tensor.build(
        DType.F32,
        Shape.of(SIZE),
        memory -> {
          for (int i = 0; i < SIZE; i++) {
            memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
          }
        });
  }

  @Test
  void tensorsKeepTheirArrays() throws InterruptedException {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      tensors.add(toTensor(filled(i)).slice(0, 1, SIZE));
    }
    Collected.now();
    for (int i = 0; i < MANY; i++) {
      assertThat(tensors.get(i).toFloatArray()).containsOnly(i);
    }
  }

  @Test
  void arraysAndTheirViewsKeepTheTensors() throws InterruptedException {
    List<INDArray> arrays = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      INDArray array = toArray(tensor(i));
      arrays.add(i % 2 == 0 ? array : array.reshape(2, SIZE / 2).getRow(1));
    }
    Collected.now();
    for (int i = 0; i < MANY; i++) {
      assertThat(arrays.get(i).dup().data().asFloat()).containsOnly(i);
    }
  }

  @Test
  void arraysAreFreedWithTheLastTensor() throws InterruptedException {
    INDArray array = filled(1);
    WeakReference<INDArray> dropped = new WeakReference<>(array);
    Tensor tensor = toTensor(array).flip(0);
    array = null;
    Collected.now();
    assertThat(dropped.refersTo(null)).as(tensor + " needs it").isFalse();
    assertThat(tensor.toFloatArray()).containsOnly(1);
    tensor = null;
    assertThat(Collected.until(() -> dropped.refersTo(null))).isTrue();
  }

  @Test
  void tensorsAreFreedWithTheLastArray() throws InterruptedException {
    AtomicBoolean freed = new AtomicBoolean();
    INDArray row = toArray(watched(freed)).reshape(2, SIZE / 2).getRow(1);
    Collected.now();
    assertThat(freed).as("the view needs it").isFalse();
    assertThat(row.dup().data().asFloat()).containsOnly(0);
    row = null;
    assertThat(Collected.until(freed::get)).isTrue();
  }

  @SuppressWarnings("restricted")
  private static Tensor watched(AtomicBoolean freed) {
    MemorySegment memory =
        Arena.global()
            .allocate(4 * SIZE, 64)
            .reinterpret(4 * SIZE, Arena.ofAuto(), _ -> freed.set(true));
    return Tensor.wrap(DType.F32, Shape.of(SIZE), memory);
  }

  @Test
  void closingAnArrayMadeOfATensorFreesNothing() {
    Tensor tensor = tensor(3);
    INDArray array = toArray(tensor);
    array.close();
    assertThat(tensor.toFloatArray()).containsOnly(3);
  }

  @Test
  void whatWasClosedIsRefused() {
    INDArray whole = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
    INDArray row = whole.getRow(1);
    whole.close();
    // ND4J would read it, and find anything.
    for (INDArray closed : new INDArray[] {whole, row}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> toTensor(closed))
          .withMessage(
              "array of FLOAT as a tensor: it, or the array that it is a view of, was closed; close"
                  + " it later");
      assertThatIllegalStateException().isThrownBy(() -> NdArrays.copyOf(closed));
    }
  }

  @Test
  void inAnArenaTheTensorEndsBeforeItsArray() {
    Tensor tensor;
    try (INDArray array = filled(5);
        Arena arena = Arena.ofConfined()) {
      tensor = toTensor(arena, array);
      assertThat(tensor.toFloatArray()).containsOnly(5);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> tensor.getFloat(0))
        .withMessageContaining("its arena was closed");
    assertThatIllegalStateException().isThrownBy(() -> toArray(tensor));
  }

  @Test
  void tensorsBeyondTwoGibibytesGoOut() throws IOException {
    long bytes = 3L << 30;
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("sparse").toFile(), "rw")) {
      file.setLength(bytes);
      // Only the pages that are touched cost memory or room on the disk.
      try (Arena arena = Arena.ofShared()) {
        MemorySegment memory = file.getChannel().map(MapMode.READ_WRITE, 0, bytes, arena);
        memory.setAtIndex(ValueLayout.JAVA_FLOAT, bytes / 4 - 1, 7);
        INDArray array = toArray(Tensor.wrap(DType.F32, Shape.of(3, bytes / 12), memory));
        assertThat(array.length()).isEqualTo(bytes / 4);
        assertThat(array.getFloat(2, bytes / 12 - 1)).isEqualTo(7);
        Tensor back = toTensor(array);
        assertThat(back.getFloat(bytes / 4 - 1)).isEqualTo(7);
      }
    }
  }
}
