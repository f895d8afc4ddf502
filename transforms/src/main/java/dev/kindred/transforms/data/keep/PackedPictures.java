// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures, masks and videos by their pixels and what else they say. */
final class PackedPictures {
  private static final String PIXELS = "pixels";
  private static final String LABELS = "labels";
  private static final String INFO = "info";

  private PackedPictures() {}

  @Dispatch(Pack.class)
  static Packed image(Image x) {
    return Packed.of(PIXELS, x.pixels());
  }

  /** Of the class that goes by the number of channels; another one needs methods of its own. */
  @Dispatch(Unpack.class)
  static <I extends Image> I image(Class<I> as, Packed parts) {
    Image image = Image.of(parts.tensor(PIXELS));
    if (image.getClass() != as) {
      throw PackedRecords.missing(as);
    }
    return as.cast(image);
  }

  @Dispatch(Pack.class)
  static Packed slice(DicomImage x) {
    return Packed.of(PIXELS, x.pixels(), INFO, x.info());
  }

  @Dispatch(Unpack.class)
  static DicomImage slice(Class<DicomImage> as, Packed parts) {
    return DicomImage.of(parts.tensor(PIXELS), parts.get(INFO, DicomInfo.class));
  }

  @Dispatch(Pack.class)
  static Packed slice(DicomRgbImage x) {
    return Packed.of(PIXELS, x.pixels(), INFO, x.info());
  }

  @Dispatch(Unpack.class)
  static DicomRgbImage colours(Class<DicomRgbImage> as, Packed parts) {
    return DicomRgbImage.of(parts.tensor(PIXELS), parts.get(INFO, DicomInfo.class));
  }

  @Dispatch(Pack.class)
  static Packed mask(Mask x) {
    return Packed.of(LABELS, x.labels());
  }

  @Dispatch(Unpack.class)
  static Mask mask(Class<Mask> as, Packed parts) {
    return Mask.of(parts.tensor(LABELS));
  }

  @Dispatch(Pack.class)
  static Packed map(LabelMap x) {
    return Packed.of(LABELS, x.labels(), "codes", x.codes());
  }

  @Dispatch(Unpack.class)
  static LabelMap map(Class<LabelMap> as, Packed parts) {
    return LabelMap.of(parts.tensor(LABELS), codes(parts));
  }

  /** Names by number, which the part {@code codes} holds. */
  static SortedMap<Integer, String> codes(Packed parts) {
    return new TreeMap<>(parts.map("codes", Integer.class, String.class));
  }

  @Dispatch(Pack.class)
  static Packed video(Video x) {
    return Packed.of("frames", x.frames(), "rate", x.framesPerSecond());
  }

  @Dispatch(Unpack.class)
  static Video video(Class<Video> as, Packed parts) {
    return Video.of(parts.tensor("frames"), parts.get("rate", Double.class));
  }
}
