// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.benchmarks.engines.Contender;
import dev.kindred.benchmarks.engines.Inputs;
import dev.kindred.benchmarks.engines.Work;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;

/** OpenCV as it is called from Java: one thread of its own per call, pictures side by side. */
public final class OpenCv implements Contender {
  static final String NAME = "opencv-jvm";

  /** Found by the service loader. */
  public OpenCv() {}

  @Override
  public List<String> recipes(String job) {
    return switch (job) {
      case "a", "a-jitter", "b", "e", "f", "g" -> List.of(NAME);
      default -> List.of();
    };
  }

  @Override
  public Optional<Work> prepare(String job, String recipe, Inputs inputs, int threads) {
    if (!recipe.equals(NAME) || recipes(job).isEmpty()) {
      return Optional.empty();
    }
    opencv_core.setNumThreads(1);
    Recipe made =
        switch (job) {
          case "a" -> PictureRecipes.matrix(inputs);
          case "a-jitter" -> PictureRecipes.jitter(inputs, "", 224);
          case "b" -> new SliceRecipe(inputs);
          case "e" -> PictureRecipes.masks(inputs);
          case "f" -> PictureRecipes.jitter(inputs, "small_", 32);
          case "g" -> PictureRecipes.crops(inputs);
          default -> throw new IllegalArgumentException(job + ": no such job");
        };
    return Optional.of(new ItemWork(made, threads));
  }

  @Override
  public String version() {
    return "opencv-jvm=" + opencv_core.CV_VERSION;
  }
}
