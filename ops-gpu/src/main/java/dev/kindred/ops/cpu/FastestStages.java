// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.lang.reflect.InvocationTargetException;

/**
 * Finds the stages that suit this process: those of the Vector API where its module is present and
 * the compiler that makes machine vectors of them is on; else plain ones.
 */
final class FastestStages {

  private static final String VECTORS = "dev.kindred.ops.cpu.vector.VectorStages";

  private FastestStages() {}

  static Stages found() {
    Stages plain = new PlainStages();
    String machine = System.getProperty("java.vm.info", "");
    boolean compiled = !machine.contains("emulated-client") && !machine.contains("interpreted");
    boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return compiled && present ? vectors(plain) : plain;
  }

  private static Stages vectors(Stages plain) {
    try {
      return Class.forName(VECTORS)
          .asSubclass(Stages.class)
          .getConstructor(Stages.class)
          .newInstance(plain);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(VECTORS + ": failed to start; report it", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(VECTORS + ": not found; the jar lacks a package", e);
    }
  }
}
