// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.semtypes.npy.Npy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Does jobs as lines of standard input say, an answer per line:
 *
 * <ul>
 *   <li>{@code peers JOB}: the recipes that this process has
 *   <li>{@code turn JOB RECIPE THREADS MILLISECONDS}: does the job so long, answers {@code ITEMS
 *       NANOSECONDS}
 *   <li>{@code result JOB RECIPE FILE}: writes what comes out for the first four items as .npy
 *   <li>{@code versions}
 * </ul>
 */
public final class Worker {
  private static final int SHOWN = 4;

  private final Inputs inputs;
  private final List<Contender> contenders = new ArrayList<>();
  private final Map<List<?>, Work> ready = new LinkedHashMap<>();
  private int first;

  private Worker(Inputs inputs) {
    this.inputs = inputs;
    contenders.add(new Kindred());
    ServiceLoader.load(Contender.class).forEach(contenders::add);
  }

  /** Works on the inputs of a folder until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    Worker worker = new Worker(new Inputs(Path.of(arguments[0])));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(worker.answer(line.split(" ")));
    }
    worker.ready.values().forEach(Work::close);
  }

  private String answer(String[] words) {
    return switch (words[0]) {
      case "peers" ->
          contenders.stream()
              .flatMap(contender -> contender.recipes(words[1]).stream())
              .collect(Collectors.joining(" "));
      case "turn" ->
          turn(
              work(words[1], words[2], Integer.parseInt(words[3])),
              (long) (Double.parseDouble(words[4]) * 1e6));
      case "result" -> {
        Npy.write(work(words[1], words[2], 1).results(SHOWN), Path.of(words[3]));
        yield "written";
      }
      case "versions" ->
          contenders.stream().map(Contender::version).collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException(words[0] + ": no such request");
    };
  }

  private String turn(Work work, long nanoseconds) {
    int batch = work.batch();
    long done = 0;
    long start = System.nanoTime();
    long now;
    do {
      work.run(first % work.items(), batch);
      first = (first + batch) % work.items();
      done += batch;
      now = System.nanoTime();
    } while (now - start < nanoseconds);
    return done + " " + (now - start);
  }

  private Work work(String job, String recipe, int threads) {
    return ready.computeIfAbsent(
        List.of(job, recipe, threads), key -> prepared(job, recipe, threads));
  }

  private Work prepared(String job, String recipe, int threads) {
    return contenders.stream()
        .flatMap(contender -> contender.prepare(job, recipe, inputs, threads).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("%s by %s: no such recipe".formatted(job, recipe)));
  }
}
