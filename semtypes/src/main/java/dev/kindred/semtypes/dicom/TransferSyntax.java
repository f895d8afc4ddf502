// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.codec.FrameDecoder;
import dev.kindred.semtypes.dicom.codec.PixelCodec;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a data set is written as bytes: with or without representations, in which byte order, and
 * with pixels in the open or compressed (PS3.5 section 10 and annex A).
 *
 * <p>Data sets of every syntax listed are parsed; pixels only of those that {@link #isReadable}.
 */
public enum TransferSyntax {
  IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", "implicit VR little endian"),
  EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1", "explicit VR little endian"),
  DEFLATED("1.2.840.10008.1.2.1.99", "deflated explicit VR little endian"),
  EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2", "explicit VR big endian"),
  RLE("1.2.840.10008.1.2.5", "RLE lossless"),
  ENCAPSULATED_UNCOMPRESSED("1.2.840.10008.1.2.1.98", "encapsulated uncompressed"),
  JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG baseline, 8 bit, lossy"),
  JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG extended, 12 bit, lossy"),
  JPEG_LOSSLESS_ANY("1.2.840.10008.1.2.4.57", "JPEG lossless, process 14"),
  JPEG_LOSSLESS("1.2.840.10008.1.2.4.70", "JPEG lossless, first-order prediction"),
  JPEG_LS_LOSSLESS("1.2.840.10008.1.2.4.80", "JPEG-LS lossless"),
  JPEG_LS_NEAR_LOSSLESS("1.2.840.10008.1.2.4.81", "JPEG-LS near-lossless"),
  JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 lossless"),
  JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000"),
  JPEG_2000_PART_2_LOSSLESS("1.2.840.10008.1.2.4.92", "JPEG 2000 part 2 lossless"),
  JPEG_2000_PART_2("1.2.840.10008.1.2.4.93", "JPEG 2000 part 2"),
  JPIP("1.2.840.10008.1.2.4.94", "JPIP referenced pixels"),
  JPIP_DEFLATED("1.2.840.10008.1.2.4.95", "JPIP referenced pixels, deflated"),
  MPEG2_MAIN("1.2.840.10008.1.2.4.100", "MPEG-2 main level"),
  MPEG2_HIGH("1.2.840.10008.1.2.4.101", "MPEG-2 high level"),
  MPEG4("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264"),
  MPEG4_BD("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264, BD-compatible"),
  MPEG4_2D("1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 for 2D video"),
  MPEG4_3D("1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 for 3D video"),
  MPEG4_STEREO("1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 stereo"),
  HEVC("1.2.840.10008.1.2.4.107", "HEVC/H.265"),
  HEVC_10("1.2.840.10008.1.2.4.108", "HEVC/H.265, 10 bit"),
  JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL lossless"),
  JPEG_XL_RECOMPRESSED("1.2.840.10008.1.2.4.111", "JPEG XL, recompressed JPEG"),
  JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL"),
  HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", "high-throughput JPEG 2000 lossless"),
  HTJ2K_LOSSLESS_RPCL("1.2.840.10008.1.2.4.202", "high-throughput JPEG 2000 lossless, RPCL"),
  HTJ2K("1.2.840.10008.1.2.4.203", "high-throughput JPEG 2000");

  private static final Map<String, TransferSyntax> BY_UID =
      Arrays.stream(values()).collect(Collectors.toMap(TransferSyntax::uid, Function.identity()));

  private final String uid;
  private final String words;

  TransferSyntax(String uid, String words) {
    this.uid = uid;
    this.words = words;
  }

  /** The identifier a file carries in (0002,0010). */
  public String uid() {
    return uid;
  }

  /** Whether this package decodes the pixels. */
  public boolean isReadable() {
    return !isEncapsulated() || this == ENCAPSULATED_UNCOMPRESSED || decoder().isPresent();
  }

  /** Whether pixels lie in fragments, frame by frame. */
  public boolean isEncapsulated() {
    return switch (this) {
      case IMPLICIT_LITTLE_ENDIAN, EXPLICIT_LITTLE_ENDIAN, DEFLATED, EXPLICIT_BIG_ENDIAN -> false;
      default -> true;
    };
  }

  /** What decodes a frame of this syntax. */
  Optional<FrameDecoder> decoder() {
    return switch (this) {
      case RLE -> Optional.of(PixelCodec.RLE);
      case JPEG_BASELINE, JPEG_EXTENDED, JPEG_LOSSLESS_ANY, JPEG_LOSSLESS ->
          Optional.of(PixelCodec.JPEG);
      case JPEG_2000_LOSSLESS, JPEG_2000 -> Optional.of(PixelCodec.JPEG_2000);
      case JPEG_LS_LOSSLESS, JPEG_LS_NEAR_LOSSLESS -> Optional.of(PixelCodec.JPEG_LS);
      default -> Optional.empty();
    };
  }

  boolean isExplicit() {
    return this != IMPLICIT_LITTLE_ENDIAN;
  }

  boolean isDeflated() {
    return this == DEFLATED || this == JPIP_DEFLATED;
  }

  ByteOrder byteOrder() {
    return this == EXPLICIT_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /**
   * The syntax of an identifier.
   *
   * @throws UnreadableFileException where it is private or newer than this package, so that even
   *     the headers cannot be read for certain
   */
  static TransferSyntax of(String file, String uid) {
    TransferSyntax known = BY_UID.get(uid);
    if (known == null) {
      throw new UnreadableFileException(
          file,
          ("transfer syntax \"%s\" is not known here; convert the file to explicit VR"
                  + " little endian (1.2.840.10008.1.2.1)")
              .formatted(uid));
    }
    return known;
  }

  /** For example {@code JPEG-LS lossless (1.2.840.10008.1.2.4.80)}. */
  @Override
  public String toString() {
    return words + " (" + uid + ")";
  }
}
