// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and tables that one run of an operation made, in the order of making. Nodes know
 * them by their place in that order, so that runs of one structure give the same nodes; by these
 * the program of the first run is found for all others.
 */
final class Recording {
  /** Of numbers without parameters and tables of a draw, which fit any recording. */
  static final Recording NONE = new Recording();

  private static final ThreadLocal<Now> NOW = ThreadLocal.withInitial(Now::new);

  /** What was found; cleared when it gets out of hand. */
  private static final ConcurrentHashMap<Structure, Template> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 4096;

  private float[] values = new float[8];
  private int count;
  private final List<Table> tables = new ArrayList<>(0);

  private Recording() {}

  /** What a thread is recording. */
  private static final class Now {
    private Recording recording = NONE;
  }

  /** That of the operation that this thread is running; {@link #NONE} where it runs none. */
  static Recording current() {
    return NOW.get().recording;
  }

  /** The one of two that holds for both; null where none does. */
  static @Nullable Recording both(Recording one, Recording other) {
    return one == other || other == NONE ? one : one == NONE ? other : null;
  }

  /** A number of the draw; outside any operation one that holds its value itself. */
  static Num parameter(float value) {
    Recording draw = current();
    if (draw != NONE) {
      return new Num(Node.leaf(Op.UNIFORM, draw.add(value)), draw);
    }
    Recording alone = new Recording();
    return new Num(alone.loose(Node.leaf(Op.UNIFORM, alone.add(value))), NONE);
  }

  private int add(float value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count] = value;
    return count++;
  }

  /** Takes in a table and says which it is. */
  int add(Table table) {
    tables.add(table);
    return tables.size() - 1;
  }

  float value(int place) {
    return values[place];
  }

  Table table(int place) {
    return tables.get(place);
  }

  /** A node of this draw as one that holds the numbers of the draw itself. */
  Node loose(Node node) {
    return this == NONE ? node : new Loosening(this, new IdentityHashMap<>()).of(node);
  }

  private record Loosening(Recording draw, Map<Node, Node> known) {
    Node of(Node node) {
      Node before = known.get(node);
      if (before != null) {
        return before;
      }
      Node made =
          Nodes.of(
              node.op(),
              operand(node.a()),
              operand(node.b()),
              operand(node.c()),
              node.bits(),
              source(node));
      known.put(node, made);
      return made;
    }

    private @Nullable Node operand(@Nullable Node node) {
      return node == null ? null : of(node);
    }

    private @Nullable Object source(Node node) {
      return switch (node.source()) {
        case Node.Statistic statistic ->
            new Node.Statistic(statistic.reduction(), of(statistic.of()));
        case Node.Entries entries -> draw.table(entries.place());
        case null -> node.op() == Op.UNIFORM ? new Node.Parameter(draw, node.bits()) : null;
        default -> node.source();
      };
    }
  }

  /** The trace of what an operation gives. */
  static Trace trace(int channels, Supplier<Pixel> operation) {
    Now now = NOW.get();
    Recording before = now.recording;
    now.recording = new Recording();
    try {
      return trace(channels, operation.get().numbers());
    } finally {
      now.recording = before;
    }
  }

  /** The trace of numbers, whatever they were made in. */
  static Trace trace(int channels, List<Num> results) {
    Recording draw = NONE;
    boolean shared = true;
    Node[] nodes = new Node[results.size()];
    for (int i = 0; i < nodes.length; i++) {
      Num result = results.get(i);
      nodes[i] = result.node();
      Recording both = both(draw, result.draw());
      shared &= both != null && nodes[i].isShared();
      draw = both == null ? NONE : both;
    }
    return shared
        ? known(new Structure(channels, nodes), draw).with(draw)
        : Tracing.of(channels, results.stream().map(Num::loose).toList(), NONE).trace();
  }

  private static Template known(Structure structure, Recording draw) {
    Template known = KNOWN.get(structure);
    if (known == null) {
      known = Tracing.of(structure.channels, List.of(structure.outputs), draw).template();
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(structure, known);
    }
    return known;
  }

  /** What operations of one program have in common. */
  private static final class Structure {
    private final int channels;
    private final Node[] outputs;
    private final int hash;

    Structure(int channels, Node[] outputs) {
      this.channels = channels;
      this.outputs = outputs;
      int mixed = channels;
      for (Node output : outputs) {
        mixed = mixed * 31 + output.hash();
      }
      this.hash = mixed;
    }

    /** The very same nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Structure that
          && channels == that.channels
          && Arrays.equals(outputs, that.outputs);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A trace but for the numbers of the draw. */
  static final class Template {
    private final Trace first;
    private final int[] parameters;
    private final int[] tables;

    /**
     * @param parameters for each parameter of the program, which of the recording it is
     * @param tables for each table, which of the recording it is; −1 where it is fixed
     */
    Template(Trace first, int[] parameters, int[] tables) {
      this.first = first;
      this.parameters = parameters;
      this.tables = tables;
    }

    Trace with(Recording draw) {
      float[] values = new float[parameters.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = draw.values[parameters[i]];
      }
      List<Trace.TableSource> sources = first.tables();
      if (!sources.isEmpty()) {
        sources = new ArrayList<>(sources);
        for (int i = 0; i < tables.length; i++) {
          if (tables[i] >= 0) {
            Table table = draw.tables.get(tables[i]);
            sources.set(i, new Trace.TableSource(table, sources.get(i).counted()));
          }
        }
      }
      return new Trace(first.program(), Parameters.of(values), first.statistics(), sources);
    }
  }
}
