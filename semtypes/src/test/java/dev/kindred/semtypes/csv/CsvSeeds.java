// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.csv;

import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table, to be damaged. */
public final class CsvSeeds {
  private CsvSeeds() {}

  /** With quotes and numbers. */
  public static List<FuzzSeed> seeds() {
    byte[] text =
        "file,label,age\n\"a,1.png\",\"a \"\"cat\"\"\",3\nb,dog,4.5\n"
            .getBytes(StandardCharsets.UTF_8);
    return List.of(
        new FuzzSeed(
            "CSV",
            text,
            source -> {
              CsvTable table = CsvTable.read(source, ',');
              if (table.columns().equals(List.of("file", "label", "age"))) {
                var _ = table.scalars("file", "age", "");
                var _ = table.categories("file", "label");
              }
            }));
  }
}
