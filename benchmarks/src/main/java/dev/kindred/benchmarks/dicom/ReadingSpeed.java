// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.series.DicomSeries;
import dev.kindred.semtypes.dicom.series.Irregularity.Kind;
import dev.kindred.semtypes.image.Image;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javax.imageio.ImageIO;

/**
 * Reads files as often as a line on standard input says, {@code TASK COUNT PATH}, and answers each
 * line with the nanoseconds that each reading took.
 */
public final class ReadingSpeed {
  private ReadingSpeed() {}

  /** Works until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    ImageIO.setUseCache(false);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> words = List.of(line.split(" ", 3));
      System.out.println(
          answer(words.getFirst(), Integer.parseInt(words.get(1)), Path.of(words.get(2))));
    }
  }

  private static String answer(String task, int count, Path path) throws IOException {
    try {
      return times(task, count, path);
    } catch (UnreadableFileException refused) {
      return "error: " + refused.getMessage();
    }
  }

  private static String times(String task, int count, Path path) throws IOException {
    StringJoiner times = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      Object value = run(task, path);
      times.add(Long.toString(System.nanoTime() - start));
      if (value.equals(path)) { // so that reading cannot be left out
        throw new IllegalStateException(task + " of " + path + ": nothing was read");
      }
    }
    return times.toString();
  }

  private static Object run(String task, Path path) throws IOException {
    return switch (task) {
      case "stored" -> DicomFile.read(path).stored();
      case "units" -> DicomImage.read(path);
      case "volume" -> DicomSeries.read(path).stack().volume(Set.of(Kind.GAP));
      case "picture" -> Image.read(path);
      case "imageio" -> ImageIO.read(path.toFile());
      default -> throw new IllegalArgumentException(task + ": no such task");
    };
  }
}
