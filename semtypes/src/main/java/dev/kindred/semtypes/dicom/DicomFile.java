// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A DICOM Part 10 file as it was read: every element, and from its pixels the stored, the measured
 * and the displayed values, each step of the standard by itself and in double.
 *
 * <p>Headers are read at once, pixels when asked for, so a file whose pixels are compressed in an
 * unreadable way still tells its headers. Immutable; safe for any thread.
 */
public final class DicomFile {
  private final String name;
  private final Part10 part10;

  private DicomFile(String name, Part10 part10) {
    this.name = name;
    this.part10 = part10;
  }

  /**
   * Reads a file into memory and parses its headers.
   *
   * @throws UnreadableFileException where it cannot be read, is no DICOM or is damaged
   */
  public static DicomFile read(Path path) {
    try {
      long size = Files.size(path);
      if (size > Integer.MAX_VALUE - 8) {
        throw new UnreadableFileException(
            path.toString(), "it has %d bytes; files above 2 GiB are not read".formatted(size));
      }
      return parse(path.toString(), Files.readAllBytes(path));
    } catch (NoSuchFileException absent) {
      throw new UnreadableFileException(path.toString(), "no such file; check the path", absent);
    } catch (IOException failed) {
      throw new UnreadableFileException(path.toString(), "cannot be read: " + failed, failed);
    }
  }

  /**
   * Parses the headers of a file in memory; the bytes must not change any more.
   *
   * @param name what errors call it
   * @throws UnreadableFileException where it is no DICOM or is damaged
   */
  public static DicomFile parse(String name, byte[] bytes) {
    return new DicomFile(name, Part10.parse(name, bytes));
  }

  /**
   * Whether bytes begin as a DICOM file does: "DICM" after 128 others. The first 132 are enough.
   */
  public static boolean isDicom(byte[] start) {
    return Part10.isPart10(start);
  }

  /** What errors call this file. */
  public String name() {
    return name;
  }

  /** Everything but the file meta information. */
  public DataSet dataSet() {
    return part10.dataSet();
  }

  /** How the file was written. */
  public TransferSyntax transferSyntax() {
    return part10.syntax();
  }

  /** The number of rows. */
  public int rows() {
    return side(Attribute.ROWS);
  }

  /** The number of columns. */
  public int columns() {
    return side(Attribute.COLUMNS);
  }

  private int side(Attribute attribute) {
    int side = dataSet().requiredInteger(attribute);
    if (side == 0) {
      throw dataSet().bad(attribute, "is 0; the file is damaged");
    }
    return side;
  }

  /**
   * What the file says about its pixels.
   *
   * @throws UnreadableFileException where it is not monochrome or what it says cannot be
   */
  public DicomInfo info() {
    return DicomInfo.read(dataSet());
  }

  /**
   * The stored values [rows, columns]: masked to the bits stored and sign-extended, in the
   * narrowest of u8, i16, u16, i32 and i64. Decoded at each call.
   *
   * @throws UnreadableFileException where the pixels are compressed, in colour, of several frames
   *     or too few
   */
  public Tensor stored() {
    DicomInfo info = info();
    return new StoredPixels(name, transferSyntax(), dataSet()).read(rows(), columns(), info.bits());
  }

  /** The measured values [rows, columns] in f64, Hounsfield units for CT. */
  public Tensor modality() {
    DicomInfo info = info();
    Tensor stored = stored();
    List<LookupTable> tables = modalityTables(info);
    double[] values = stored.toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      double x = values[i];
      values[i] = tables.isEmpty() ? info.rescale().apply(x) : tables.getFirst().lookup(x);
    }
    return Tensor.of(values, stored.shape().toArray());
  }

  /**
   * The measured values through a window or table, in f64, over {@link #outputRange}; never
   * inverted.
   */
  public Tensor voi(DisplayMap map) {
    Tensor values = modality();
    ValueRange range = outputRange(map);
    double[] out = values.toDoubleArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = map.apply(out[i], range.min(), range.max());
    }
    return Tensor.of(out, values.shape().toArray());
  }

  /**
   * The range that {@link #voi} spreads over: what a table's entries can be, or for a window what
   * the measured values can be, given the bits stored. A negative slope turns it round.
   */
  public ValueRange outputRange(DisplayMap map) {
    if (map instanceof LookupTable table) {
      return new ValueRange(0, table.top());
    }
    DicomInfo info = info();
    List<LookupTable> tables = modalityTables(info);
    return tables.isEmpty()
        ? new ValueRange(
            info.rescale().apply((double) info.bits().min()),
            info.rescale().apply((double) info.bits().max()))
        : new ValueRange(0, tables.getFirst().top());
  }

  /** What a screen shows through a window or table, u8 [rows, columns]; MONOCHROME1 inverted. */
  public Tensor display(DisplayMap map) {
    return new Display(map, info().photometric(), Scaling.NONE).apply(modality());
  }

  /** The slice with its measured values in f32, ready to be moved and shown. */
  public DicomImage image() {
    return DicomImage.of(modality().castTo(DType.F32).reshape(1, rows(), columns()), info());
  }

  private List<LookupTable> modalityTables(DicomInfo info) {
    return LookupTable.readAll(dataSet(), Attribute.MODALITY_LUTS, info.bits().signed());
  }

  /** Name, size and transfer syntax. */
  @Override
  public String toString() {
    return "DicomFile %s, %d×%d (H×W), %s".formatted(name, rows(), columns(), transferSyntax());
  }
}
