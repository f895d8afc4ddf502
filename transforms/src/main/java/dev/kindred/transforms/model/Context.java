// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Sample;

/**
 * What a tensor is the answer to, and how its numbers are meant.
 *
 * @param input what the model saw, with the canvas or grid that the answer lies on
 * @param reading what the numbers mean
 */
public record Context(Semantic input, Reading reading) {
  /**
   * The canvas that the model saw.
   *
   * @throws IllegalArgumentException where what it saw has none
   */
  public Canvas canvas() {
    return switch (input) {
      case Spatial on -> on.canvas();
      case Sample sample when sample.canvas().isPresent() -> sample.canvas().orElseThrow();
      default ->
          throw new IllegalArgumentException(
              "canvas of the answer: what the model saw, a %s, has none; give it something on a canvas"
                  .formatted(input.getClass().getSimpleName()));
    };
  }

  /**
   * The grid of the volume that the model saw, the first of a sample.
   *
   * @throws IllegalArgumentException where it saw no volume
   */
  public VoxelGrid grid() {
    return switch (input) {
      case Volume volume -> volume.grid();
      case Sample sample -> grid(sample);
      default -> throw noVolume();
    };
  }

  private VoxelGrid grid(Sample sample) {
    for (Semantic each : sample.members().values()) {
      if (each instanceof Volume volume) {
        return volume.grid();
      }
    }
    throw noVolume();
  }

  private IllegalArgumentException noVolume() {
    return new IllegalArgumentException(
        "grid of the answer: what the model saw, a %s, is no volume; give it one"
            .formatted(input.getClass().getSimpleName()));
  }

  /**
   * The names that indices stand for.
   *
   * @throws IllegalArgumentException where the reading does not say
   */
  public Vocabulary vocabulary() {
    return reading
        .vocabulary()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "names of the answer: the reading has no vocabulary; say Reading.of(vocabulary)"));
  }
}
