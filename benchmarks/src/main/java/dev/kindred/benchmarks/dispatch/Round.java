// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One fork of every benchmark, figures by name. What is compared is measured minutes apart at most;
 * several rounds tell what the machine does in between.
 */
final class Round {
  private final Map<String, Double> figures = new TreeMap<>();

  /** Options of a run that is silent and counts bytes. */
  static ChainedOptionsBuilder options(String... benchmarks) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            // Keeps the JVM from complaining about JMH.
            .jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    for (String benchmark : benchmarks) {
      options = options.include("\\." + benchmark + "\\b");
    }
    return options;
  }

  /**
   * Runs benchmarks.
   *
   * @param mark follows the names of these figures
   */
  void run(ChainedOptionsBuilder options, String mark) {
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        String name = name(result) + mark;
        put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes != null) {
          put(name + " bytes", bytes.getStatistics().getPercentile(50));
        }
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("goals: a benchmark failed", e);
    }
  }

  void put(String name, double figure) {
    figures.put(name, figure);
  }

  /** Returns a figure; of several whose names match the largest. */
  double get(String name) {
    Double exact = figures.get(name);
    return exact != null
        ? exact
        : figures.entrySet().stream()
            .filter(figure -> figure.getKey().matches(name))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "goals: no figure is called \"%s\"; there are %s"
                        .formatted(name, figures.keySet())));
  }

  /** Class and method, then the parameters: {@code CallBenchmark.kindred pairs=4}. */
  private static String name(RunResult result) {
    String method = result.getParams().getBenchmark();
    String owner = method.substring(0, method.lastIndexOf('.'));
    String simple = method.substring(owner.lastIndexOf('.') + 1);
    return result.getParams().getParamsKeys().stream()
        .map(key -> " %s=%s".formatted(key, result.getParams().getParam(key)))
        .collect(Collectors.joining("", simple, ""));
  }
}
