// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Frames beside these tests, of 21 rows of 30 pixels, with what another decoder made of them. */
public record Sample(String name, PixelCodec codec, FrameLayout layout) {
  public static Sample of(String name, PixelCodec codec, int samples, int precision) {
    int allocated = precision > 8 ? 16 : 8;
    return new Sample(name, codec, new FrameLayout(21, 30, samples, allocated, precision, false));
  }

  public byte[] encoded() {
    return file(codec == PixelCodec.JPEG ? ".jpg" : ".j2k");
  }

  public byte[] expected() {
    return file(".raw");
  }

  public DecodedFrame decode() {
    return decode(encoded());
  }

  public DecodedFrame decode(byte[] bytes) {
    return codec.decode(name, bytes, layout);
  }

  private byte[] file(String ending) {
    try (InputStream in = Sample.class.getResourceAsStream(name + ending)) {
      return Objects.requireNonNull(in, name + ending).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
