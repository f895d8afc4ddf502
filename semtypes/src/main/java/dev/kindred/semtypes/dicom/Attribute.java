// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The elements this package reads, out of the thousands of PS3.6: tag, keyword, and the
 * representation that an implicit syntax leaves out. None of them says who the patient is.
 */
enum Attribute {
  TRANSFER_SYNTAX(0x0002, 0x0010, Vr.UI, "TransferSyntaxUID"),
  MODALITY(0x0008, 0x0060, Vr.CS, "Modality"),
  POSITION(0x0020, 0x0032, Vr.DS, "ImagePositionPatient"),
  ORIENTATION(0x0020, 0x0037, Vr.DS, "ImageOrientationPatient"),
  SAMPLES_PER_PIXEL(0x0028, 0x0002, Vr.US, "SamplesPerPixel"),
  PHOTOMETRIC(0x0028, 0x0004, Vr.CS, "PhotometricInterpretation"),
  FRAMES(0x0028, 0x0008, Vr.IS, "NumberOfFrames"),
  ROWS(0x0028, 0x0010, Vr.US, "Rows"),
  COLUMNS(0x0028, 0x0011, Vr.US, "Columns"),
  PIXEL_SPACING(0x0028, 0x0030, Vr.DS, "PixelSpacing"),
  BITS_ALLOCATED(0x0028, 0x0100, Vr.US, "BitsAllocated"),
  BITS_STORED(0x0028, 0x0101, Vr.US, "BitsStored"),
  HIGH_BIT(0x0028, 0x0102, Vr.US, "HighBit"),
  PIXEL_REPRESENTATION(0x0028, 0x0103, Vr.US, "PixelRepresentation"),
  PIXEL_PADDING(0x0028, 0x0120, Vr.US, "PixelPaddingValue"),
  PIXEL_PADDING_LIMIT(0x0028, 0x0121, Vr.US, "PixelPaddingRangeLimit"),
  WINDOW_CENTER(0x0028, 0x1050, Vr.DS, "WindowCenter"),
  WINDOW_WIDTH(0x0028, 0x1051, Vr.DS, "WindowWidth"),
  RESCALE_INTERCEPT(0x0028, 0x1052, Vr.DS, "RescaleIntercept"),
  RESCALE_SLOPE(0x0028, 0x1053, Vr.DS, "RescaleSlope"),
  RESCALE_TYPE(0x0028, 0x1054, Vr.LO, "RescaleType"),
  WINDOW_EXPLANATION(0x0028, 0x1055, Vr.LO, "WindowCenterWidthExplanation"),
  VOI_FUNCTION(0x0028, 0x1056, Vr.CS, "VOILUTFunction"),
  MODALITY_LUTS(0x0028, 0x3000, Vr.SQ, "ModalityLUTSequence"),
  LUT_DESCRIPTOR(0x0028, 0x3002, Vr.US, "LUTDescriptor"),
  LUT_EXPLANATION(0x0028, 0x3003, Vr.LO, "LUTExplanation"),
  MODALITY_LUT_TYPE(0x0028, 0x3004, Vr.LO, "ModalityLUTType"),
  LUT_DATA(0x0028, 0x3006, Vr.OW, "LUTData"),
  VOI_LUTS(0x0028, 0x3010, Vr.SQ, "VOILUTSequence"),
  PIXEL_DATA(0x7FE0, 0x0010, Vr.OW, "PixelData");

  private static final Map<Tag, Attribute> BY_TAG =
      Arrays.stream(values()).collect(Collectors.toMap(Attribute::tag, Function.identity()));

  private final int group;
  private final int element;
  private final Vr vr;
  private final String keyword;

  Attribute(int group, int element, Vr vr, String keyword) {
    this.group = group;
    this.element = element;
    this.vr = vr;
    this.keyword = keyword;
  }

  Tag tag() {
    return new Tag(group, element);
  }

  Vr vr() {
    return vr;
  }

  String keyword() {
    return keyword;
  }

  static Optional<Attribute> of(Tag tag) {
    return Optional.ofNullable(BY_TAG.get(tag));
  }
}
