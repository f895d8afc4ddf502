// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

/**
 * The tags this package itself reads, out of the thousands that {@link Tag#of(String)} knows by
 * keyword. Each constant names the element of the keyword beside it. None of them says who the
 * patient is.
 */
public final class Attribute {
  /** SpecificCharacterSet. */
  public static final Tag SPECIFIC_CHARACTER_SET = new Tag(0x0008, 0x0005);

  /** TransferSyntaxUID. */
  public static final Tag TRANSFER_SYNTAX = new Tag(0x0002, 0x0010);

  /** SOPClassUID. */
  public static final Tag SOP_CLASS = new Tag(0x0008, 0x0016);

  /** SOPInstanceUID. */
  public static final Tag SOP_INSTANCE = new Tag(0x0008, 0x0018);

  /** Modality. */
  public static final Tag MODALITY = new Tag(0x0008, 0x0060);

  /** StudyInstanceUID. */
  public static final Tag STUDY_UID = new Tag(0x0020, 0x000D);

  /** SeriesInstanceUID. */
  public static final Tag SERIES_UID = new Tag(0x0020, 0x000E);

  /** FrameOfReferenceUID. */
  public static final Tag FRAME_OF_REFERENCE = new Tag(0x0020, 0x0052);

  /** InstanceNumber. */
  public static final Tag INSTANCE_NUMBER = new Tag(0x0020, 0x0013);

  /** SliceThickness. */
  public static final Tag SLICE_THICKNESS = new Tag(0x0018, 0x0050);

  /** SpacingBetweenSlices. */
  public static final Tag SPACING_BETWEEN_SLICES = new Tag(0x0018, 0x0088);

  /** ImagePositionPatient. */
  public static final Tag POSITION = new Tag(0x0020, 0x0032);

  /** ImageOrientationPatient. */
  public static final Tag ORIENTATION = new Tag(0x0020, 0x0037);

  /** SamplesPerPixel. */
  public static final Tag SAMPLES_PER_PIXEL = new Tag(0x0028, 0x0002);

  /** PhotometricInterpretation. */
  public static final Tag PHOTOMETRIC = new Tag(0x0028, 0x0004);

  /** PlanarConfiguration. */
  public static final Tag PLANAR_CONFIGURATION = new Tag(0x0028, 0x0006);

  /** NumberOfFrames. */
  public static final Tag FRAMES = new Tag(0x0028, 0x0008);

  /** Rows. */
  public static final Tag ROWS = new Tag(0x0028, 0x0010);

  /** Columns. */
  public static final Tag COLUMNS = new Tag(0x0028, 0x0011);

  /** PixelSpacing. */
  public static final Tag PIXEL_SPACING = new Tag(0x0028, 0x0030);

  /** BitsAllocated. */
  public static final Tag BITS_ALLOCATED = new Tag(0x0028, 0x0100);

  /** BitsStored. */
  public static final Tag BITS_STORED = new Tag(0x0028, 0x0101);

  /** HighBit. */
  public static final Tag HIGH_BIT = new Tag(0x0028, 0x0102);

  /** PixelRepresentation. */
  public static final Tag PIXEL_REPRESENTATION = new Tag(0x0028, 0x0103);

  /** PixelPaddingValue. */
  public static final Tag PIXEL_PADDING = new Tag(0x0028, 0x0120);

  /** PixelPaddingRangeLimit. */
  public static final Tag PIXEL_PADDING_LIMIT = new Tag(0x0028, 0x0121);

  /** BurnedInAnnotation. */
  public static final Tag BURNED_IN = new Tag(0x0028, 0x0301);

  /** WindowCenter. */
  public static final Tag WINDOW_CENTER = new Tag(0x0028, 0x1050);

  /** WindowWidth. */
  public static final Tag WINDOW_WIDTH = new Tag(0x0028, 0x1051);

  /** RescaleIntercept. */
  public static final Tag RESCALE_INTERCEPT = new Tag(0x0028, 0x1052);

  /** RescaleSlope. */
  public static final Tag RESCALE_SLOPE = new Tag(0x0028, 0x1053);

  /** RescaleType. */
  public static final Tag RESCALE_TYPE = new Tag(0x0028, 0x1054);

  /** WindowCenterWidthExplanation. */
  public static final Tag WINDOW_EXPLANATION = new Tag(0x0028, 0x1055);

  /** VOILUTFunction. */
  public static final Tag VOI_FUNCTION = new Tag(0x0028, 0x1056);

  /** RedPaletteColorLookupTableDescriptor. */
  public static final Tag RED_DESCRIPTOR = new Tag(0x0028, 0x1101);

  /** GreenPaletteColorLookupTableDescriptor. */
  public static final Tag GREEN_DESCRIPTOR = new Tag(0x0028, 0x1102);

  /** BluePaletteColorLookupTableDescriptor. */
  public static final Tag BLUE_DESCRIPTOR = new Tag(0x0028, 0x1103);

  /** RedPaletteColorLookupTableData. */
  public static final Tag RED_DATA = new Tag(0x0028, 0x1201);

  /** GreenPaletteColorLookupTableData. */
  public static final Tag GREEN_DATA = new Tag(0x0028, 0x1202);

  /** BluePaletteColorLookupTableData. */
  public static final Tag BLUE_DATA = new Tag(0x0028, 0x1203);

  /** SegmentedRedPaletteColorLookupTableData. */
  public static final Tag RED_SEGMENTS = new Tag(0x0028, 0x1221);

  /** SegmentedGreenPaletteColorLookupTableData. */
  public static final Tag GREEN_SEGMENTS = new Tag(0x0028, 0x1222);

  /** SegmentedBluePaletteColorLookupTableData. */
  public static final Tag BLUE_SEGMENTS = new Tag(0x0028, 0x1223);

  /** ModalityLUTSequence. */
  public static final Tag MODALITY_LUTS = new Tag(0x0028, 0x3000);

  /** LUTDescriptor. */
  public static final Tag LUT_DESCRIPTOR = new Tag(0x0028, 0x3002);

  /** LUTExplanation. */
  public static final Tag LUT_EXPLANATION = new Tag(0x0028, 0x3003);

  /** ModalityLUTType. */
  public static final Tag MODALITY_LUT_TYPE = new Tag(0x0028, 0x3004);

  /** LUTData. */
  public static final Tag LUT_DATA = new Tag(0x0028, 0x3006);

  /** VOILUTSequence. */
  public static final Tag VOI_LUTS = new Tag(0x0028, 0x3010);

  /** FrameVOILUTSequence. */
  public static final Tag FRAME_VOI = new Tag(0x0028, 0x9132);

  /** PixelMeasuresSequence. */
  public static final Tag PIXEL_MEASURES = new Tag(0x0028, 0x9110);

  /** PixelValueTransformationSequence. */
  public static final Tag PIXEL_VALUE_TRANSFORM = new Tag(0x0028, 0x9145);

  /** PlanePositionSequence. */
  public static final Tag PLANE_POSITION = new Tag(0x0020, 0x9113);

  /** PlaneOrientationSequence. */
  public static final Tag PLANE_ORIENTATION = new Tag(0x0020, 0x9116);

  /** SharedFunctionalGroupsSequence. */
  public static final Tag SHARED_GROUPS = new Tag(0x5200, 0x9229);

  /** PerFrameFunctionalGroupsSequence. */
  public static final Tag FRAME_GROUPS = new Tag(0x5200, 0x9230);

  /** SegmentationType. */
  public static final Tag SEGMENTATION_TYPE = new Tag(0x0062, 0x0001);

  /** SegmentSequence. */
  public static final Tag SEGMENTS = new Tag(0x0062, 0x0002);

  /** SegmentNumber. */
  public static final Tag SEGMENT_NUMBER = new Tag(0x0062, 0x0004);

  /** SegmentLabel. */
  public static final Tag SEGMENT_LABEL = new Tag(0x0062, 0x0005);

  /** SegmentedPropertyTypeCodeSequence. */
  public static final Tag SEGMENT_TYPE = new Tag(0x0062, 0x000F);

  /** SegmentedPropertyCategoryCodeSequence. */
  public static final Tag SEGMENT_CATEGORY = new Tag(0x0062, 0x0003);

  /** SegmentIdentificationSequence. */
  public static final Tag SEGMENT_IDENTIFICATION = new Tag(0x0062, 0x000A);

  /** ReferencedSegmentNumber. */
  public static final Tag REFERENCED_SEGMENT = new Tag(0x0062, 0x000B);

  /** MaximumFractionalValue. */
  public static final Tag MAXIMUM_FRACTION = new Tag(0x0062, 0x000E);

  /** CodeValue. */
  public static final Tag CODE_VALUE = new Tag(0x0008, 0x0100);

  /** CodingSchemeDesignator. */
  public static final Tag CODE_SCHEME = new Tag(0x0008, 0x0102);

  /** CodeMeaning. */
  public static final Tag CODE_MEANING = new Tag(0x0008, 0x0104);

  /** DoseUnits. */
  public static final Tag DOSE_UNITS = new Tag(0x3004, 0x0002);

  /** DoseGridScaling. */
  public static final Tag DOSE_SCALING = new Tag(0x3004, 0x000E);

  /** FrameIncrementPointer. */
  public static final Tag FRAME_INCREMENT = new Tag(0x0028, 0x0009);

  /** GridFrameOffsetVector. */
  public static final Tag FRAME_OFFSETS = new Tag(0x3004, 0x000C);

  /** ExtendedOffsetTable. */
  public static final Tag EXTENDED_OFFSETS = new Tag(0x7FE0, 0x0001);

  /** ExtendedOffsetTableLengths. */
  public static final Tag EXTENDED_LENGTHS = new Tag(0x7FE0, 0x0002);

  /** FloatPixelData. */
  public static final Tag FLOAT_PIXELS = new Tag(0x7FE0, 0x0008);

  /** DoubleFloatPixelData. */
  public static final Tag DOUBLE_PIXELS = new Tag(0x7FE0, 0x0009);

  /** PixelData. */
  public static final Tag PIXEL_DATA = new Tag(0x7FE0, 0x0010);

  private Attribute() {}
}
