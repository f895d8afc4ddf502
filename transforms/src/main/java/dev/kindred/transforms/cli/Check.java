// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.transforms.cli.set.PictureSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is wrong with a set. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every picture and annotation and lists what is wrong, a line each, with the kind"
          + " first:",
      "  unreadable   a picture or mask that is missing or damaged",
      "  size         the annotations or the mask say another size than the picture has",
      "  outside      a box reaches beyond its picture",
      "  empty        a box without area, or a mask or an outline that covers nothing",
      "  twice        two boxes of one class at the same place",
      "  spacing      DICOM slices of one series with different spacing",
      "",
      "The exit status is 0 where nothing is wrong and 1 where something is.",
      ""
    })
final class Check implements Callable<Integer> {
  @Mixin private Input input = new Input();

  @Option(
      names = {"-r", "--report"},
      paramLabel = "FILE",
      description = "Write the lines there too, tabs between kind, picture and words.")
  private @Nullable Path report;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PictureSet set = input.read();
    PrintWriter out = spec.commandLine().getOut();
    List<Fault> faults = new ArrayList<>(Faults.of(set));
    faults.forEach(each -> out.println(each.words()));
    if (report != null) {
      write(report, faults);
    }
    Map<String, Long> kinds =
        faults.stream()
            .collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.counting()));
    out.println(
        "%d pictures (%s), %d classes: %s"
            .formatted(
                set.pictures().size(),
                set.format(),
                set.classes().size(),
                faults.isEmpty() ? "nothing wrong" : kinds));
    return faults.isEmpty() ? 0 : Kindred.FOUND;
  }

  private static void write(Path report, List<Fault> faults) {
    try {
      Files.write(report, faults.stream().map(Fault::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "write report %s: %s; check the folder".formatted(report, e), e);
    }
  }
}
