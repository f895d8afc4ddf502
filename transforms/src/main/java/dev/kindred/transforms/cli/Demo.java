// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.CudaOrCpu;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Rotate;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.TransformException;
import dev.kindred.transforms.gallery.Gallery;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * The main job on real files, without writing code: rotates, flips, crops and recolours photos with
 * their masks, boxes and points, and DICOM slices; decodes them again; and writes a page that shows
 * it. The first card that can be used does the work, else the processor; which, and why, is said.
 *
 * <p>{@code demo [--seed N] [--out PAGE] [IMAGE…]}. Without images it takes those under {@code
 * testdata/}. A file that cannot be read is named with the reason, the others go on, and the exit
 * status is 1.
 */
public final class Demo {
  private final Path home;
  private final PrintStream out;
  private final PrintStream err;
  private boolean failed;

  Demo(Path home, PrintStream out, PrintStream err) {
    this.home = home;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the demo; the system property {@code kindred.home} names the folder that holds {@code
   * testdata/}.
   */
  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("kindred.home", "."));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Demo(home, out, err).run(args));
  }

  /** The exit status: 0, 1 where a file could not be used, 2 for arguments that make no sense. */
  int run(String... args) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(home.resolve("gallery").resolve("index.html"), args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Arguments.USAGE);
      return 2;
    }
    table();
    Gallery gallery = Gallery.empty();
    try (CudaOrCpu device = CudaOrCpu.find(Cpu.all(), out::println)) {
      out.println("device: " + device.name());
      out.println();
      int item = 0;
      for (Callable<Specimen> each : specimens(arguments)) {
        DrawKey key = DrawKey.of(arguments.seed(), 0, item++);
        gallery = shown(gallery, device, each, key);
      }
    }
    gallery.write(arguments.page());
    out.println("page: " + arguments.page().toAbsolutePath().normalize());
    return failed ? 1 : 0;
  }

  private void table() {
    out.println("dispatch table of " + GenericFunction.of(Rotate.class).describe());
    out.println();
  }

  private List<Callable<Specimen>> specimens(Arguments arguments) {
    List<Callable<Specimen>> specimens = new ArrayList<>();
    if (arguments.images().isEmpty()) {
      Path data = home.resolve("testdata");
      Coco.read(data.resolve("photos.json"))
          .photos()
          .forEach(photo -> specimens.add(() -> Specimen.of(photo)));
      Stream.of("CT_small.dcm", "MR_small.dcm")
          .map(data.resolve("dicom")::resolve)
          .forEach(file -> specimens.add(() -> Specimen.of(file)));
    }
    arguments.images().forEach(file -> specimens.add(() -> Specimen.of(file)));
    return specimens;
  }

  private Gallery shown(Gallery gallery, Device device, Callable<Specimen> of, DrawKey key) {
    try {
      Specimen specimen = of.call();
      Sample before = specimen.sample();
      Pipeline pipeline = specimen.pipeline().on(device);
      long start = System.nanoTime();
      Sample encoded = pipeline.encode(before, key);
      long between = System.nanoTime();
      Sample decoded = pipeline.decode(encoded);
      tell(specimen.title(), encoded, between - start, System.nanoTime() - between);
      return gallery.with(specimen.title(), before, encoded, decoded);
    } catch (UnreadableFileException | TransformException e) {
      failed = true;
      err.println("not shown: " + e.getMessage());
      return gallery;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String title, Sample encoded, long encoding, long decoding) {
    out.printf(
        Locale.ROOT,
        "%s: encoded in %.1f ms, decoded in %.1f ms%n",
        title,
        encoding / 1e6,
        decoding / 1e6);
    for (Step step : encoded.trace()) {
      out.println("  " + step.plan().words());
    }
    if (!encoded.report().isEmpty()) {
      out.print(encoded.report().toString().indent(4));
    }
    out.println();
  }
}
