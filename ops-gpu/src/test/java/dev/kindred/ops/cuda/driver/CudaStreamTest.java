// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CudaStreamTest {
  private final SimulatedDriver driver = new SimulatedDriver().withMemory(1 << 20);
  private final CudaContext context = driver.device().open();
  private final CudaStream stream = context.stream();

  @AfterEach
  void nothingIsHeld() {
    stream.close();
    context.close();
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void bytesGoThereAndBack() {
    try (DeviceBuffer there = stream.allocate(5);
        DeviceBuffer beside = stream.allocate(8)) {
      MemorySegment bytes = nativeBytes(1, 2, 3, 4, 5);
      stream.copy(bytes, there);
      bytes.fill((byte) 0);
      stream.copy(there, beside);
      stream.copy(beside, bytes);
      assertThat(bytes.toArray(JAVA_BYTE)).containsExactly(1, 2, 3, 4, 5);
    }
  }

  @Test
  void newMemoryHoldsAnything() {
    try (DeviceBuffer buffer = stream.allocate(2)) {
      MemorySegment bytes = nativeBytes(0, 0);
      stream.copy(buffer, bytes);
      assertThat(bytes.toArray(JAVA_BYTE)).containsOnly(SimulatedMemory.POISON);
    }
  }

  @Test
  void copiesFromPinnedMemoryRunWhenAwaited() {
    try (PinnedBuffer pinned = context.pinned(2);
        DeviceBuffer buffer = stream.allocate(2)) {
      pinned.memory().fill((byte) 1);
      stream.copy(pinned.memory(), buffer);
      pinned.memory().fill((byte) 2);
      stream.await();
      stream.copy(buffer, pinned.memory());
      pinned.memory().fill((byte) 3);
      stream.await();
      assertThat(pinned.memory().toArray(JAVA_BYTE)).containsExactly(2, 2);
    }
  }

  @Test
  void aStreamWaitsForAnEventOfAnother() {
    try (CudaStream other = context.stream();
        CudaEvent filled = context.event();
        DeviceBuffer buffer = stream.allocate(2)) {
      MemorySegment bytes = nativeBytes(0, 0);
      stream.fill(buffer, (byte) 7);
      stream.record(filled);
      other.await(filled);
      other.copy(buffer, bytes);
      assertThat(bytes.toArray(JAVA_BYTE)).containsExactly(7, 7);
      assertThat(filled.microsecondsTo(filled)).isEqualTo(500);
    }
  }

  @Test
  void withoutAnEventStreamsRunInAnyOrder() {
    Set<Byte> seen = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      SimulatedDriver any = new SimulatedDriver(ptx -> Map.of(), seed);
      try (CudaContext other = any.device().open();
          CudaStream first = other.stream();
          CudaStream second = other.stream();
          DeviceBuffer buffer = first.allocate(1);
          CudaEvent there = other.event()) {
        first.record(there);
        second.await(there);
        first.fill(buffer, (byte) 1);
        second.fill(buffer, (byte) 2);
        MemorySegment bytes = nativeBytes(0);
        first.copy(buffer, bytes);
        second.await();
        seen.add(bytes.get(JAVA_BYTE, 0));
      }
    }
    assertThat(seen).containsExactlyInAnyOrder((byte) 1, (byte) 2);
  }

  @Test
  void anAdoptedBufferIsFreedBehindWhatUsesIt() {
    try (CudaStream copying = context.stream();
        CudaEvent copied = context.event();
        PinnedBuffer pinned = context.pinned(2)) {
      DeviceBuffer buffer = copying.allocate(2);
      pinned.memory().fill((byte) 5);
      copying.copy(pinned.memory(), buffer);
      copying.record(copied);
      stream.await(copied);
      stream.adopt(buffer);
      try (PinnedBuffer back = context.pinned(2)) {
        stream.copy(buffer, back.memory());
        buffer.close();
        stream.await();
        assertThat(back.memory().toArray(JAVA_BYTE)).containsExactly(5, 5);
      }
    }
  }

  @Test
  void partsAreCopiedToParts() {
    try (DeviceBuffer there = stream.allocate(4);
        DeviceBuffer beside = stream.allocate(4)) {
      stream.copy(nativeBytes(1, 2, 3, 4), there);
      stream.copy(nativeBytes(9), there, 1);
      stream.copy(there, beside);
      stream.copy(there, 1, beside, 2, 2);
      MemorySegment bytes = nativeBytes(0, 0, 0);
      stream.copy(beside, 1, bytes);
      assertThat(bytes.toArray(JAVA_BYTE)).containsExactly(9, 9, 3);
      assertThatThrownBy(() -> stream.copy(bytes, there, 2))
          .hasMessage(
              "copy of 3 bytes at 2: device memory of 4 bytes; take a slice or a larger buffer");
    }
  }

  @Test
  void whatWasRecordedRunsWheneverItIsReplayed() {
    try (PinnedBuffer from = context.pinned(2);
        PinnedBuffer to = context.pinned(2);
        DeviceBuffer buffer = stream.allocate(2);
        CudaGraph graph =
            stream.capture(() -> {
              stream.copy(from.memory(), buffer);
              stream.copy(buffer, to.memory());
            })) {
      for (byte i = 1; i < 4; i++) {
        from.memory().fill(i);
        stream.replay(graph);
        stream.await();
        assertThat(to.memory().toArray(JAVA_BYTE)).containsExactly(i, i);
      }
    }
  }

  @Test
  void whatCannotBeRecordedLeavesTheStreamAsItWas() {
    try (DeviceBuffer buffer = stream.allocate(2)) {
      assertThatThrownBy(() -> stream.capture(stream::await))
          .hasMessageContaining("STREAM_CAPTURE_UNSUPPORTED");
      MemorySegment bytes = nativeBytes(1, 2);
      stream.copy(bytes, buffer);
      stream.copy(buffer, bytes);
      assertThat(bytes.toArray(JAVA_BYTE)).containsExactly(1, 2);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    try (DeviceBuffer small = stream.allocate(2);
        DeviceBuffer large = stream.allocate(4)) {
      assertThatThrownBy(() -> stream.copy(large, small))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("copy of 4 bytes: device memory of 2 bytes; take a slice or a larger buffer");
      assertThatThrownBy(() -> stream.copy(nativeBytes(1, 2, 3), small)).hasMessageContaining("3");
      assertThatThrownBy(() -> stream.copy(small, nativeBytes(1, 2, 3))).hasMessageContaining("3");
      assertThatThrownBy(() -> stream.copy(MemorySegment.ofArray(new byte[2]), small))
          .hasMessage(
              "copy of 2 bytes: memory on the Java heap; copy it into a pinned buffer first");
    }
    assertThatThrownBy(() -> stream.allocate(0))
        .hasMessage("device memory of 0 bytes: ask for at least 1 byte");
  }

  @Test
  void closedMemoryIsRefusedBeforeTheDriverSeesIt() {
    DeviceBuffer buffer = stream.allocate(2);
    buffer.close();

    assertThatThrownBy(() -> stream.fill(buffer, (byte) 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("device memory of 2 bytes: it is closed; keep it open while it is in use");
  }

  @Test
  void aClosedPinnedBufferCannotBeRead() {
    PinnedBuffer pinned = context.pinned(2);
    MemorySegment memory = pinned.memory();
    pinned.close();

    assertThatThrownBy(() -> memory.get(JAVA_BYTE, 0)).hasMessageContaining("closed");
  }

  @Test
  void aClosedStreamIsRefused() {
    CudaStream closed = context.stream();
    closed.close();

    assertThatThrownBy(() -> closed.allocate(1)).hasMessage("stream: it is closed; make a new one");
    assertThatThrownBy(closed::await).hasMessage("stream: it is closed; make a new one");
  }

  @Test
  void outOfMemorySaysSoAndTheStreamGoesOn() {
    assertThatThrownBy(() -> stream.allocate(2 << 20))
        .isInstanceOfSatisfying(
            CudaException.class,
            e -> {
              assertThat(e.isOutOfMemory()).isTrue();
              assertThat(e.isContextLost()).isFalse();
              assertThat(e.call()).isEqualTo("cuMemAllocAsync");
            })
        .hasMessageEndingWith("; use smaller batches, or close what holds memory on the device");
    try (DeviceBuffer buffer = stream.allocate(1 << 20)) {
      stream.fill(buffer, (byte) 1);
      stream.await();
    }
  }

  private static MemorySegment nativeBytes(int... bytes) {
    MemorySegment memory = Arena.ofAuto().allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      memory.set(JAVA_BYTE, i, (byte) bytes[i]);
    }
    return memory;
  }
}
