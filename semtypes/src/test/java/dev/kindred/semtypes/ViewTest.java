// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final Tensor TWO_BY_THREE = Tensor.of(new int[] {1, 2, 3, 4, 5, 6}, 2, 3);

  @Test
  void viewsShareTheMemory() {
    Tensor rows = TWO_BY_THREE.slice(0, 1, 2);
    assertThat(rows.isDense()).isTrue();
    assertThat(rows.memory().address()).isEqualTo(TWO_BY_THREE.memory().address() + 12);
    assertThat(TWO_BY_THREE.select(0, 1).memory().address()).isEqualTo(rows.memory().address());
    Tensor turned = TWO_BY_THREE.transpose(1, 0);
    assertThat(turned.isDense()).isFalse();
    assertThat(turned.strides()).containsExactly(1, 3);
    assertThat(turned.transpose(1, 0).memory().address())
        .isEqualTo(TWO_BY_THREE.memory().address());
    assertThat(TWO_BY_THREE.flip(1).strides()).containsExactly(3, -1);
    assertThat(TWO_BY_THREE.select(1, 0).broadcastTo(4, 2).strides()).containsExactly(0, 3);
  }

  @Test
  void theStorageIsThatOfTheWhole() {
    Tensor part = TWO_BY_THREE.slice(1, 2, 0, -1);

    assertThat(part.storage()).isEqualTo(TWO_BY_THREE.storage());
    assertThat(part.storageOffset()).isEqualTo(2);
    assertThat(part.strides()).containsExactly(3, -1);
    assertThat(TWO_BY_THREE.storageOffset()).isZero();
  }

  @Test
  void readsInItsOwnOrder() {
    assertThat(TWO_BY_THREE.transpose(1, 0).toLongArray()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(TWO_BY_THREE.flip(-1).toLongArray()).containsExactly(3, 2, 1, 6, 5, 4);
    assertThat(TWO_BY_THREE.slice(1, 2, -1, -2).toLongArray()).containsExactly(3, 1, 6, 4);
    assertThat(TWO_BY_THREE.flip(0).castTo(DType.F32).toFloatArray())
        .containsExactly(4, 5, 6, 1, 2, 3);
    assertThat(TWO_BY_THREE.flip(0).getLong(TWO_BY_THREE.flatIndex(1, 2))).isEqualTo(3);
  }

  @Test
  void reshapesWithoutACopyWhereStepsAllow() {
    Tensor every = Tensor.of(new int[24]).reshape(2, 3, 4).slice(2, 0, 4, 2);
    assertThat(every.reshape(6, 2).strides()).containsExactly(4, 2);
    assertThat(every.reshape(12).isDense()).isFalse();
    assertThat(every.reshape(12).strides()).containsExactly(2);
    Tensor turned = TWO_BY_THREE.transpose(1, 0).reshape(6);
    assertThat(turned.isDense()).isTrue();
    assertThat(turned.toLongArray()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  void copiesOnceWhateverTheThreads() throws Exception {
    Tensor turned = Tensor.of(new float[1 << 16], 1 << 8, 1 << 8).transpose(1, 0);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<MemorySegment> ask = turned::memory;
      for (Future<MemorySegment> each : threads.invokeAll(List.of(ask, ask, ask, ask))) {
        assertThat(each.get()).isSameAs(turned.memory());
      }
    }
    assertThat(turned.named("x", "y").memory()).isSameAs(turned.memory());
    assertThat(turned.memory().isReadOnly()).isTrue();
  }

  @Test
  void endsWithTheArenaOfItsParent() {
    Tensor view;
    Tensor dense;
    try (Arena arena = Arena.ofConfined()) {
      Tensor parent = Tensor.build(arena, DType.U8, Shape.of(2, 3), m -> m.fill((byte) 7));
      view = parent.transpose(1, 0);
      dense = view.dense();
      assertThat(view.toLongArray()).containsOnly(7);
    }
    assertThatIllegalStateException()
        .isThrownBy(view::memory)
        .withMessageStartingWith("Tensor u8 3×2: its arena was closed");
    assertThatIllegalStateException().isThrownBy(() -> view.getLong(0));
    assertThatIllegalStateException().isThrownBy(() -> view.flip(0).toByteArray());
    assertThat(dense.toLongArray()).containsOnly(7);
  }

  @Test
  void namesMoveWithTheirAxes() {
    Tensor volume = Tensor.of(new byte[24], 2, 3, 4).named("k", "j", "i");
    assertThat(volume).hasToString("Tensor u8 2×3×4 (k, j, i)");
    assertThat(volume.axis("j")).isEqualTo(1);
    assertThat(volume.transpose(2, 0, 1).axisNames()).containsExactly("i", "k", "j");
    assertThat(volume.select(volume.axis("k"), 0).axisNames()).containsExactly("j", "i");
    assertThat(volume.flip(0).slice(1, 0, 2).axisNames()).containsExactly("k", "j", "i");
    assertThat(volume.broadcastTo(5, 2, 3, 4)).hasToString("Tensor u8 5×2×3×4 (_, k, j, i)");
    assertThat(volume.reshape(24).axisNames()).containsExactly("");
    assertThat(volume).isEqualTo(Tensor.of(new byte[24], 2, 3, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> volume.axis("t"))
        .withMessage(
            "axis \"t\": the axes are [k, j, i]; name one of them, or name the axes by named");
    assertThatIllegalArgumentException().isThrownBy(() -> volume.axis(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> volume.named("k", "k", "i"))
        .withMessageContaining("not one name of its own for each of 3 axes");
    assertThatIllegalArgumentException().isThrownBy(() -> volume.named("k", "j"));
  }

  @Test
  void refusesWhatIsOutside() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.slice(1, 0, 4))
        .withMessage(
            "slice from 0 to 4 by 1 along axis 1 of shape 2×3: outside; give 0 <= from <= to <= 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.slice(0, 0, 1, 0))
        .withMessageContaining("goes nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.slice(0, 2, 0, -1))
        .withMessageContaining("-1 <= to <= from <= 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.select(1, 3))
        .withMessage("select 3 along axis 1 of shape 2×3: outside; give 0 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.transpose(0, 0))
        .withMessageContaining("list all of them in their new order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.broadcastTo(2, 6))
        .withMessageContaining("only axes of size 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.broadcastTo(3))
        .withMessageContaining("fewer axes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO_BY_THREE.flatIndex(1))
        .withMessageContaining("give one for each axis");
  }

  @Test
  void extremeStepsStayInside() {
    assertThat(TWO_BY_THREE.slice(1, 2, -1, Long.MIN_VALUE).toLongArray()).containsExactly(3, 6);
    assertThat(TWO_BY_THREE.slice(1, 0, 3, Long.MAX_VALUE).toLongArray()).containsExactly(1, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new double[1]).broadcastTo(1L << 61).memory())
        .withMessageContaining("more than 2^63 - 1 bytes");
  }
}
