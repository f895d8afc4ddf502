// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Read once, for every frame asks; threads that race read the same. */
  private @Nullable DoseGrid dose;

  private final Limits limits;

  private DicomFile(String name, Part10 part10, Limits limits) {
    this.name = name;
    this.part10 = part10;
    this.limits = limits;
  }

  /**
   * Reads a file into memory and parses its headers.
   *
   * @throws UnreadableFileException where it cannot be read, is no DICOM or is damaged
   */
  public static DicomFile read(Path path) {
    return parse(Source.of(path));
  }

  /**
   * Parses the headers of a file in memory; the bytes must not change any more.
   *
   * @param name what errors call it
   * @throws UnreadableFileException where it is no DICOM or is damaged
   */
  public static DicomFile parse(String name, byte[] bytes) {
    return parse(Source.of(name, bytes));
  }

  /**
   * Parses the headers of a file, whose pixels may take no more memory than the limits of the
   * source allow.
   *
   * @throws UnreadableFileException where it is no DICOM or is damaged
   */
  public static DicomFile parse(Source source) {
    Part10 part10 = Part10.parse(source.name(), source.bytes());
    return new DicomFile(source.name(), part10, source.limits());
  }

  /** A file of a data set of one's own, explicit VR little endian, not yet written. */
  public static DicomFile of(DataSet dataSet) {
    TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    return new DicomFile(
        dataSet.file(), new Part10(syntax, DataSet.empty(), dataSet), Limits.DEFAULT);
  }

  /** The same file with other elements. */
  public DicomFile with(DataSet dataSet) {
    return new DicomFile(name, new Part10(transferSyntax(), part10.meta(), dataSet), limits);
  }

  /**
   * The same file to be written in another syntax. Compressed pixels are decoded: the stored values
   * stay, colours become what the codec gives.
   *
   * @throws IllegalArgumentException where the other syntax is a compressed one
   * @throws UnreadableFileException where compressed pixels cannot be decoded
   */
  public DicomFile with(TransferSyntax other) {
    if (other == transferSyntax()) {
      return this;
    }
    if (other.isEncapsulated()) {
      throw new IllegalArgumentException(
          "write %s as %s: pixels are not compressed in writing; take explicit VR little endian"
              .formatted(name, other));
    }
    boolean packed =
        dataSet().element(Attribute.PIXEL_DATA).orElse(null) instanceof Element.Encapsulated;
    DataSet open = packed ? Unpacked.of(dataSet(), pixels()) : dataSet();
    return new DicomFile(name, new Part10(other, part10.meta(), open), limits);
  }

  /**
   * The bytes of the file, laid out as PS3.10 says in its transfer syntax: every element, private
   * ones too, but for retired group lengths; meta information of our own. Compressed pixels stay as
   * they are.
   */
  public byte[] toBytes() {
    return Part10Writer.bytes(dataSet(), transferSyntax());
  }

  /**
   * Writes {@link #toBytes} to a file.
   *
   * @throws UnreadableFileException where it cannot be written
   */
  public void write(Path path) {
    try {
      Files.write(path, toBytes());
    } catch (IOException failed) {
      throw new UnreadableFileException(path.toString(), "cannot be written: " + failed, failed);
    }
  }

  /**
   * Whether the bytes of a whole file are DICOM: "DICM" after 128 others, or, as some old files
   * are, a data set without that which parses from its first byte to its last.
   */
  public static boolean isDicom(byte[] bytes) {
    return Part10.isDicom(bytes);
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

  /** What kind of object this is, such as "CT Image Storage" or "RT Structure Set Storage". */
  public String kind() {
    return dataSet().text(Attribute.SOP_CLASS).map(SopClass::name).orElse("an object of no class");
  }

  /** Whether there are pixels. Plans, structure sets, reports and waveforms have none. */
  public boolean hasPixels() {
    return Stream.of(Attribute.PIXEL_DATA, Attribute.FLOAT_PIXELS, Attribute.DOUBLE_PIXELS)
        .anyMatch(tag -> dataSet().element(tag).isPresent());
  }

  /** The number of rows. */
  public int rows() {
    return side(Attribute.ROWS);
  }

  /** The number of columns. */
  public int columns() {
    return side(Attribute.COLUMNS);
  }

  private int side(Tag tag) {
    return PixelLayout.positive(dataSet(), tag, dataSet().requiredInteger(tag));
  }

  /** The number of frames: 1 where the file does not say. */
  public int frames() {
    int frames = dataSet().integer(Attribute.FRAMES).orElse(1);
    return PixelLayout.positive(dataSet(), Attribute.FRAMES, frames);
  }

  /**
   * What the file says about its pixels, of several frames the first.
   *
   * @throws UnreadableFileException where what it says cannot be
   */
  public DicomInfo info() {
    return info(0);
  }

  /**
   * What the file says about a frame, counted from 0: in enhanced objects each has its own place,
   * rescale and windows. Frames of a dose are scaled and placed as its grid says.
   *
   * @throws UnreadableFileException where what it says cannot be
   */
  public DicomInfo info(int frame) {
    DoseGrid grid = Objects.requireNonNullElseGet(dose, () -> DoseGrid.read(dataSet()));
    dose = grid;
    return grid.info(frame, DicomInfo.read(dataSet(frame)));
  }

  /**
   * The data set as a file of one frame would have it: in enhanced objects what the functional
   * groups say of that frame, counted from 0, stands at the top.
   */
  public DataSet dataSet(int frame) {
    requirePixels();
    Objects.checkIndex(frame, frames());
    return FunctionalGroups.frame(dataSet(), frame);
  }

  /**
   * What enhanced objects say of a frame, counted from 0: the functional groups of all frames, then
   * its own. None in other objects.
   */
  public List<DataSet> groups(int frame) {
    return FunctionalGroups.of(dataSet(), Objects.checkIndex(frame, frames())).toList();
  }

  private void requirePixels() {
    // A file that says how many rows it has has lost its pixels, which is another error.
    if (!hasPixels() && dataSet().element(Attribute.ROWS).isEmpty()) {
      throw new UnreadableFileException(
          name, "is %s, which has no pixels; read its elements by dataSet()".formatted(kind()));
    }
  }

  private Frames pixels() {
    requirePixels();
    return new Frames(transferSyntax(), dataSet(), limits);
  }

  /**
   * The stored values, masked to the bits stored and sign-extended, in the narrowest of u8, i16,
   * u16, i32 and i64; float pixels as f32 or f64. [rows, columns] for one frame of one sample;
   * several frames go first and three samples after them: [frames, 3, rows, columns]. Colours are
   * as they are stored (or, after a codec, as it gives them), palette pixels their numbers. Decoded
   * at each call.
   *
   * @throws UnreadableFileException where the pixels are damaged or compressed in a way not read
   */
  public Tensor stored() {
    List<Tensor> frames = pixels().all().stream().map(FrameSamples::values).toList();
    return frames.size() == 1 ? frames.getFirst() : Stack.of(frames);
  }

  /** The stored values of one frame, counted from 0: [rows, columns] or [3, rows, columns]. */
  public Tensor stored(int frame) {
    requirePixels();
    Objects.checkIndex(frame, frames());
    return pixels().read(frame).values();
  }

  /**
   * The values after the modality transform in f64, Hounsfield units for CT; shaped as {@link
   * #stored()}.
   *
   * @throws UnreadableFileException as {@link #stored()}, and where the pixels are colours
   */
  public Tensor modality() {
    List<FrameSamples> stored = pixels().all();
    List<Tensor> frames = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      frames.add(Measurement.of(requireMonochrome(dataSet(i))).f64(stored.get(i).values()));
    }
    return frames.size() == 1 ? frames.getFirst() : Stack.of(frames);
  }

  private DataSet requireMonochrome(DataSet described) {
    Photometric photometric = Photometric.read(described);
    if (!photometric.isMonochrome()) {
      throw described.bad(
          Attribute.PHOTOMETRIC,
          "says %s, which are colours and no measured values; use image()".formatted(photometric));
    }
    return described;
  }

  /**
   * The values of {@link #modality} through a window or table, in f64, over {@link #outputRange};
   * never inverted.
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
    return Measurement.of(requireMonochrome(dataSet(0))).range();
  }

  /** What a screen shows through a window or table, u8 [rows, columns]; MONOCHROME1 inverted. */
  public Tensor display(DisplayMap map) {
    return new Display(map, info().photometric(), Scaling.NONE).apply(modality());
  }

  /**
   * The picture of a file of one frame: a {@link DicomImage} with the measured values of a
   * monochrome one, a {@link DicomRgbImage} of colours and palettes.
   *
   * @throws UnreadableFileException where there are no pixels, several frames, or damage
   */
  public Image image() {
    requirePixels();
    if (frames() != 1) {
      throw dataSet()
          .bad(
              Attribute.FRAMES,
              "says %d frames; ask for one by image(frame), or for all as a volume"
                  .formatted(frames()));
    }
    return image(0);
  }

  /** The picture of one frame, counted from 0; see {@link #image()}. */
  public Image image(int frame) {
    DicomInfo info = info(frame);
    return info.photometric().isMonochrome() ? slice(frame) : colours(frame, info);
  }

  private DicomRgbImage colours(int frame, DicomInfo info) {
    FrameSamples samples = pixels().read(frame);
    boolean signed = info.bits().signed();
    Tensor rgb =
        info.photometric() == Photometric.PALETTE_COLOR
            ? ColourPalette.read(dataSet(), signed).rgb(samples.values())
            : new Colour(info.bits()).rgb(samples);
    return DicomRgbImage.of(rgb, info);
  }

  /**
   * One frame with its measured values in f32, ready to be moved and shown.
   *
   * @throws UnreadableFileException as {@link #image()}, and where the pixels are colours
   */
  public DicomImage slice(int frame) {
    DicomInfo info = info(frame);
    DataSet described = requireMonochrome(dataSet(frame));
    Tensor values = Measurement.of(described, info.rescale()).f32(pixels().read(frame).values());
    return DicomImage.of(values.reshape(1, rows(), columns()), info);
  }

  /**
   * What the file holds as a whole: a segmentation its labels, frames that lie in the patient one
   * by one a volume, other frames a batch of pictures, a single frame its picture.
   *
   * @throws UnreadableFileException where there are no pixels, or they are damaged
   */
  public Semantic value() {
    requirePixels();
    return FileValue.of(this);
  }

  /** The overlays of the file, those in unused bits of its cells too. */
  public List<Overlay> overlays() {
    return Overlay.read(dataSet(), transferSyntax());
  }

  /** Name, kind, transfer syntax and, where there are pixels, their number. */
  @Override
  public String toString() {
    return "DicomFile %s, %s, %s%s"
        .formatted(name, kind(), transferSyntax(), hasPixels() ? ", " + sizes() : "");
  }

  private String sizes() {
    try {
      return "%s%d×%d (H×W)"
          .formatted(frames() == 1 ? "" : frames() + " frames of ", rows(), columns());
    } catch (UnreadableFileException damaged) {
      return "pixels of no readable size";
    }
  }
}
