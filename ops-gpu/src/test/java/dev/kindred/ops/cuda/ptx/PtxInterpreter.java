// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.driver.SimulatedMemory;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the PTX that {@link PtxWriter} writes, thread after thread, bit for bit as a card does. It
 * knows no arithmetic on floats without an explicit rounding, and stops at a register that was
 * never written and at an address that is not aligned or not there. What it cannot see: whether the
 * assembler agrees, and threads that disturb each other.
 */
public final class PtxInterpreter implements SimulatedDriver.Kernel {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\.visible \\.entry (\\w+)\\(\\.param \\.align 8 \\.b8"
              + " block\\[(\\d+)]\\)\\n\\{\\n(.*?)\\n}",
          Pattern.DOTALL);
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?:@(!?)(%p\\d+) )?([\\w.]+)(?: (.*))?;");

  private final long parameterBytes;
  private final Optional<Nearness> nearness;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, Integer> registers = new HashMap<>();

  /** One instruction, ready to run. */
  private record Step(int guard, boolean expected, PtxOperations.Operation operation) {}

  private PtxInterpreter(long parameterBytes, String body, Optional<Nearness> nearness) {
    this.parameterBytes = parameterBytes;
    this.nearness = nearness;
    List<String> lines =
        body.lines().map(String::strip).filter(l -> !l.startsWith(".reg")).toList();
    int number = 0;
    for (String line : lines) {
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), number);
      } else {
        number++;
      }
    }
    lines.stream().filter(line -> !line.endsWith(":")).map(this::step).forEach(steps::add);
  }

  /** How far an approximate instruction lies off, in units in the last place. */
  public interface Nearness {
    /**
     * Chosen anew for each result.
     *
     * @param most as far as the instruction may be off, upwards or downwards
     */
    int off(int most);
  }

  /** The same with approximate divisions and roots, which are otherwise not known. */
  public static Function<String, Map<String, SimulatedDriver.Kernel>> approximate(Nearness off) {
    return ptx -> compile(ptx, Optional.of(off));
  }

  /**
   * Every kernel of a module.
   *
   * @throws IllegalArgumentException naming the instruction that is not known
   */
  public static Map<String, SimulatedDriver.Kernel> compile(String ptx) {
    return compile(ptx, Optional.empty());
  }

  private static Map<String, SimulatedDriver.Kernel> compile(
      String ptx, Optional<Nearness> nearness) {
    Map<String, SimulatedDriver.Kernel> kernels = new HashMap<>();
    Matcher entries = ENTRY.matcher(ptx);
    while (entries.find()) {
      kernels.put(
          entries.group(1),
          new PtxInterpreter(Long.parseLong(entries.group(2)), entries.group(3), nearness));
    }
    if (!ptx.startsWith(".version ") || kernels.isEmpty()) {
      throw new IllegalArgumentException("line 1; no module: " + ptx.lines().findFirst());
    }
    return kernels;
  }

  @Override
  public long parameterBytes() {
    return parameterBytes;
  }

  /** How many instructions the kernel has. */
  int length() {
    return steps.size();
  }

  @Override
  public void run(Grid grid, MemorySegment parameter, SimulatedMemory memory) {
    PtxThread thread = new PtxThread(registers.size(), grid, parameter, memory);
    for (int z = 0; z < grid.blocksZ(); z++) {
      for (int y = 0; y < grid.blocksY() * grid.threadsY(); y++) {
        for (int x = 0; x < grid.blocksX() * grid.threadsX(); x++) {
          thread.begin(x, y, z);
          run(thread);
        }
      }
    }
  }

  private void run(PtxThread thread) {
    while (thread.next < steps.size()) {
      Step step = steps.get(thread.next++);
      if (step.guard < 0 || (thread.get(step.guard) != 0) == step.expected) {
        step.operation.on(thread);
      }
    }
  }

  private Step step(String line) {
    Matcher parts = INSTRUCTION.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an instruction: " + line);
    }
    int guard = parts.group(2) == null ? -1 : register(parts.group(2));
    String operands = parts.group(4) == null ? "" : parts.group(4);
    String[] names = operands.isEmpty() ? new String[0] : operands.split("[{}, ]+");
    List<String> given = new ArrayList<>(List.of(names));
    given.removeIf(String::isEmpty);
    PtxOperations.Operation operation = operation(parts.group(3), given);
    return new Step(guard, !"!".equals(parts.group(1)), operation);
  }

  private PtxOperations.Operation operation(String opcode, List<String> operands) {
    if (opcode.equals("ret")) {
      return thread -> thread.next = steps.size();
    }
    if (opcode.equals("bra")) {
      int target = labels.get(operands.getFirst());
      return thread -> thread.next = target;
    }
    return nearness
        .flatMap(off -> PtxOperations.near(opcode, operands, this::register, off))
        .orElseGet(() -> PtxOperations.of(opcode, operands, this::register));
  }

  private int register(String name) {
    return registers.computeIfAbsent(name, n -> registers.size());
  }
}
