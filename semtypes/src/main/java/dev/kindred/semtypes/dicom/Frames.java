// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.codec.DecodedFrame;
import dev.kindred.semtypes.dicom.codec.FrameDecoder;
import dev.kindred.semtypes.read.Limits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The frames in the pixel data of a file (PS3.5 section 8 and annex A), each decoded when asked
 * for. No frame takes memory before its bytes are found to be there.
 */
final class Frames {
  private final TransferSyntax syntax;
  private final DataSet dataSet;
  private final Element element;
  private final PixelLayout layout;
  private final Limits limits;
  private @Nullable List<List<ByteBuffer>> byFrame;

  Frames(TransferSyntax syntax, DataSet dataSet, Limits limits) {
    this.limits = limits;
    this.syntax = syntax;
    this.dataSet = dataSet;
    // First, so that a file without pixels is told of these and not of all that describes them.
    this.element = element(dataSet);
    this.layout = PixelLayout.read(dataSet);
  }

  PixelLayout layout() {
    return layout;
  }

  /** The stored values of a frame, counted from 0. */
  FrameSamples read(int frame) {
    if (!syntax.isReadable()) {
      throw unreadable();
    }
    requireWithinLimits(1);
    return switch (element) {
      case Element.Encapsulated pieces when syntax.isEncapsulated() -> encoded(pieces, frame);
      case Element.Value value when !syntax.isEncapsulated() -> open(value, frame);
      default ->
          throw new UnreadableFileException(
              dataSet.file(),
              "%s does not go with %s; the file is damaged".formatted(element, syntax));
    };
  }

  private static Element element(DataSet dataSet) {
    return dataSet
        .element(Attribute.PIXEL_DATA)
        .or(() -> dataSet.element(Attribute.FLOAT_PIXELS))
        .or(() -> dataSet.element(Attribute.DOUBLE_PIXELS))
        .orElseThrow(() -> dataSet.missing(Attribute.PIXEL_DATA));
  }

  private FrameSamples encoded(Element.Encapsulated pieces, int frame) {
    byte[] code = Fragments.joined(byFrame(pieces).get(frame));
    if (syntax == TransferSyntax.ENCAPSULATED_UNCOMPRESSED) {
      ByteBuffer cells = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
      requireBits(pieces.tag(), code.length, layout.frameBits(), 1);
      return layout.halvesChroma()
          ? FrameSamples.pairs(cells, layout)
          : FrameSamples.of(cells, layout);
    }
    FrameDecoder codec = syntax.decoder().orElseThrow(this::unreadable);
    DecodedFrame decoded = codec.decode(dataSet.file(), code, layout.codecLayout(dataSet.file()));
    return FrameSamples.decoded(
        decoded, syntax == TransferSyntax.RLE ? layout : layout.inLowBits());
  }

  private List<List<ByteBuffer>> byFrame(Element.Encapsulated pieces) {
    if (byFrame == null) {
      byFrame = Fragments.byFrame(dataSet, pieces, layout.frames());
    }
    return byFrame;
  }

  private UnreadableFileException unreadable() {
    return new UnreadableFileException(
        dataSet.file(),
        ("its pixels are compressed as %s, which is not read yet; convert the"
                + " file to explicit VR little endian (1.2.840.10008.1.2.1)")
            .formatted(syntax));
  }

  private FrameSamples open(Element.Value value, int frame) {
    if (!value.tag().equals(Attribute.PIXEL_DATA)) {
      return floats(value, frame);
    }
    PixelLayout real = unhalved(value.bytes().remaining());
    long bits = real.frameBits();
    requireBits(value.tag(), value.bytes().remaining(), bits, layout.frames());
    ByteBuffer bytes = inByteOrder(value);
    if (layout.bits().allocated() == 1) {
      return new FrameSamples(singleBits(bytes, bits * frame), layout.photometric());
    }
    long size = bits / Byte.SIZE;
    ByteBuffer cells = bytes.slice((int) (size * frame), (int) size).order(bytes.order());
    return real.halvesChroma() ? FrameSamples.pairs(cells, real) : FrameSamples.of(cells, real);
  }

  private ByteBuffer inByteOrder(Element.Value value) {
    ByteBuffer bytes = value.bytes();
    boolean swapped = value.vr() == Vr.OW && bytes.order() == ByteOrder.BIG_ENDIAN;
    return swapped && layout.bits().allocated() <= Byte.SIZE ? SampleCells.swapped(bytes) : bytes;
  }

  /** Some writers say that chroma is halved and write it for every pixel: the length tells. */
  private PixelLayout unhalved(int bytes) {
    PixelLayout whole = layout.with(Photometric.YBR_FULL);
    return layout.photometric() == Photometric.YBR_FULL_422
            && (long) bytes * Byte.SIZE / layout.frames() >= whole.frameBits()
        ? whole
        : layout;
  }

  /** One frame of single bits, the lowest bit of a byte first (PS3.5 8.1.1). */
  private Tensor singleBits(ByteBuffer bytes, long first) {
    byte[] values = new byte[Math.toIntExact(layout.pixels())];
    for (int i = 0; i < values.length; i++) {
      long bit = first + i;
      values[i] = (byte) (bytes.get((int) (bit / Byte.SIZE)) >> (bit % Byte.SIZE) & 1);
    }
    return Tensor.of(values, layout.rows(), layout.columns());
  }

  private FrameSamples floats(Element.Value value, int frame) {
    boolean wide = value.tag().equals(Attribute.DOUBLE_PIXELS);
    int size = wide ? Double.BYTES : Float.BYTES;
    int pixels = Math.toIntExact(layout.pixels());
    ByteBuffer bytes = value.bytes();
    long bits = layout.pixels() * size * Byte.SIZE;
    requireBits(value.tag(), bytes.remaining(), bits, layout.frames());
    double[] values = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      int at = (frame * pixels + i) * size;
      values[i] = wide ? bytes.getDouble(at) : bytes.getFloat(at);
    }
    Tensor all = Tensor.of(values, layout.rows(), layout.columns());
    return new FrameSamples(wide ? all : all.castTo(DType.F32), layout.photometric());
  }

  /** A few bytes of a codestream can stand for any number of pixels. */
  private void requireWithinLimits(int frames) {
    double bytes = (double) layout.frameBits() / Byte.SIZE * frames;
    if (bytes > limits.bytes()) {
      throw new UnreadableFileException(
          dataSet.file(),
          "claims %.0f bytes for %d frames of %d×%d, the limit is %d; if the file is to be trusted, read it with higher Limits"
              .formatted(bytes, frames, layout.rows(), layout.columns(), limits.bytes()));
    }
  }

  private void requireBits(Tag tag, int bytes, long bitsPerFrame, int frames) {
    if ((long) bytes * Byte.SIZE / frames < bitsPerFrame) {
      throw dataSet.bad(
          tag,
          "has %d bytes where %d frames of %d bits are needed; the file is cut short or damaged, get it again"
              .formatted(bytes, frames, bitsPerFrame));
    }
  }

  /** All frames, each a tensor of its own. */
  List<FrameSamples> all() {
    requireWithinLimits(layout.frames());
    return IntStream.range(0, layout.frames()).mapToObj(this::read).toList();
  }
}
