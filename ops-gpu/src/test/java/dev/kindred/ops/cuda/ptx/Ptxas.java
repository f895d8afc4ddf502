// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** NVIDIA's assembler, where it is installed. */
record Ptxas(Path folder) {
  /** Cards from the oldest that kernels are written for. */
  static final List<String> CARDS = List.of("sm_75", "sm_80", "sm_90", "sm_100", "sm_120");

  private static final String HEADER = ".version 6.3\n.target sm_75\n.address_size 64\n";
  private static final int INSTRUCTION_BYTES = 16;
  private static final int NO_OPERATION = 0x918;

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ptxas")));
  }

  /**
   * The code of all kernels for a card, as an ELF file.
   *
   * @throws IllegalStateException with what the assembler said
   */
  byte[] assemble(String card, List<String> modules) throws IOException, InterruptedException {
    // One module, because starting the assembler takes longer than the kernels do.
    String text =
        modules.stream()
            .map(module -> module.replace(HEADER, ""))
            .collect(joining("\n", HEADER, ""));
    return assemble(card, text);
  }

  private byte[] assemble(String card, String text) throws IOException, InterruptedException {
    Path ptx = Files.writeString(folder.resolve(card + ".ptx"), text);
    Path code = folder.resolve(card + ".cubin");
    Process process =
        new ProcessBuilder("ptxas", "-arch=" + card, ptx.toString(), "-o", code.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(card + ": " + said);
    }
    return Files.readAllBytes(code);
  }

  /** How many instructions a kernel has, those that only fill up its end left out. */
  static int instructions(byte[] elf, String kernel) {
    ByteBuffer file = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
    int sections = (int) file.getLong(40);
    int each = file.getShort(58);
    int names = (int) file.getLong(sections + each * file.getShort(62) + 24);
    for (int i = 0; i < file.getShort(60); i++) {
      int section = sections + i * each;
      if (name(file, names + file.getInt(section)).equals(".text." + kernel)) {
        int start = (int) file.getLong(section + 24);
        int count = (int) file.getLong(section + 32) / INSTRUCTION_BYTES;
        return count - empty(file, start, count);
      }
    }
    throw new IllegalArgumentException("no code of " + kernel);
  }

  private static int empty(ByteBuffer file, int start, int count) {
    int empty = 0;
    for (int i = 0; i < count; i++) {
      int opcode = file.getShort(start + i * INSTRUCTION_BYTES) & 0xFFF;
      empty += opcode == NO_OPERATION ? 1 : 0;
    }
    return empty;
  }

  private static String name(ByteBuffer file, int at) {
    StringBuilder name = new StringBuilder();
    for (int i = at; file.get(i) != 0; i++) {
      name.append((char) file.get(i));
    }
    return name.toString();
  }
}
