// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of the table of goals: what is compared, and how far it may go.
 *
 * @param what in words
 * @param kind how the figures are compared
 * @param ours the name of our figure
 * @param peer the name of the figure beside it; the same where there is none
 * @param limit what the comparison may come to; not a number if nothing is demanded
 */
record Goal(String what, Kind kind, String ours, String peer, double limit) {

  /** How two figures become one. */
  enum Kind {
    /** How many times as long as the peer. */
    RATIO("≤ %s", "ns") {
      @Override
      double compare(double ours, double peer) {
        return ours / peer;
      }
    },
    /** How many times as fast as the peer. */
    FASTER("≥ %s×", "ns") {
      @Override
      double compare(double ours, double peer) {
        return peer / ours;
      }

      @Override
      boolean meets(double value, double limit) {
        return value >= limit;
      }
    },
    /** How many nanoseconds more than the peer. */
    MORE_NANOSECONDS("≤ +%s ns", "ns") {
      @Override
      double compare(double ours, double peer) {
        return ours - peer;
      }
    },
    /** How many milliseconds more than the peer. */
    MORE_MILLISECONDS("≤ +%s ms", "ms") {
      @Override
      double compare(double ours, double peer) {
        return ours - peer;
      }
    },
    /** Milliseconds, given in microseconds. */
    MILLISECONDS("≤ %s ms", "ms") {
      @Override
      double compare(double ours, double peer) {
        return ours / 1000;
      }
    },
    /** Microseconds. */
    MICROSECONDS("≤ %s µs", "µs"),
    /** Bytes. What JMH itself allocates shows as a small part of one. */
    BYTES("%s B", "B") {
      @Override
      boolean meets(double value, double limit) {
        return value <= limit + 0.01;
      }
    };

    private final String demand;
    private final String unit;

    Kind(String demand, String unit) {
      this.demand = demand;
      this.unit = unit;
    }

    double compare(double ours, double peer) {
      return ours;
    }

    boolean meets(double value, double limit) {
      return value <= limit;
    }
  }

  /** Returns the line in Markdown, from the figures of all rounds. */
  String line(List<Round> rounds) {
    List<Double> values =
        rounds.stream().map(round -> kind.compare(round.get(ours), round.get(peer))).toList();
    double value = median(values);
    String met = Double.isNaN(limit) ? "" : kind.meets(value, limit) ? "yes" : "**no**";
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(what, number(value), range(values), measured(rounds), demand(), met);
  }

  private String demand() {
    return Double.isNaN(limit) ? "" : kind.demand.formatted(number(limit));
  }

  private String measured(List<Round> rounds) {
    return ours.equals(peer)
        ? kind.unit
        : "%s / %s %s".formatted(median(rounds, ours), median(rounds, peer), kind.unit);
  }

  private static String median(List<Round> rounds, String name) {
    return number(median(rounds.stream().map(round -> round.get(name)).toList()));
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String range(List<Double> values) {
    return values.stream().sorted().map(Goal::number).distinct().collect(Collectors.joining(", "));
  }

  /** Two digits after the point where that says something. */
  private static String number(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
  }
}
