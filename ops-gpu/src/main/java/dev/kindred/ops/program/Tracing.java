// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From symbolic numbers to a canonical program: instructions in the order of a first visit from the
 * outputs, equal ones once, uniforms and tables numbered as they are met.
 */
final class Tracing {
  private final int channels;
  private final Recording draw;
  private final Sharing sharing = new Sharing();
  private final Map<Node.Parameter, Integer> parameters = new HashMap<>();
  private final List<Float> values = new ArrayList<>();
  private final List<Trace.Statistic> statistics = new ArrayList<>();
  private final IdentityHashMap<Table, Integer> tableNumbers = new IdentityHashMap<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<@Nullable Section> counted = new ArrayList<>();

  private Section main = new Section();

  private Tracing(int channels, Recording draw) {
    this.channels = channels;
    this.draw = draw;
  }

  /**
   * @param draw what the parameters and tables of the outputs are of
   */
  static Tracing of(int channels, List<Node> outputs, Recording draw) {
    Tracing tracing = new Tracing(channels, draw);
    tracing.main = tracing.section(outputs);
    return tracing;
  }

  Trace trace() {
    List<Trace.TableSource> sources = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Section section = counted.get(i);
      sources.add(
          new Trace.TableSource(
              tables.get(i), section == null ? Optional.empty() : Optional.of(program(section))));
    }
    List<Trace.Statistic> found =
        statistics.stream().map(s -> new Trace.Statistic(s.reduction(), numbered(s.of()))).toList();
    return new Trace(program(main), parameters(), found, sources);
  }

  private Parameters parameters() {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i);
    }
    return Parameters.of(numbers);
  }

  /** The same for every draw that makes its parameters and tables in the same order. */
  Recording.Template template() {
    int[] slots = new int[values.size()];
    parameters.forEach((parameter, slot) -> slots[slot] = parameter.place());
    int[] places =
        tables.stream().mapToInt(table -> table.isFixed() ? -1 : table.place()).toArray();
    return new Recording.Template(trace(), slots, places);
  }

  private Section section(List<Node> outputs) {
    Section section = new Section();
    outputs.forEach(output -> section.outputs.add(section.visit(sharing.of(output))));
    return section;
  }

  /** Statistics have negative slots until it is known how many parameters come before them. */
  private Program program(Section section) {
    return numbered(
        new Program(channels, section.code, section.outputs, Integer.MAX_VALUE, tableSizes()));
  }

  private Program numbered(Program draft) {
    List<Instruction> code =
        draft.code().stream()
            .map(step ->
                step.op() == Op.UNIFORM && step.bits() < 0
                    ? new Instruction(Op.UNIFORM, -1, -1, -1, values.size() - 1 - step.bits())
                    : step)
            .toList();
    return new Program(
        channels, code, draft.outputs(), values.size() + statistics.size(), tableSizes());
  }

  private List<Integer> tableSizes() {
    return tables.stream().map(Table::size).toList();
  }

  private int parameter(Node.Parameter parameter) {
    return parameters.computeIfAbsent(
        parameter,
        p -> {
          values.add(p.value());
          return values.size() - 1;
        });
  }

  private int statistic(Node.Statistic wanted) {
    Section section = section(List.of(wanted.of()));
    Trace.Statistic statistic =
        new Trace.Statistic(
            wanted.reduction(),
            new Program(channels, section.code, section.outputs, Integer.MAX_VALUE, tableSizes()));
    int known = statistics.indexOf(statistic);
    if (known < 0) {
      known = statistics.size();
      statistics.add(statistic);
    }
    return -1 - known;
  }

  /** Of the draw, counting what it counts in terms of the draw. */
  private int table(Node.Entries entries) {
    return table(draw.table(entries.place()), entries.counted());
  }

  private int table(Table table) {
    Num counts = table.counted();
    return table(table, counts == null ? null : counts.loose());
  }

  private int table(Table table, @Nullable Node of) {
    Integer known = tableNumbers.get(table);
    if (known != null) {
      return known;
    }
    Section section = of == null ? null : section(List.of(of));
    tables.add(table);
    counted.add(section);
    tableNumbers.put(table, tables.size() - 1);
    return tables.size() - 1;
  }

  /** The instructions of one program while they are found. */
  private final class Section {
    private final List<Instruction> code = new ArrayList<>();
    private final List<Integer> outputs = new ArrayList<>();
    private final Map<Instruction, Integer> known = new HashMap<>();
    private final IdentityHashMap<Node, Integer> visited = new IdentityHashMap<>();

    int visit(@Nullable Node node) {
      if (node == null) {
        return -1;
      }
      Integer before = visited.get(node);
      if (before != null) {
        return before;
      }
      int at = add(ordered(node, visit(node.a()), visit(node.b()), visit(node.c())));
      visited.put(node, at);
      return at;
    }

    private int add(Instruction step) {
      return known.computeIfAbsent(
          step,
          s -> {
            code.add(s);
            return code.size() - 1;
          });
    }

    /** Where operands may change places, the earlier one is first. */
    private Instruction ordered(Node node, int a, int b, int c) {
      boolean either =
          switch (node.op()) {
            case ADD, MUL, FMA, EQ, AND, OR -> a > b;
            default -> false;
          };
      return new Instruction(node.op(), either ? b : a, either ? a : b, c, bits(node));
    }

    private int bits(Node node) {
      return switch (node.source()) {
        case Node.Parameter parameter -> parameter(parameter);
        case Node.Statistic statistic -> statistic(statistic);
        case Node.Entries entries -> table(entries);
        case Table table -> table(table);
        case null, default ->
            node.op() == Op.UNIFORM
                ? parameter(new Node.Parameter(draw, node.bits()))
                : node.bits();
      };
    }
  }
}
