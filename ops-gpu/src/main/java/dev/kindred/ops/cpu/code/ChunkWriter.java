// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Spans;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the method of one chunk:
 *
 * <pre>{@code
 * rows and numbers that are the same for all pixels into locals
 * for (i = 0; ; i = count - lanes) {              // twice where the last vector overlaps
 *   for (limit = …; i < limit; i += lanes) { … }  // one vector of pixels
 *   if (i == count) return;
 * }
 * }</pre>
 */
final class ChunkWriter implements OpWriter.Values {
  private final Program program;
  private final Schedule schedule;
  private final List<Integer> steps;
  private final int lanes;
  private final CodeBuilder code;
  private final BlockMethod method;
  private final VectorCode vectors;
  private final OpWriter ops;
  private final Map<Place, Integer> rows = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> truths = new HashMap<>();
  private final int pixel;

  ChunkWriter(
      Program program,
      Spans spans,
      Schedule schedule,
      Stage.Chunk chunk,
      int lanes,
      BlockMethod method) {
    this.program = program;
    this.schedule = schedule;
    this.steps = chunk.results();
    this.lanes = lanes;
    this.code = method.code();
    this.method = method;
    this.vectors = new VectorCode(code, lanes);
    this.ops = new OpWriter(code, vectors, this, spans);
    this.pixel = code.allocateLocal(TypeKind.INT);
  }

  void write() {
    for (Place place : touched()) {
      int row = code.allocateLocal(TypeKind.REFERENCE);
      method.pushRow(place);
      code.astore(row);
      rows.put(place, row);
    }
    uniforms().forEach(this::compute);
    loops();
    code.return_();
  }

  /** The loop over whole vectors, then once more for a last one that ends with the block. */
  private void loops() {
    int limit = code.allocateLocal(TypeKind.INT);
    Label again = code.newLabel();
    Label next = code.newLabel();
    Label end = code.newLabel();
    Label done = code.newLabel();
    code.iconst_0().istore(pixel).labelBinding(again);
    method.pushCount();
    method.pushCount();
    code.iload(pixel).isub().loadConstant(lanes - 1).iand().isub().istore(limit);
    code.labelBinding(next).iload(pixel).iload(limit).if_icmpge(end);
    steps.stream().filter(i -> !schedule.isUniform(i)).forEach(this::compute);
    steps.forEach(this::store);
    code.iinc(pixel, lanes).goto_(next).labelBinding(end).iload(pixel);
    method.pushCount();
    code.if_icmpeq(done);
    method.pushCount();
    code.loadConstant(lanes).isub().istore(pixel).goto_(again).labelBinding(done);
  }

  /** The rows that are read or written. */
  private Set<Place> touched() {
    Set<Place> places = new LinkedHashSet<>();
    for (int i : steps) {
      places.addAll(schedule.written(i));
      if (program.code().get(i).op().arity() == 0 && !schedule.isUniform(i)) {
        places.add(schedule.read(i));
      }
      for (int operand : program.code().get(i).operands()) {
        if (!steps.contains(operand) && !schedule.isUniform(operand)) {
          places.add(schedule.read(operand));
        }
      }
    }
    return places;
  }

  /** What is the same for all pixels and used here, in the order of the program. */
  private Set<Integer> uniforms() {
    Set<Integer> found = new TreeSet<>();
    steps.forEach(i -> addUniforms(i, found));
    return found;
  }

  private void addUniforms(int i, Set<Integer> found) {
    if (schedule.isUniform(i) && !found.add(i)) {
      return;
    }
    if (schedule.isUniform(i) || steps.contains(i)) {
      for (int operand : program.code().get(i).operands()) {
        if (schedule.isUniform(operand)) {
          addUniforms(operand, found);
        }
      }
    }
  }

  private void compute(int i) {
    Instruction step = program.code().get(i);
    if (step.op().arity() > 0) {
      (step.op().isTruth() ? truths : numbers).put(i, ops.write(step));
    } else if (schedule.isUniform(i)) {
      vectors.species();
      switch (step.op()) {
        case CONSTANT -> code.loadConstant(step.value());
        case UNIFORM -> method.pushUniform(step.bits());
        default -> method.pushRowIndex();
      }
      numbers.put(i, kept(vectors.broadcast()));
    } else {
      number(i);
    }
  }

  private void store(int i) {
    for (Place place : schedule.written(i)) {
      vectors.get(number(i));
      index(place);
      vectors.store();
    }
  }

  /** Pushes a row and where the pixels of the vector are in it. */
  private void index(Place place) {
    code.aload(Objects.requireNonNull(rows.get(place)));
    if (place.isOfBlock()) {
      code.iload(pixel);
    } else {
      method.pushFrom();
      code.iload(pixel).iadd();
    }
  }

  @Override
  public int number(int i) {
    Integer known = numbers.get(i);
    if (known != null) {
      return known;
    }
    vectors.species();
    if (truths.containsKey(i)) {
      code.fconst_0();
      vectors.broadcast().blend(1, truths.get(i));
    } else {
      index(schedule.read(i));
      vectors.load();
    }
    numbers.put(i, kept(vectors));
    return numbers.get(i);
  }

  @Override
  public int truth(int i) {
    Integer known = truths.get(i);
    if (known != null) {
      return known;
    }
    vectors.get(number(i)).compareConstant("NE", 0);
    truths.put(i, kept(vectors));
    return truths.get(i);
  }

  /** A new local with what is on the stack. */
  private int kept(VectorCode pushed) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    pushed.set(local);
    return local;
  }
}
