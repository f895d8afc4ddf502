// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cuda.BatchKernel;
import dev.kindred.ops.cuda.driver.ArgumentBlock;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaEvent;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.PinnedBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Sampling.Outside;
import dev.kindred.ops.cuda.ptx.Stage;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long kernels and copies take, by events on the card. Sources and targets rotate over more
 * memory than the cache of the card holds; each number is the median of several rounds.
 */
final class Timing {
  private static final int ROTATION = 8;
  private static final int ROUNDS = 9;
  private static final int PER_ROUND = 5 * ROTATION;
  private static final long COPY_BYTES = 1L << 30;

  private final CudaContext context;
  private final JobA job;
  private final Map<String, Object> report = new LinkedHashMap<>();
  private double copyRate;

  Timing(CudaContext context) {
    this.context = context;
    this.job = new JobA(context, 256);
  }

  /** Median wall time of a call in microseconds, after warming up. */
  static double wallMicroseconds(Runnable call) {
    for (int i = 0; i < 200; i++) {
      call.run();
    }
    double[] times = new double[101];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      call.run();
      times[i] = (System.nanoTime() - start) / 1e3;
    }
    return median(times);
  }

  Map<String, Object> run() {
    try (CudaStream stream = context.stream()) {
      copies(stream);
      for (Arrangement arrangement : Arrangement.values()) {
        for (int lanes : new int[] {1, 4}) {
          kernel(stream, JobA.kernel(arrangement, lanes), null, job.batch());
        }
      }
      Batch same = new Batch(256, 256, 256, 256, 256);
      plain(stream, same);
      for (PixelOp op : List.of(new Brightness(1.2), new Saturation(1.2), JobA.IMAGENET)) {
        for (boolean ordinary : new boolean[] {false, true}) {
          List<Stage> stages = JobA.stages(List.of(op));
          PixelKernel kernel =
              PixelKernel.ofPlanes(Sampling.SAME_PLACE, DType.U8, 3, stages, ordinary);
          kernel(stream, kernel, List.of(op), same);
        }
      }
      launches(stream);
    }
    return report;
  }

  /** Kernels that only sample. */
  private void plain(CudaStream stream, Batch same) {
    for (Sampling sampling :
        List.of(
            Sampling.SAME_PLACE,
            Sampling.nearest(),
            Sampling.bilinear(Outside.ZERO),
            Sampling.bilinear(Outside.VALUE),
            Sampling.bilinear(Outside.FILL))) {
      kernel(stream, planes(sampling, DType.U8), List.of(), same);
    }
    kernel(stream, planes(Sampling.bilinear(Outside.VALUE), DType.F32), List.of(), same);
  }

  private static PixelKernel planes(Sampling sampling, DType dtype) {
    return PixelKernel.ofPlanes(sampling, dtype, 3, List.of(), sampling.blended());
  }

  /**
   * @param ops what the stages are, or null for those of {@link JobA}
   */
  private void kernel(
      CudaStream stream, PixelKernel kernel, @Nullable List<PixelOp> ops, Batch batch) {
    long sourceBytes = kernel.sourceBytes(batch, batch.items());
    long targetBytes = kernel.targetBytes(batch, batch.items());
    BatchKernel compiled = BatchKernel.compile(context, kernel);
    ArgumentBlock arguments = PixelKernel.arguments();
    List<BatchKernel.Buffers> buffers = new ArrayList<>();
    DeviceBuffer table = table(stream, kernel, ops, batch);
    for (int i = 0; i < ROTATION; i++) {
      DeviceBuffer source = stream.allocate(sourceBytes);
      noise(stream, source);
      buffers.add(new BatchKernel.Buffers(source, table, stream.allocate(targetBytes)));
    }
    double time =
        microseconds(
            stream, i -> compiled.launch(stream, arguments, batch, buffers.get(i % ROTATION)));
    double rate = (sourceBytes + targetBytes) / time * 1e-3;
    report.put(
        kernel.name(),
        Map.of(
            "microseconds",
            time,
            "gigabytesPerSecond",
            rate,
            "timesCopyFloor",
            copyRate / rate,
            "nanosecondsPerPixel",
            time * 1e3 / batch.items() / batch.outPlane(),
            "registers",
            compiled.function().registers(),
            "localBytes",
            compiled.function().localBytes()));
    System.out.println(kernel.name() + " " + report.get(kernel.name()));
    table.close();
    buffers.forEach(b -> {
      b.source().close();
      b.target().close();
    });
  }

  private DeviceBuffer table(
      CudaStream stream, PixelKernel kernel, @Nullable List<PixelOp> ops, Batch batch) {
    DeviceBuffer table = stream.allocate(batch.items() * kernel.itemBytes());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment host = arena.allocate(table.bytes(), 8);
      if (ops == null) {
        float[] means = new float[batch.items()];
        Arrays.fill(means, 127.5f);
        job.numbers(kernel.table(host), means);
      } else {
        for (int i = 0; i < batch.items(); i++) {
          job.place(kernel.table(host), kernel, ops, i);
        }
      }
      stream.copy(host, table);
      stream.await();
    }
    return table;
  }

  private void noise(CudaStream stream, DeviceBuffer buffer) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment host = arena.allocate(buffer.bytes(), 8);
      byte[] noise = new byte[1 << 20];
      new SplittableRandom(buffer.bytes()).nextBytes(noise);
      for (long at = 0; at < host.byteSize(); at += noise.length) {
        int length = (int) Math.min(noise.length, host.byteSize() - at);
        MemorySegment.copy(MemorySegment.ofArray(noise), 0, host, at, length);
      }
      stream.copy(host, buffer);
      stream.await();
    }
  }

  private void copies(CudaStream stream) {
    try (DeviceBuffer a = stream.allocate(COPY_BYTES);
        DeviceBuffer b = stream.allocate(COPY_BYTES)) {
      double time = microseconds(stream, i -> stream.copy(i % 2 == 0 ? a : b, i % 2 == 0 ? b : a));
      copyRate = 2 * COPY_BYTES / time * 1e-3;
      report.put("copyOnDevice.gigabytesPerSecond", copyRate);
    }
    long bytes = 256L * 256 * 256 * 3;
    try (Arena arena = Arena.ofConfined();
        PinnedBuffer pinned = context.pinned(bytes);
        DeviceBuffer buffer = stream.allocate(bytes)) {
      MemorySegment pageable = arena.allocate(bytes, 64).fill((byte) 1);
      rate("pinnedToDevice", bytes, wall(stream, () -> stream.copy(pinned.memory(), buffer)));
      rate("deviceToPinned", bytes, wall(stream, () -> stream.copy(buffer, pinned.memory())));
      rate("pageableToDevice", bytes, wall(stream, () -> stream.copy(pageable, buffer)));
      rate("deviceToPageable", bytes, wall(stream, () -> stream.copy(buffer, pageable)));
    }
    System.out.println(report);
  }

  private void rate(String name, long bytes, double microseconds) {
    report.put(name + ".gigabytesPerSecond", bytes / microseconds * 1e-3);
  }

  /** What one launch costs the caller, and what it costs from launch to launch on the card. */
  private void launches(CudaStream stream) {
    PixelKernel kernel = planes(Sampling.SAME_PLACE, DType.U8);
    Batch batch = new Batch(1, 4, 4, 4, 4);
    BatchKernel compiled = BatchKernel.compile(context, kernel);
    ArgumentBlock arguments = PixelKernel.arguments();
    try (DeviceBuffer source = stream.allocate(48);
        DeviceBuffer items = stream.allocate(64);
        DeviceBuffer target = stream.allocate(48)) {
      BatchKernel.Buffers buffers = new BatchKernel.Buffers(source, items, target);
      int count = 500;
      double call = Double.MAX_VALUE;
      double all = Double.MAX_VALUE;
      for (int round = 0; round < 40; round++) {
        stream.await();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
          compiled.launch(stream, arguments, batch, buffers);
        }
        long queued = System.nanoTime();
        stream.await();
        call = Math.min(call, (queued - start) / 1e3 / count);
        all = Math.min(all, (System.nanoTime() - start) / 1e3 / count);
      }
      report.put("launch.microsecondsToQueue", call);
      report.put("launch.microsecondsEach", all);
      System.out.println("launch " + call + " " + all);
    }
  }

  /** Work of a round, by number. */
  private interface Repeated {
    void run(int number);
  }

  private double microseconds(CudaStream stream, Repeated work) {
    double[] times = new double[ROUNDS];
    try (CudaEvent start = context.event();
        CudaEvent end = context.event()) {
      for (int round = -2; round < ROUNDS; round++) {
        stream.record(start);
        for (int i = 0; i < PER_ROUND; i++) {
          work.run(i);
        }
        stream.record(end);
        end.await();
        if (round >= 0) {
          times[round] = start.microsecondsTo(end) / PER_ROUND;
        }
      }
    }
    return median(times);
  }

  private static double wall(CudaStream stream, Runnable copy) {
    double[] times = new double[15];
    for (int i = -3; i < times.length; i++) {
      long start = System.nanoTime();
      copy.run();
      stream.await();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e3;
      }
    }
    return median(times);
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
