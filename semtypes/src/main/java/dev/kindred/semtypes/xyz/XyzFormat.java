// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text of points, recognised where it names its columns or its first lines are all of three or all
 * of six numbers between blanks. Others are read by {@link Xyz#read(Source, List)}.
 */
public final class XyzFormat implements Format {
  private static final int SAMPLE = 4096;

  private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

  /** For {@link Read}. */
  public XyzFormat() {}

  @Override
  public String name() {
    return "XYZ";
  }

  @Override
  public boolean recognizes(Source source) {
    byte[] head = source.head(SAMPLE);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (head.length < source.size()) {
      text = text.substring(0, Math.max(0, text.lastIndexOf('\n')));
    }
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return false;
    }
    if (XyzColumns.named(lines.getFirst()).isPresent()) {
      return lines.stream().skip(1).limit(1).allMatch(line -> isNumbers(line, 3));
    }
    int columns = lines.getFirst().split("\\s+", -1).length;
    return (columns == 3 || columns == 6)
        && lines.stream()
            .limit(20)
            .allMatch(line -> line.split("\\s+", -1).length == columns && isNumbers(line, columns));
  }

  private static boolean isNumbers(String line, int least) {
    String[] words = line.split("\\s+", -1);
    if (words.length < least) {
      return false;
    }
    for (String word : words) {
      if (word.length() > 40 || !word.matches(NUMBER)) {
        return false;
      }
    }
    return true;
  }

  @Dispatch(Read.class)
  static PointCloud read(XyzFormat format, Source source) {
    return Xyz.read(source);
  }
}
