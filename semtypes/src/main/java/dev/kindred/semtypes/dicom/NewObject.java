// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a data set that is made anew. */
final class NewObject {
  static final Rescale PLAIN = new Rescale(1, 0, "");

  /** What a decimal string can hold (PS3.5 6.2). */
  private static final int LONGEST_DECIMAL = 16;

  /** Attributes that every image has, though their values are not known. */
  private static final List<String> UNKNOWN =
      List.of(
          "StudyDate",
          "StudyTime",
          "AccessionNumber",
          "ReferringPhysicianName",
          "PatientName",
          "PatientID",
          "PatientBirthDate",
          "PatientSex",
          "StudyID",
          "SeriesNumber");

  private NewObject() {}

  static DataSet of(String modality) {
    String sopClass =
        switch (modality) {
          case "CT" -> SopClass.CT;
          case "MR" -> SopClass.MR;
          default -> SopClass.SECONDARY_CAPTURE;
        };
    DataSet object =
        DataSet.empty()
            .with(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
            .with(Tag.of("ImageType"), "DERIVED\\SECONDARY")
            .with(Attribute.SOP_CLASS, sopClass)
            .with(Attribute.SOP_INSTANCE, Part10Writer.newUid())
            .with(Attribute.MODALITY, modality)
            .with(Tag.of("ConversionType"), "WSD")
            .with(Attribute.STUDY_UID, Part10Writer.newUid())
            .with(Attribute.SERIES_UID, Part10Writer.newUid())
            .with(Attribute.FRAME_OF_REFERENCE, Part10Writer.newUid())
            .with(Attribute.INSTANCE_NUMBER, "1");
    for (String keyword : UNKNOWN) {
      object = object.with(Tag.of(keyword), "");
    }
    return object;
  }

  /** With the windows and the place of a slice. */
  static DataSet described(DataSet object, DicomInfo info) {
    DataSet shown = object.with(Attribute.PHOTOMETRIC, info.photometric().toString());
    DataSet described = info.plane() == null ? shown : DicomWriter.placed(shown, info.plane());
    List<Window> windows = info.windows();
    if (windows.isEmpty()) {
      return described;
    }
    return described
        .with(Attribute.WINDOW_CENTER, joined(windows.stream().map(Window::center).toList()))
        .with(Attribute.WINDOW_WIDTH, joined(windows.stream().map(Window::width).toList()))
        .with(Attribute.VOI_FUNCTION, windows.getFirst().function().name());
  }

  private static String joined(List<Double> numbers) {
    return numbers.stream().map(NewObject::decimal).collect(Collectors.joining("\\"));
  }

  /** A rescale to 16 bits signed: 1 and 0 where the values are such already. */
  static Rescale fitting(ValueRange range, Tensor values, String unit) {
    boolean whole = values.dtype().isInteger() || isWhole(values);
    if (whole && range.min() >= Short.MIN_VALUE && range.max() <= Short.MAX_VALUE) {
      return new Rescale(1, 0, unit);
    }
    if (whole && range.min() >= 0 && range.max() <= 0xFFFF) {
      return new Rescale(1, 0, unit);
    }
    double step = Math.max((range.max() - range.min()) / 0xFFFF, Double.MIN_NORMAL);
    double slope = Double.parseDouble(decimal(step));
    slope = slope * 0xFFFF < range.max() - range.min() ? Double.parseDouble(above(step)) : slope;
    double intercept = Double.parseDouble(decimal(range.min() - slope * Short.MIN_VALUE));
    return new Rescale(slope, intercept, unit);
  }

  private static boolean isWhole(Tensor values) {
    for (double value : values.toDoubleArray()) {
      if (value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /** With pixels [C, H, W] and what says how they are stored. */
  static DataSet withPixels(DataSet object, Tensor pixels, Rescale rescale) {
    boolean colour = pixels.shape().size(0) == 3;
    int bits = pixels.dtype() == DType.U8 ? 8 : 16;
    boolean colourFloat = colour && pixels.dtype() == DType.F32;
    Tensor whole = colourFloat ? pixels.scaledTo(DType.U16) : pixels;
    boolean signed = isSigned(whole, rescale);
    DataSet described =
        object
            .with(Attribute.SAMPLES_PER_PIXEL, pixels.shape().size(0))
            .with(
                Attribute.PHOTOMETRIC,
                colour ? "RGB" : object.text(Attribute.PHOTOMETRIC).orElse("MONOCHROME2"))
            .with(Attribute.ROWS, pixels.shape().size(1))
            .with(Attribute.COLUMNS, pixels.shape().size(2))
            .with(Attribute.BITS_ALLOCATED, bits)
            .with(Attribute.BITS_STORED, bits)
            .with(Attribute.HIGH_BIT, bits - 1L)
            .with(Attribute.PIXEL_REPRESENTATION, signed ? 1 : 0);
    if (colour) {
      described = described.with(Attribute.PLANAR_CONFIGURATION, 0);
    } else if (!rescale.equals(PLAIN)) {
      described =
          described
              .with(Attribute.RESCALE_INTERCEPT, decimal(rescale.intercept()))
              .with(Attribute.RESCALE_SLOPE, decimal(rescale.slope()))
              .with(Attribute.RESCALE_TYPE, rescale.unit().isEmpty() ? "US" : rescale.unit());
    }
    return described.with(
        Element.of(
            Attribute.PIXEL_DATA, bits == 8 ? Vr.OB : Vr.OW, cells(whole, rescale, signed, bits)));
  }

  private static boolean isSigned(Tensor pixels, Rescale rescale) {
    boolean unsigned = pixels.dtype() == DType.U8 || pixels.dtype() == DType.U16;
    return !unsigned && !(rescale.slope() == 1 && ValueRange.of(pixels).max() > Short.MAX_VALUE);
  }

  /** Pixel by pixel, little endian. */
  private static byte[] cells(Tensor pixels, Rescale rescale, boolean signed, int bits) {
    int channels = Math.toIntExact(pixels.shape().size(0));
    int count = Math.toIntExact(pixels.shape().count()) / channels;
    double[] values = pixels.toDoubleArray();
    ByteBuffer cells = ByteBuffer.allocate(values.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    double least = signed ? Short.MIN_VALUE : 0;
    double most = signed ? Short.MAX_VALUE : (1 << bits) - 1;
    for (int p = 0; p < count; p++) {
      for (int c = 0; c < channels; c++) {
        double stored = Math.rint((values[c * count + p] - rescale.intercept()) / rescale.slope());
        int cell = (int) Math.clamp(stored, least, most);
        if (bits == 8) {
          cells.put((byte) cell);
        } else {
          cells.putShort((short) cell);
        }
      }
    }
    return cells.array();
  }

  static String decimals(Vector3 v) {
    return decimal(v.x()) + "\\" + decimal(v.y()) + "\\" + decimal(v.z());
  }

  /** The number with as many digits as a decimal string can have. */
  static String decimal(double number) {
    return decimal(number, RoundingMode.HALF_EVEN);
  }

  private static String above(double number) {
    return decimal(number, RoundingMode.UP);
  }

  private static String decimal(double number, RoundingMode rounding) {
    BigDecimal exact = new BigDecimal(number == 0 ? "0" : Double.toString(number));
    for (int digits = 17; ; digits--) {
      BigDecimal rounded = exact.round(new MathContext(digits, rounding)).stripTrailingZeros();
      String plain = rounded.toPlainString();
      String text = plain.length() <= LONGEST_DECIMAL ? plain : rounded.toString();
      if (text.length() <= LONGEST_DECIMAL) {
        return text;
      }
    }
  }
}
