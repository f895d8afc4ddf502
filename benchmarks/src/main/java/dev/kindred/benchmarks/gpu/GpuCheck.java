// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs on a machine with a card: compares the CUDA engine with the CPU engine byte by byte, tries
 * the errors, measures the kernels, and writes what it found as JSON.
 *
 * <p>Arguments: the file to write, and a text that names the commit and the command. Exit code 0:
 * all bytes equal and every check passed; 1: not; 2: there is no usable card.
 */
public final class GpuCheck {
  private GpuCheck() {}

  /** Runs everything on the first card. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("gpu check: give the file to write and the name of the commit");
      System.exit(2);
    }
    switch (CudaDriver.find()) {
      case CudaDriver.Missing(String reason) -> {
        System.err.println("gpu check: " + reason);
        System.exit(2);
      }
      case CudaDriver.Found(CudaDriver driver) ->
          System.exit(run(driver, Path.of(arguments[0]), arguments[1]) ? 0 : 1);
    }
  }

  private static boolean run(CudaDriver driver, Path file, String commit) throws IOException {
    CudaDevice device = driver.devices().getFirst();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("commit", commit);
    report.put("device", device.name());
    report.put("computeCapability", device.computeCapability());
    report.put("multiprocessors", device.multiprocessors());
    report.put("cacheBytes", device.cacheBytes());
    report.put("cuda", driver.version());
    report.put("java", System.getProperty("java.version"));
    System.out.println(report);
    boolean passed;
    try (Cuda cuda = Cuda.of(device)) {
      Contract contract = new Contract(cuda);
      report.put("contract", contract.run());
      JobA job = new JobA(cuda.context(), 256);
      report.put("jobA.differences", job.differences(12));
      Faults faults = new Faults(cuda.context());
      report.put("faults", faults.run());
      HostPath host = new HostPath(cuda);
      report.put("hostPath", host.run());
      write(file, report);
      report.put("timing", new Timing(cuda.context()).run());
      report.put("engineCalls", contract.callTimes());
      passed = contract.passed() && job.passed() && faults.passed() && host.passed();
      report.put("passed", passed);
    }
    write(file, report);
    System.out.println(passed ? "gpu check: passed" : "gpu check: FAILED");
    return passed;
  }

  private static void write(Path file, Map<String, Object> report) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(file, json.writeValueAsString(report) + "\n");
  }
}
