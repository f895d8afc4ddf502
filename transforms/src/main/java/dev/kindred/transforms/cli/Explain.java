// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.registry.Registry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.label.NearNames;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.recipe.Recipe;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a pipeline does, how a transform is written, or which methods a function has. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Without an argument: the transforms there are. With the name of one: how it is written. With"
          + " a",
      "pipeline: what it draws, in words. With a function, such as Engine or Rotate: its dispatch"
          + " table.",
      ""
    })
final class Explain implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "A file with a pipeline, a transform or a generic function.")
  private String what = "";

  @Option(
      names = "--canvas",
      paramLabel = "HxW",
      description = "The picture that a pipeline is explained for (default: ${DEFAULT-VALUE}).")
  private String canvas = "480x640";

  @Option(
      names = {"-n", "--draws"},
      paramLabel = "N",
      description = "How many draws of a pipeline to show (default: ${DEFAULT-VALUE}).")
  private int draws = 3;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "NUMBER",
      description = "What the draws come from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog.Entry entry = Catalog.all().get(what);
    if (what.isEmpty()) {
      list(out);
    } else if (entry != null) {
      transform(out, entry);
    } else if (Files.isRegularFile(Path.of(what))) {
      pipeline(out, Recipe.pipeline(Path.of(what)));
    } else {
      out.println(function().describe());
    }
    return 0;
  }

  private static void list(PrintWriter out) {
    Map<String, List<String>> byPackage = new TreeMap<>();
    for (Catalog.Entry each : Catalog.all().values()) {
      String home = each.type().getPackageName();
      byPackage
          .computeIfAbsent(home.substring(home.lastIndexOf('.') + 1), _ -> new ArrayList<>())
          .add(each.name());
    }
    byPackage.forEach((home, names) -> {
      out.println(home);
      names.forEach(name -> out.println("  " + name));
    });
    out.println();
    out.println("kindred explain NAME shows how one is written.");
  }

  private static void transform(PrintWriter out, Catalog.Entry entry) {
    out.println("%s, %s, in a pipeline:".formatted(entry.name(), entry.type().getName()));
    out.println();
    out.print(Recipe.yaml(Pipeline.of(entry.examples().toArray(Transform[]::new))));
  }

  private void pipeline(PrintWriter out, Pipeline pipeline) {
    out.print(Recipe.yaml(pipeline));
    Canvas size = size();
    for (int i = 0; i < draws; i++) {
      out.println();
      out.println("item %d on %s".formatted(i, size));
      Scene scene = Scene.of(size);
      DrawKey key = DrawKey.of(seed, 0, i);
      for (int step = 0; step < pipeline.transforms().size(); step++) {
        Transform transform = pipeline.transforms().get(step);
        TransformPlan plan = transform.draw(key.at(Integer.toString(step)), scene);
        scene = scene.after(plan);
        out.println("  " + plan.words());
      }
    }
  }

  private Canvas size() {
    String[] sides = canvas.split("[x×]", -1);
    try {
      if (sides.length == 2) {
        return Canvas.hw(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(asked(), e);
    }
    throw new IllegalArgumentException(asked());
  }

  private String asked() {
    return "canvas \"%s\": give height and width, such as 480x640".formatted(canvas);
  }

  private GenericFunction<?> function() {
    List<GenericFunction<?>> all = Registry.visibleTo(Explain.class.getClassLoader()).functions();
    Optional<GenericFunction<?>> named =
        all.stream().filter(each -> name(each).equalsIgnoreCase(what)).findFirst();
    return named.orElseThrow(() -> {
      List<String> names = new ArrayList<>(Catalog.all().keySet());
      all.forEach(each -> names.add(name(each)));
      List<String> near = NearNames.of(what, names);
      return new IllegalArgumentException(
          "\"%s\" is no file, no transform and no generic function; %s"
              .formatted(
                  what,
                  near.isEmpty()
                      ? "kindred explain lists the transforms"
                      : "did you mean " + String.join(", ", near)));
    });
  }

  private static String name(GenericFunction<?> function) {
    return function.type().getSimpleName();
  }
}
