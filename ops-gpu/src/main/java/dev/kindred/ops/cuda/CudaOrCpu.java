// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.semtypes.Semantic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A card, and the processor wherever the card cannot: where there is none, where it has no memory
 * left or no kernel for a plan, and for good once it is lost. What failed is done again on the
 * processor, with the same bytes. Each reason is reported once, and a plan of a structure that the
 * card had no kernel for goes to the processor at once.
 *
 * <p>Whoever wants the card or an error takes {@link Cuda} itself. Values that {@linkplain
 * Cuda#upload stay on a card} have no other place to be run: they do as on {@link Cuda}.
 *
 * <p>Safe for use by several threads.
 */
public final class CudaOrCpu implements Device, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CudaOrCpu.class.getName());

  /** More kinds of work than this are not remembered. */
  private static final int MOST_DECLINED = 1000;

  private final @Nullable Cuda cuda;
  private final Cpu cpu;
  private final Consumer<String> report;
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Set<WorkKind> declined = ConcurrentHashMap.newKeySet();
  private volatile boolean lost;

  private CudaOrCpu(Optional<Cuda> cuda, Cpu cpu, Consumer<String> report) {
    this.cuda = cuda.orElse(null);
    this.cpu = cpu;
    this.report = report;
  }

  /** The first card that can be used, else all processors; reasons go to the log as warnings. */
  public static CudaOrCpu find() {
    return find(Cpu.all(), reason -> LOG.log(System.Logger.Level.WARNING, reason));
  }

  /**
   * The first card that can be used.
   *
   * @param cpu what works where the card cannot
   * @param report takes each reason for that once, in words; called on the thread that met it
   */
  public static CudaOrCpu find(Cpu cpu, Consumer<String> report) {
    return of(CudaDriver.find(), cpu, report);
  }

  /** The first card that can be used of those that were found. */
  public static CudaOrCpu of(CudaDriver.Search search, Cpu cpu, Consumer<String> report) {
    return switch (search) {
      case CudaDriver.Missing(String reason) -> {
        report.accept("cuda: " + reason + "; until then " + cpu.name() + " does the work");
        yield new CudaOrCpu(Optional.empty(), cpu, report);
      }
      case CudaDriver.Found(CudaDriver driver) -> {
        List<CudaDevice> devices = driver.devices();
        yield new CudaOrCpu(
            devices.stream().flatMap(device -> open(device, cpu, report).stream()).findFirst(),
            cpu,
            report);
      }
    };
  }

  private static Optional<Cuda> open(CudaDevice device, Cpu cpu, Consumer<String> report) {
    try {
      return Optional.of(Cuda.of(device));
    } catch (CudaException | UnsupportedOperationException e) {
      report.accept(
          "cuda: %s; until then another card or %s does the work"
              .formatted(e.getMessage(), cpu.name()));
      return Optional.empty();
    }
  }

  /** The card, where there is one that is not lost: to upload values to. */
  public Optional<Cuda> card() {
    return lost ? Optional.empty() : Optional.ofNullable(cuda);
  }

  /** What works where the card cannot. */
  public Cpu cpu() {
    return cpu;
  }

  /** The card and what stands in for it, or only that. */
  @Override
  public String name() {
    return card().map(card -> card.name() + ", else " + cpu.name()).orElseGet(cpu::name);
  }

  /** The card, or what stands in where there is none or it is lost. */
  @Override
  public Device working() {
    return card().<Device>map(card -> card).orElse(cpu);
  }

  <T extends Semantic> T run(Plan plan, T x) {
    Cuda card = lost ? null : cuda;
    if (card == null || (!declined.isEmpty() && declined.contains(WorkKind.of(plan, x)))) {
      return Engine.ENGINE.run(cpu, plan, x);
    }
    try {
      return Engine.ENGINE.run(card, plan, x);
    } catch (CudaException e) {
      lost |= e.isContextLost();
      String kind = e.name();
      sayOnce(kind, "%s on %s: %s".formatted(plan, card, e.getMessage()));
    } catch (UnsupportedOperationException | NoMethodException e) {
      // Where the plan makes no sense on any device, the processor says so.
      decline(WorkKind.of(plan, x));
      String kind = plan.getClass().getName();
      sayOnce(kind, "%s on %s: there is no kernel for it".formatted(plan, card));
    }
    return Engine.ENGINE.run(cpu, plan, x);
  }

  /** Spares the next such work the way to the card and back. */
  private void decline(WorkKind work) {
    if (declined.size() >= MOST_DECLINED) {
      declined.clear();
    }
    declined.add(work);
  }

  private void sayOnce(String kind, String what) {
    if (said.add(kind)) {
      report.accept(
          "%s; %s does %s instead, with the same bytes"
              .formatted(what, cpu.name(), lost ? "everything from now on" : "such work"));
    }
  }

  /** Gives the card back; the processor goes on. What fails then is said: no result needs it. */
  @Override
  public void close() {
    Cuda card = cuda;
    if (card != null) {
      lost = true;
      try {
        card.close();
      } catch (CudaException e) {
        report.accept(
            "closing %s: %s; every result was complete before".formatted(card, e.getMessage()));
      }
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
