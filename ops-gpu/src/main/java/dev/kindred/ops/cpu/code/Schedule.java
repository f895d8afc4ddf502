// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program as stages that run one after the other, and the rows through which they hand on what
 * others need.
 *
 * <p>Every look-up starts a new level: what depends on it comes after. Within a level instructions
 * keep their order and are cut into chunks where the fewest values cross. Numbers that are the same
 * for all pixels cross no row: each chunk computes those it uses before its loop.
 */
final class Schedule {
  private final Program program;
  private final Dependence dependence;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<Integer, List<Place>> places = new HashMap<>();
  private int scratchRows;

  Schedule(Program program) {
    this.program = program;
    this.dependence = new Dependence(program);
    for (int i : dependence.rowStepsBeforeAll()) {
      stages.add(new Stage.RowStep(i));
    }
    Map<Integer, List<Integer>> levels = new TreeMap<>();
    for (int i = 0; i < program.code().size(); i++) {
      if (dependence.isComputed(i)) {
        levels.computeIfAbsent(dependence.level(i), level -> new ArrayList<>()).add(i);
      }
    }
    levels.values().forEach(this::addLevel);
    place();
  }

  private void addLevel(List<Integer> level) {
    List<Integer> computed =
        level.stream().filter(i -> program.code().get(i).op() != Op.LOOKUP).toList();
    for (List<Integer> chunk : new Cut(program, dependence).chunks(computed)) {
      stages.add(new Stage.Chunk(chunk));
    }
    level.stream()
        .filter(i -> program.code().get(i).op() == Op.LOOKUP)
        .forEach(i -> stages.add(new Stage.RowStep(i)));
  }

  /** Gives a row to what is wanted outside of the stage that computes it. */
  private void place() {
    for (int c = 0; c < program.outputs().size(); c++) {
      add(program.outputs().get(c), new Place(Place.Space.OUT, c));
    }
    int[] lastUse = new int[program.code().size()];
    for (int s = 0; s < stages.size(); s++) {
      for (int i : stages.get(s).results()) {
        for (int operand : program.code().get(i).operands()) {
          lastUse[operand] = s;
        }
      }
    }
    ScratchRows rows = new ScratchRows();
    for (int s = 0; s < stages.size(); s++) {
      for (int i : stages.get(s).results()) {
        if (!places.containsKey(i) && !dependence.isGiven(i) && lastUse[i] > s) {
          add(i, new Place(Place.Space.SCRATCH, rows.take(s, lastUse[i])));
        }
      }
    }
    scratchRows = rows.count();
  }

  private void add(int i, Place place) {
    places.computeIfAbsent(i, key -> new ArrayList<>()).add(place);
  }

  List<Stage> stages() {
    return stages;
  }

  /** How many rows the stages need between them. */
  int scratchRows() {
    return scratchRows;
  }

  /** Where the stage that computes a value leaves it; empty where no other stage wants it. */
  List<Place> written(int i) {
    return places.getOrDefault(i, List.of());
  }

  /** Where a value can be read that another stage computed, or that was given. */
  Place read(int i) {
    Instruction step = program.code().get(i);
    return switch (step.op()) {
      case INPUT -> new Place(Place.Space.IN, step.bits());
      case COVERAGE -> new Place(Place.Space.COVERAGE, 0);
      default -> written(i).getFirst();
    };
  }

  /** Whether a value is the same for all pixels of a row. */
  boolean isUniform(int i) {
    return dependence.isUniform(i);
  }
}
