// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must fail does so with words that help, and nothing leaks. */
final class Faults {
  private static final long TOO_MUCH = 1L << 44;
  private static final long BLOCK = 64L << 20;

  private final CudaContext context;
  private final Map<String, Object> report = new LinkedHashMap<>();
  private boolean passed = true;

  Faults(CudaContext context) {
    this.context = context;
  }

  boolean passed() {
    return passed;
  }

  Map<String, Object> run() {
    CudaContext.Usage before = context.usage();
    outOfMemory();
    badModule();
    forgottenMemoryComesBack(before.deviceBytes());
    CudaContext.Usage after = context.usage();
    report.put("usageBefore", before.toString());
    report.put("usageAfter", after.toString());
    // Not the number of resources: modules that earlier checks forgot are collected meanwhile.
    passed &= after.deviceBytes() == before.deviceBytes();
    passed &= after.resources() <= before.resources();
    report.put("passed", passed);
    System.out.println("faults " + report);
    return report;
  }

  private void outOfMemory() {
    try (CudaStream stream = context.stream()) {
      try (DeviceBuffer much = stream.allocate(TOO_MUCH)) {
        failed("outOfMemory", "16 TB were given: " + much);
      } catch (CudaException e) {
        report.put("outOfMemory", e.getMessage());
        passed &= e.isOutOfMemory();
      }
      try (DeviceBuffer little = stream.allocate(BLOCK)) {
        stream.fill(little, (byte) 1);
        stream.await();
      }
    }
  }

  private void badModule() {
    try {
      context.load(
          ".version 6.3\n.target sm_75\n.address_size 64\n.visible .entry bad() { oops; }\n");
      failed("badModule", "it was loaded");
    } catch (CudaException e) {
      report.put("badModule", e.getMessage());
      passed &= e.code() == CudaException.INVALID_PTX && e.toString().contains("line");
    }
  }

  private void forgottenMemoryComesBack(long bytesBefore) {
    try (CudaStream stream = context.stream()) {
      for (int i = 0; i < 16; i++) {
        stream.fill(stream.allocate(BLOCK), (byte) i);
      }
      long forgotten = context.usage().deviceBytes() - bytesBefore;
      for (int tries = 0; tries < 50 && context.usage().deviceBytes() > bytesBefore; tries++) {
        System.gc();
        pause();
      }
      long kept = context.usage().deviceBytes() - bytesBefore;
      report.put("forgottenBytes", forgotten);
      report.put("forgottenBytesNotReturned", kept);
      passed &= kept == 0;
      stream.await();
    }
  }

  private void failed(String what, String how) {
    report.put(what, how);
    passed = false;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
