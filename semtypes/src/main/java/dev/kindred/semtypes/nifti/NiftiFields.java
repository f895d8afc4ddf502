// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A header being written, little-endian, by the places in nifti1.h and nifti2.h. */
final class NiftiFields {
  private final boolean second;
  private final ByteBuffer out;

  NiftiFields(boolean second) {
    this.second = second;
    this.out = ByteBuffer.allocate(second ? 540 : 348).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0, size());
    byte[] magic = (second ? "n+2\0\r\n\u001a\n" : "n+1\0").getBytes(StandardCharsets.ISO_8859_1);
    out.put(second ? 4 : 344, magic);
    if (!second) {
      out.put(38, (byte) 'r'); // what Analyze readers look for
    }
  }

  int size() {
    return out.capacity();
  }

  byte[] bytes() {
    return out.array();
  }

  void dim(int axis, long size) {
    if (second) {
      out.putLong(16 + 8 * axis, size);
    } else {
      out.putShort(40 + 2 * axis, (short) size);
    }
  }

  void pixdim(int axis, double spacing) {
    real(76 + 4 * axis, 104 + 8 * axis, spacing);
  }

  void type(int code, int bits) {
    out.putShort(second ? 12 : 70, (short) code);
    out.putShort(second ? 14 : 72, (short) bits);
  }

  void voxels(long offset) {
    if (second) {
      out.putLong(168, offset);
    } else {
      out.putFloat(108, (float) offset);
    }
  }

  void scaling(double slope, double intercept) {
    real(112, 176, slope);
    real(116, 184, intercept);
  }

  void window(double least, double most) {
    real(124, 192, most);
    real(128, 200, least);
  }

  void units(int code) {
    if (second) {
      out.putInt(500, code);
    } else {
      out.put(123, (byte) code);
    }
  }

  void intent(NiftiIntent intent) {
    code(68, 504, intent.code());
    text(second ? 508 : 328, 16, "intent name", intent.name());
    real(56, 80, intent.p1());
    real(60, 88, intent.p2());
    real(64, 96, intent.p3());
  }

  void texts(String description, String auxFile) {
    text(second ? 240 : 148, 80, "description", description);
    text(second ? 320 : 228, 24, "aux file", auxFile);
  }

  void sform(int code, double[][] ras) {
    code(254, 348, code);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        int at = 4 * row + column;
        real(280 + 4 * at, 400 + 8 * at, ras[row][column]);
      }
    }
  }

  void qform(int code, Quaternion rotation, double[][] ras) {
    code(252, 344, code);
    double[] numbers = {rotation.b(), rotation.c(), rotation.d(), ras[0][3], ras[1][3], ras[2][3]};
    for (int at = 0; at < numbers.length; at++) {
      real(256 + 4 * at, 352 + 8 * at, numbers[at]);
    }
  }

  private void code(int at1, int at2, int code) {
    if (second) {
      out.putInt(at2, code);
    } else {
      out.putShort(at1, (short) code);
    }
  }

  private void real(int at1, int at2, double value) {
    if (second) {
      out.putDouble(at2, value);
    } else {
      out.putFloat(at1, (float) value);
    }
  }

  private void text(int at, int most, String what, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length > most || !text.equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
      throw new IllegalArgumentException(
          "write NIfTI with a %s of %d characters: it holds %d of Latin-1; shorten it"
              .formatted(what, text.length(), most));
    }
    out.put(at, bytes);
  }
}
