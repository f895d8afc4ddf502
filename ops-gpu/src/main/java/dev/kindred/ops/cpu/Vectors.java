// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.code.CompiledPrograms;
import dev.kindred.ops.cpu.vector.Width;
import java.util.function.Consumer;

/**
 * Whether programs are compiled to vector code: the system property {@value #PROPERTY}, which is
 * {@code auto} where it is not set. Results are the same bytes either way.
 */
enum Vectors {
  /**
   * Never: also where the module, or the compiler that makes vector code fast, is missing, or
   * vectors are narrower than {@value Width#LEAST_BITS} bits.
   */
  OFF,
  /** When a program has run for a while, in the background. */
  AUTO,
  /** Before a program runs first. */
  ON;

  static final String PROPERTY = "kindred.vector";

  private static final System.Logger LOG = System.getLogger(Vectors.class.getName());

  /** What holds in this process. */
  static final Vectors SETTING =
      of(System.getProperty(PROPERTY, "auto"), System.getProperty("java.vm.info", ""));

  /**
   * @param wanted off, auto or on
   * @param vm what the virtual machine says of itself, such as "mixed mode, sharing"
   */
  static Vectors of(String wanted, String vm) {
    return switch (wanted) {
      case "off" -> OFF;
      case "auto" -> isPresent() && isOptimizing(vm) ? AUTO : OFF;
      case "on" -> {
        if (!isPresent()) {
          throw new IllegalStateException(
              "-D%s=on: there is no module jdk.incubator.vector; start with --add-modules %s"
                  .formatted(PROPERTY, CompiledPrograms.MODULE));
        }
        yield forced(Width.bits(), reason -> LOG.log(System.Logger.Level.WARNING, reason));
      }
      default ->
          throw new IllegalArgumentException(
              "-D%s=%s: it is none of off, auto and on; give one of them"
                  .formatted(PROPERTY, wanted));
    };
  }

  /**
   * What {@code on} comes to.
   *
   * @param bits of a vector
   * @param report takes the reason why there are none
   */
  static Vectors forced(int bits, Consumer<String> report) {
    if (bits >= Width.LEAST_BITS) {
      return ON;
    }
    report.accept(
        "-D%s=on: vectors of %d bits, and at least %d are needed; plain Java does the work, with the same bytes"
            .formatted(PROPERTY, bits, Width.LEAST_BITS));
    return OFF;
  }

  /** Whether there are vectors of some use here; asking initializes the Vector API. */
  static boolean areWide() {
    return Width.bits() >= Width.LEAST_BITS;
  }

  private static boolean isPresent() {
    Module self = Vectors.class.getModule();
    return ModuleLayer.boot().findModule(CompiledPrograms.MODULE).filter(self::canRead).isPresent();
  }

  /** Without C2 every vector operation allocates. */
  private static boolean isOptimizing(String vm) {
    return !vm.contains("interpreted mode") && !vm.contains("emulated-client");
  }
}
