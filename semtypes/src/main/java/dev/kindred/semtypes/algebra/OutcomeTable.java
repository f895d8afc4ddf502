// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.Semantic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What each operation gives for values of some types, read off the methods that would run at this
 * moment: those of library authors take part, and nothing can be said here that does not hold
 * there.
 *
 * {@snippet :
 * System.out.println(OutcomeTable.of(image, mask, boxes, myOwn).markdown());
 * }
 */
public final class OutcomeTable {
  private final List<Semantic> specimens;
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private OutcomeTable(List<Semantic> specimens) {
    this.specimens = specimens;
  }

  /**
   * The table for the types of these values; nothing is computed of them.
   *
   * @param specimens at least one, best one of each type
   */
  public static OutcomeTable of(Semantic... specimens) {
    return of(List.of(specimens));
  }

  /** The table for the types of these values. */
  public static OutcomeTable of(List<? extends Semantic> specimens) {
    return new OutcomeTable(List.copyOf(specimens));
  }

  /**
   * As Markdown: a table of operations by types, then types by types for arithmetic, then what must
   * hold and why the errors are errors. Operations that agree share a line. A dash is for no
   * method: such a call throws a {@link dev.kindred.dispatch.NoMethodException}, which names both
   * types.
   */
  public synchronized String markdown() {
    text.setLength(0);
    notes.clear();
    header("x and y are");
    merged(Operations.OF_ONE, this::cells).forEach(this::row);
    merged(Operations.OF_TWO, this::matrix).forEach(this::pairs);
    text.append('\n');
    for (int i = 0; i < notes.size(); i++) {
      text.append("%d. %s\n".formatted(i + 1, notes.get(i)));
    }
    return text.toString();
  }

  /** Names of operations that give the same, joined, with what they give. */
  private static Map<String, List<String>> merged(
      List<Operations.Row> rows, Function<Operations.Row, List<String>> outcomes) {
    Map<List<String>, String> names = new LinkedHashMap<>();
    for (Operations.Row row : rows) {
      names.merge(outcomes.apply(row), row.name(), (a, b) -> a + ", " + b);
    }
    Map<String, List<String>> byName = new LinkedHashMap<>();
    names.forEach((cells, name) -> byName.put(name, cells));
    return byName;
  }

  private List<String> cells(Operations.Row row) {
    return specimens.stream().map(x -> row.outcome().of(x, x)).map(this::ofOne).toList();
  }

  private String ofOne(Outcome outcome) {
    return cell(outcome.kept() ? "same type" : outcome.gives(), outcome);
  }

  private List<String> matrix(Operations.Row row) {
    List<String> cells = new ArrayList<>();
    for (Semantic x : specimens) {
      for (Semantic y : specimens) {
        Outcome outcome = row.outcome().of(x, y);
        cells.add(cell(outcome.gives(), outcome));
      }
    }
    return cells;
  }

  private void pairs(String names, List<String> matrix) {
    text.append('\n');
    header(names + ": x ↓ y →");
    for (int i = 0; i < specimens.size(); i++) {
      row(name(i), matrix.subList(i * specimens.size(), (i + 1) * specimens.size()));
    }
  }

  private void header(String corner) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < specimens.size(); i++) {
      names.add(name(i));
    }
    row(corner, names);
    text.append("|---".repeat(names.size() + 1)).append("|\n");
  }

  private String name(int specimen) {
    return specimens.get(specimen).getClass().getSimpleName();
  }

  private void row(String first, List<String> cells) {
    text.append("| ").append(first).append(" | ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String cell(String gives, Outcome outcome) {
    if (outcome.note().isEmpty()) {
      return gives;
    }
    if (!notes.contains(outcome.note())) {
      notes.add(outcome.note());
    }
    return "%s <sup>%d</sup>".formatted(gives, notes.indexOf(outcome.note()) + 1);
  }
}
