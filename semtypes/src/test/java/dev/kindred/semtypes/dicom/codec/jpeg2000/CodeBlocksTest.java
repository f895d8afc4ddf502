// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import static dev.kindred.semtypes.dicom.codec.Frames.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.codec.BitSink;
import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.FrameLayout;
import dev.kindred.semtypes.dicom.codec.Frames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads give what one gives, be it samples or an error. */
class CodeBlocksTest {
  private static final int SIZE = 256;
  private static final int ACROSS = SIZE / 64;
  private static final int BLOCK_BYTES = 1200;
  private static final int PASSES = 34;
  private static final FrameLayout LAYOUT = Frames.gray(SIZE, SIZE, 16, 16);
  private static final int THREADS = 4;

  /** A frame of 16 code blocks of arbitrary bytes, all of which mean something. */
  private static byte[] frame() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {-1, 0x4F});
    ByteBuffer size = ByteBuffer.allocate(39).putShort((short) 0).putInt(SIZE).putInt(SIZE);
    size.putInt(0).putInt(0).putInt(SIZE).putInt(SIZE).putInt(0).putInt(0).putShort((short) 1);
    segment(out, 0x51, size.put(Frames.bytes(15, 1, 1)).array());
    segment(out, 0x52, Frames.bytes(0, 0, 0, 1, 0, 0, 4, 4, 0, 1));
    segment(out, 0x5C, Frames.bytes(1 << 5, 12 << 3));
    segment(out, 0x90, Frames.bytes(0, 0, 0, 0, 0, 0, 0, 1));
    out.writeBytes(new byte[] {-1, (byte) 0x93});
    packetHeader(out);
    byte[] body = new byte[ACROSS * ACROSS * BLOCK_BYTES];
    new Random(5).nextBytes(body);
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.writeBytes(Frames.bytes(0xFF, marker, 0, content.length + 2));
    out.writeBytes(content);
  }

  private static void packetHeader(ByteArrayOutputStream out) {
    BitSink bits = new BitSink(out, 1);
    bits.put(1, 1);
    for (int i = 0; i < ACROSS * ACROSS; i++) {
      int x = i % ACROSS;
      int y = i / ACROSS;
      // A one for each node of a tag tree that is met for the first time, in two trees.
      int nodes = 1 + (x % 2 + y % 2 == 0 ? 1 : 0) + (i == 0 ? 1 : 0);
      bits.put(-1, 2 * nodes);
      bits.put(0b1111, 4);
      bits.put(PASSES - 6, 5);
      bits.put(0b1110, 4);
      bits.put(BLOCK_BYTES, 11);
    }
    bits.flush();
  }

  private static byte[] decode(byte[] encoded, int threads) {
    return cells(new J2kFrame(new Codestream("f", "JPEG 2000", encoded), LAYOUT, threads).decode());
  }

  /** The cells, or what the error says. */
  private static Object outcome(byte[] encoded, int threads) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(
              () -> {
                try {
                  return ByteBuffer.wrap(decode(encoded, threads));
                } catch (UnreadableFileException error) {
                  return (Object) error.getMessage();
                }
              })
          .join();
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameSamples() {
    byte[] alone = decode(frame(), 1);
    assertThat(alone).isNotEqualTo(new byte[alone.length]);
    for (int threads : new int[] {2, 3, THREADS}) {
      assertThat(outcome(frame(), threads)).isEqualTo(ByteBuffer.wrap(alone));
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameError() {
    byte[] sound = frame();
    Random random = new Random(6);
    int errors = 0;
    for (int i = 0; i < 40; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(150)] = (byte) random.nextInt();
      damaged = i % 4 == 0 ? Arrays.copyOf(damaged, random.nextInt(sound.length)) : damaged;
      Object alone = outcome(damaged, 1);
      assertThat(outcome(damaged, THREADS)).isEqualTo(alone);
      errors += alone instanceof String ? 1 : 0;
    }
    assertThat(errors).isBetween(5, 35);
  }

  private static CodeBlocks blocks(int count, CountDownLatch met, Set<Thread> threads) {
    CodeBlocks blocks = new CodeBlocks();
    for (int i = 0; i < count; i++) {
      CodeBlock block = new CodeBlock(0, 0, 8, 8);
      block.planes = 2;
      // A pass of which the length takes 13 bits, behind a zero: 0, 0001111100000.
      block.lengthBits = 13;
      byte[] code = new byte[2 + 992];
      code[0] = 0b00001111;
      code[1] = (byte) 0b10000000;
      Codestream stream = new Codestream("f", "JPEG 2000", code);
      block.readLengths(new PacketBits(stream, 2), stream, 1, 0);
      block.readBody(stream, code.length);
      blocks.add(
          block,
          0,
          0,
          values -> {
            if (threads.add(Thread.currentThread())) {
              met.countDown();
              await(met);
            }
          });
    }
    return blocks;
  }

  private static void await(CountDownLatch met) {
    try {
      assertThat(met.await(20, TimeUnit.SECONDS)).as("another thread came").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void manyBlocksAreSharedOut() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CodeBlocks blocks = blocks(20, new CountDownLatch(2), threads);
    try (ForkJoinPool pool = new ForkJoinPool(THREADS)) {
      pool.submit(() -> blocks.decode(new byte[994], THREADS)).join();
    }
    assertThat(threads).hasSizeGreaterThan(1);
  }

  @Test
  void fewBlocksStayOnTheCallingThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    blocks(8, new CountDownLatch(1), threads).decode(new byte[994], THREADS);
    assertThat(threads).containsExactly(Thread.currentThread());
  }
}
