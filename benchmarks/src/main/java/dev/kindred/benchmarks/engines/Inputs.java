// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.npy.Npy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code benchmarks/engines/inputs.py} wrote, each file read once. */
public final class Inputs {
  private final Path folder;
  private final Map<String, Tensor> read = new ConcurrentHashMap<>();

  /** The files of one folder. */
  public Inputs(Path folder) {
    this.folder = folder;
  }

  /** The array of one file. */
  public Tensor array(String name) {
    return read.computeIfAbsent(name, key -> Npy.read(folder.resolve(key + ".npy")));
  }

  /** A file that is no array. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The rows of a table of numbers. */
  public double[][] rows(String name) {
    Tensor table = array(name);
    double[] all = table.toDoubleArray();
    int width = Math.toIntExact(table.shape().size(table.shape().rank() - 1));
    double[][] rows = new double[all.length / width][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(all, i * width, (i + 1) * width);
    }
    return rows;
  }
}
