// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.ambiguity.Ambiguity;
import dev.kindred.dispatch.ambiguity.AmbiguityDetector;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What javac finds is what the run time finds for the same classes, in the same words. */
class SourceTablesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource({
    "dev.kindred.dispatch.ambiguity.AmbiguityDetectorTest#workedExamples",
    "dev.kindred.dispatch.ambiguity.AmbiguityDetectorTest#partlySettled",
    "dev.kindred.dispatch.ambiguity.AmbiguityDetectorTest#constants",
    "dev.kindred.dispatch.ambiguity.AmbiguityDetectorTest#classObjects",
    "dev.kindred.dispatch.ambiguity.AmbiguityDetectorTest#reified"
  })
  void tellsThePairsOfTheRunTime(String declared, List<String> methods) throws Exception {
    String source = new WrittenWorld(declared, methods).source();
    Path without = Files.createDirectory(folder.resolve("without"));
    Path with = Files.createDirectory(folder.resolve("with"));
    assertThat(Compilation.withoutProcessor(without, List.of(), source).told(Diagnostic.Kind.ERROR))
        .as(source)
        .isEmpty();
    assertThat(
            Compilation.of(with, source).told(Diagnostic.Kind.ERROR).stream()
                .map(told -> told.replaceFirst("\\d+: ", "")))
        .as(source)
        .containsExactlyInAnyOrderElementsOf(atRunTime(without, methods));
  }

  private static List<String> atRunTime(Path folder, List<String> names) throws Exception {
    try (URLClassLoader loader = GenerationTest.loader(folder)) {
      Class<?> owner = Class.forName("written.Written", false, loader);
      Class<?> generic = Class.forName("written.Written$F", false, loader);
      List<String> order = names.stream().map(WrittenWorld::name).toList();
      List<DispatchMethod> methods =
          new ArrayList<>(
              DeclaredMethods.of(
                  GenericInterface.of(generic), MethodHandles.lookup(), List.of(owner)));
      methods.sort(Comparator.comparing(method -> order.indexOf(method.name())));
      Set<Class<?>> known = new LinkedHashSet<>(AmbiguityDetector.named(methods));
      known.addAll(List.of(owner.getDeclaredClasses()));
      return AmbiguityDetector.among(methods, known).stream()
          .map(SourceTablesTest::expected)
          .toList();
    }
  }

  private static String expected(Ambiguity found) {
    return "f%s: ambiguous with written.Written.%s%s for %s; %sgive one a higher precedence"
        .formatted(
            found.second().signature(),
            found.first().name(),
            found.first().signature(),
            found.witness(),
            found.settledBy().map(each -> "add a method f" + each + ", or ").orElse(""));
  }
}
