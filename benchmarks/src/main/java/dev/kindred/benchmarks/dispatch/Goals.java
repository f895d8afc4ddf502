// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.benchmarks.dispatch.Goal.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures all that the dispatch runtime is to reach, and prints it beside what it is to reach, as
 * a table in Markdown. Takes ten minutes, {@code --quick} two, for a first look.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar dev.kindred.benchmarks.dispatch.Goals</pre>
 */
public final class Goals {
  private static final double OPEN = Double.NaN;

  /** Every line of the table. */
  private static final List<Goal> GOALS =
      Stream.of(calls(), peers(), allocation(), starts(), scale()).flatMap(List::stream).toList();

  private final boolean quick;

  private Goals(boolean quick) {
    this.quick = quick;
  }

  /**
   * Measures and prints.
   *
   * @param arguments {@code --quick} or nothing
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean quick = List.of(arguments).equals(List.of("--quick"));
    if (!quick && arguments.length > 0) {
      throw new IllegalArgumentException(
          "goals %s: no such option; say --quick or nothing".formatted(List.of(arguments)));
    }
    Instant start = Instant.now();
    List<Round> rounds = new Goals(quick).rounds();
    System.out.printf(
        "%d rounds of one fork each, on %s %s, %d processors, in %d s. First the median, then all"
            + " rounds.%n%n",
        rounds.size(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        Duration.between(start, Instant.now()).toSeconds());
    System.out.println("| | | rounds | ours / beside | goal | met |");
    System.out.println("|---|---|---|---|---|---|");
    GOALS.forEach(goal -> System.out.println(goal.line(rounds)));
  }

  private static List<Goal> calls() {
    List<Goal> goals = new ArrayList<>();
    goals.add(visitor(1, 1.0));
    goals.add(visitor(4, 0.6));
    goals.add(visitor(16, 0.9));
    goals.add(visitor(256, 1.0));
    goals.add(direct("one pair, against a direct static call", Kind.MORE_NANOSECONDS, "one", 0.3));
    goals.add(direct("three functions nested, against direct calls", Kind.RATIO, "nested", 1.3));
    goals.add(
        new Goal(
            "a chain of three next, against super",
            Kind.RATIO,
            "NextBenchmark.kindred",
            "NextBenchmark.withSuper",
            1.3));
    for (String arity : List.of("three", "four")) {
      goals.add(
          new Goal(
              arity + " dispatched arguments at 16 tuples, against nested visitors",
              Kind.RATIO,
              "ArityBenchmark.%sKindred".formatted(arity),
              "ArityBenchmark.%sVisitor".formatted(arity),
              0.8));
    }
    goals.add(
        new Goal(
            "after 3 000 redefinitions, against before",
            Kind.RATIO,
            "RedefinitionBenchmark.call times=3000",
            "RedefinitionBenchmark.call times=0",
            1.1));
    goals.add(ownSite(4));
    goals.add(ownSite(256));
    return goals;
  }

  private static Goal ownSite(int pairs) {
    return new Goal(
        "a call site of one's own that meets %d pairs, against one shared with 256"
            .formatted(pairs),
        Kind.RATIO,
        "CallSiteBenchmark.own pairs=" + pairs,
        "CallSiteBenchmark.shared pairs=" + pairs,
        OPEN);
  }

  private static Goal visitor(int pairs, double limit) {
    return new Goal(
        "class pairs at a site: %d, against the visitor".formatted(pairs),
        Kind.RATIO,
        "CallBenchmark.kindred pairs=" + pairs,
        "CallBenchmark.visitor pairs=" + pairs,
        limit);
  }

  private static Goal direct(String what, Kind kind, String prefix, double limit) {
    return new Goal(
        what,
        kind,
        "DirectBenchmark.%sKindred".formatted(prefix),
        "DirectBenchmark.%sDirect".formatted(prefix),
        limit);
  }

  private static List<Goal> peers() {
    List<Goal> goals = new ArrayList<>();
    for (String order : List.of("random", "learnt")) {
      goals.add(peer("Clojure multimethod", "clojure", order, 20));
      goals.add(peer("Groovy dynamic call", "groovy", order, 300));
    }
    return goals;
  }

  private static Goal peer(String what, String method, String order, double limit) {
    return new Goal(
        "faster than a %s at 4 pairs, %s order".formatted(what, order),
        Kind.FASTER,
        "PeerBenchmark.kindred order=" + order,
        "PeerBenchmark.%s order=%s".formatted(method, order),
        limit);
  }

  private static List<Goal> allocation() {
    return List.of(
        alone(
            "most bytes that a call allocates, compiled",
            Kind.BYTES,
            ".*[kK]indred( (pairs|order)=\\w+)? bytes",
            0),
        alone(
            "most bytes that a call allocates, method handles",
            Kind.BYTES,
            ".*[kK]indred( pairs=\\w+)? handles bytes",
            0));
  }

  private static List<Goal> starts() {
    return List.of(
        new Goal(
            "first call of a process, with the processor's classes",
            Kind.MORE_MILLISECONDS,
            "FirstCall.COMPILED",
            "FirstCall.DIRECT",
            15),
        new Goal(
            "first call of a process, without",
            Kind.MORE_MILLISECONDS,
            "FirstCall.PLAIN",
            "FirstCall.DIRECT",
            350));
  }

  private static List<Goal> scale() {
    List<Goal> goals = new ArrayList<>();
    goals.add(alone("registering 1 024 methods", Kind.MILLISECONDS, "ScaleBenchmark.register", 50));
    goals.add(
        alone(
            "the same, as the first that a process does",
            Kind.MILLISECONDS,
            "ScaleBenchmark.registerFirst",
            OPEN));
    for (Crowd crowd : Crowd.values()) {
      goals.add(
          alone(
              "resolving a new tuple among 1 000 methods, " + lower(crowd),
              Kind.MICROSECONDS,
              "ScaleBenchmark.resolve crowd=" + crowd,
              20));
    }
    for (Crowd crowd : Crowd.values()) {
      goals.add(
          alone(
              "ambiguity check of 1 000 methods, " + lower(crowd),
              Kind.MILLISECONDS,
              "ScaleBenchmark.ambiguities crowd=" + crowd,
              1000));
    }
    return goals;
  }

  private static String lower(Crowd crowd) {
    return crowd.name().toLowerCase(Locale.ROOT);
  }

  private static Goal alone(String what, Kind kind, String name, double limit) {
    return new Goal(what, kind, name, name, limit);
  }

  private List<Round> rounds() throws IOException, InterruptedException {
    FirstCall firstCall = new FirstCall();
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < (quick ? 1 : 3); i++) {
      System.err.println("round " + (i + 1));
      rounds.add(round(firstCall));
    }
    return rounds;
  }

  private Round round(FirstCall firstCall) throws IOException, InterruptedException {
    Round round = new Round();
    firstCall
        .measure(quick ? 5 : 9)
        .forEach((program, taken) -> round.put("FirstCall." + program, taken));
    round.run(
        timed(
            "CallBenchmark",
            "DirectBenchmark.(one|nested)(Kindred|Direct)",
            "NextBenchmark",
            "ArityBenchmark",
            "PeerBenchmark",
            "RedefinitionBenchmark"),
        "");
    round.run(
        timed("CallBenchmark.kindred", "DirectBenchmark.nestedKindred", "NextBenchmark.kindred")
            .param("pairs", "4", "256")
            .jvmArgsAppend("-Dkindred.dispatch.compile=never"),
        " handles");
    round.run(timed("CallSiteBenchmark").param("pairs", "4", "256"), "");
    round.run(Round.options("ScaleBenchmark"), "");
    return round;
  }

  private ChainedOptionsBuilder timed(String... benchmarks) {
    TimeValue each = TimeValue.milliseconds(quick ? 200 : 500);
    return Round.options(benchmarks)
        .warmupIterations(4)
        .warmupTime(each)
        .measurementIterations(4)
        .measurementTime(each);
  }
}
