// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import static dev.kindred.transforms.color.ChannelStatistics.IMAGENET;

import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.RandomAffine;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Range;
import java.nio.file.Path;

/**
 * Something to try a pipeline on.
 *
 * @param title what people call it
 * @param sample its members
 * @param pipeline what suits it
 */
record Specimen(String title, Sample sample, Pipeline pipeline) {
  private static final Transform TURN = new RandomRotation(-30, 30);
  private static final Transform MIRROR = new RandomFlip(0.5);
  private static final Transform CROP =
      new RandomResizedCrop(300, 400, Range.of(0.5, 1), Range.of(1.2, 1.5));
  private static final Transform MOVE =
      new RandomAffine(Range.around(5), 0.05, Range.of(0.9, 1.2), Range.around(5));

  /** A photo with everything that is annotated on it. */
  static Specimen of(AnnotatedPhoto photo) {
    Image image = photo.image();
    Sample sample =
        Sample.of(
            "image", image, "mask", photo.mask(), "boxes", photo.boxes(), "points", photo.points());
    return new Specimen(title(photo.file()), sample, pipeline(image));
  }

  /** A picture file of any kind that can be read, DICOM included. */
  static Specimen of(Path file) {
    Image image = Image.read(file);
    Sample sample = Sample.of("image", image);
    if (image instanceof DicomImage slice && !slice.info().modality().isEmpty()) {
      sample = sample.with("modality", new Category(slice.info().modality()));
    }
    return new Specimen(title(file), sample, pipeline(image));
  }

  private static String title(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static Pipeline pipeline(Image image) {
    if (image instanceof DicomImage) {
      return Pipeline.of(TURN, MIRROR, MOVE, new ColorJitter(0.3, 0.3, 0));
    }
    return switch (image.channels()) {
      case 1 -> Pipeline.of(TURN, MIRROR, CROP, new ColorJitter(0.3, 0.3, 0));
      case 3 ->
          Pipeline.of(TURN, MIRROR, CROP, new ColorJitter(0.3, 0.3, 0.3), new Normalize(IMAGENET));
      default -> Pipeline.of(TURN, MIRROR, CROP); // colour operations need grey or RGB
    };
  }
}
