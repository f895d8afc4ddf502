// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Lays a data set out as PS3.10 says: preamble, meta information of our own, data set. */
final class Part10Writer {
  /**
   * Names this program in the files it writes (PS3.7 D.3.3.2), an identifier without registration.
   */
  private static final String IMPLEMENTATION = "2.25.226217837425316046297312254017463811371";

  private static final int PREAMBLE = 128;

  private Part10Writer() {}

  static byte[] bytes(DataSet dataSet, TransferSyntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[PREAMBLE]);
    out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    byte[] meta = DataSetWriter.bytes(meta(dataSet, syntax), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    out.writeBytes(groupLength(meta.length));
    out.writeBytes(meta);
    byte[] body = DataSetWriter.bytes(dataSet, syntax);
    out.writeBytes(syntax.isDeflated() ? deflated(body) : body);
    return out.toByteArray();
  }

  private static DataSet meta(DataSet dataSet, TransferSyntax syntax) {
    DataSet meta =
        DataSet.empty()
            .with(Element.of(Tag.of("FileMetaInformationVersion"), Vr.OB, new byte[] {0, 1}))
            .with(Attribute.TRANSFER_SYNTAX, syntax.uid())
            .with(Tag.of("ImplementationClassUID"), IMPLEMENTATION)
            .with(Tag.of("ImplementationVersionName"), "KINDRED");
    return copied(
        dataSet,
        Attribute.SOP_INSTANCE,
        Tag.of("MediaStorageSOPInstanceUID"),
        copied(dataSet, Attribute.SOP_CLASS, Tag.of("MediaStorageSOPClassUID"), meta));
  }

  /** The bytes as they are, be they an identifier or damage. */
  private static DataSet copied(DataSet from, Tag tag, Tag as, DataSet meta) {
    return from.value(tag)
        .map(value -> {
          byte[] bytes = new byte[value.bytes().remaining()];
          value.bytes().get(bytes);
          return meta.with(Element.of(as, Vr.UI, bytes));
        })
        .orElse(meta);
  }

  private static byte[] groupLength(int length) {
    return ByteBuffer.allocate(12)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 2)
        .putShort((short) 0)
        .put("UL".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 4)
        .putInt(length)
        .array();
  }

  private static byte[] deflated(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      deflater.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] bytes = out.toByteArray();
    return bytes.length % 2 == 0 ? bytes : Arrays.copyOf(bytes, bytes.length + 1);
  }

  /** A new identifier, unique without any registration (PS3.5 B.2). */
  static String newUid() {
    return uid(UUID.randomUUID());
  }

  static String uid(UUID uuid) {
    String hex = uuid.toString().replace("-", "");
    return "2.25." + new BigInteger(hex, 16);
  }
}
