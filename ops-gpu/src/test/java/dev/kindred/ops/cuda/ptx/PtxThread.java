// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.ops.cuda.driver.SimulatedMemory;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;

/** The state of one thread of a card: its registers as raw bits, and where it stands. */
final class PtxThread {
  final MemorySegment parameter;
  int next;

  private final Grid grid;
  private final SimulatedMemory memory;
  private final long[] registers;
  private final BitSet written = new BitSet();
  private int x;
  private int y;
  private int z;

  PtxThread(int registers, Grid grid, MemorySegment parameter, SimulatedMemory memory) {
    this.registers = new long[registers];
    this.grid = grid;
    this.parameter = parameter;
    this.memory = memory;
  }

  /** Starts anew as the thread at this place of the whole grid. */
  void begin(int column, int row, int block) {
    x = column;
    y = row;
    z = block;
    next = 0;
    written.clear();
  }

  long get(int register) {
    if (!written.get(register)) {
      throw new IllegalStateException("register " + register + " is read before it is written");
    }
    return registers[register];
  }

  void set(int register, long bits) {
    registers[register] = bits;
    written.set(register);
  }

  int special(String name) {
    return switch (name) {
      case "%ntid.x" -> grid.threadsX();
      case "%ntid.y" -> grid.threadsY();
      case "%nctaid.x" -> grid.blocksX();
      case "%nctaid.y" -> grid.blocksY();
      case "%tid.x" -> x % grid.threadsX();
      case "%tid.y" -> y % grid.threadsY();
      case "%ctaid.x" -> x / grid.threadsX();
      case "%ctaid.y" -> y / grid.threadsY();
      case "%ctaid.z" -> z;
      default -> throw new IllegalArgumentException("no special register: " + name);
    };
  }

  /** Device memory, aligned to its size. */
  MemorySegment at(long address, int bytes) {
    if (address % bytes != 0) {
      throw new IllegalStateException("%d bytes at 0x%x: not aligned".formatted(bytes, address));
    }
    return memory.at(address, bytes);
  }
}
