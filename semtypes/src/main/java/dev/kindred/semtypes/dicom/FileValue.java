// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.series.Segmentation;
import dev.kindred.semtypes.dicom.series.SliceStack;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which type a whole file is. */
final class FileValue {
  private FileValue() {}

  static Semantic of(DicomFile file) {
    boolean segments = !file.dataSet().items(Attribute.SEGMENTS).isEmpty();
    boolean placed = file.info().plane() != null;
    if (segments && placed) {
      return Segmentation.of(file).labels();
    }
    boolean dose = file.dataSet().element(Attribute.FRAME_OFFSETS).isPresent();
    if (placed && (dose || isStack(file))) {
      return SliceStack.of(file).volume();
    }
    if (file.frames() == 1) {
      return file.image(0);
    }
    List<Image> pictures = IntStream.range(0, file.frames()).mapToObj(file::image).toList();
    return file.info().photometric().isMonochrome()
        ? Batch.of(DicomImage.class, pictures.stream().map(DicomImage.class::cast).toList())
        : Batch.of(DicomRgbImage.class, pictures.stream().map(DicomRgbImage.class::cast).toList());
  }

  /** Whether every frame says its own place. */
  private static boolean isStack(DicomFile file) {
    return file.frames() > 1
        && file.info().photometric().isMonochrome()
        && !file.dataSet().items(Attribute.FRAME_GROUPS).isEmpty()
        && IntStream.range(0, file.frames())
            .allMatch(frame -> Objects.nonNull(file.info(frame).plane()));
  }
}
