// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The blocks between header and voxels: size, code, bytes; the size counts all three. */
final class NiftiExtensions {
  /** Before the first block: four bytes, the first 0 where there is none. */
  static final int EXTENDER = 4;

  /** More are damage; real files have a few. */
  private static final int MOST = 1000;

  private static final int LABEL = 8;
  private static final int MULTIPLE = 16;

  private NiftiExtensions() {}

  static List<NiftiExtension> read(Source source, NiftiHeader header, long end) {
    long at = header.size() + (long) EXTENDER;
    if (end < at || source.size() < at || source.has(header.size(), "\0")) {
      return List.of();
    }
    var layout = ValueLayout.JAVA_INT_UNALIGNED.withOrder(header.order());
    List<NiftiExtension> all = new ArrayList<>();
    while (end - at >= LABEL) {
      MemorySegment label = source.slice(at, LABEL, "an extension");
      int size = label.get(layout, 0);
      if (all.size() == MOST) {
        throw source.error("has more than " + MOST + " extensions; it is damaged");
      }
      if (size < LABEL || size > end - at) {
        throw source.error(
            "extension at byte %d claims %d bytes, %d are left before the voxels; it is damaged"
                .formatted(at, size, end - at));
      }
      byte[] bytes =
          source.slice(at + LABEL, size - LABEL, "an extension").toArray(ValueLayout.JAVA_BYTE);
      all.add(new NiftiExtension(label.get(layout, 4), Tensor.of(bytes)));
      at += size;
    }
    return all;
  }

  /** The extender and the blocks, each filled with zeros to a multiple of 16 bytes. */
  static byte[] bytes(List<NiftiExtension> extensions) {
    int size = EXTENDER;
    for (NiftiExtension each : extensions) {
      size = Math.addExact(size, sizeOf(each));
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(extensions.isEmpty() ? 0 : 1);
    for (NiftiExtension each : extensions) {
      int next = out.position() + sizeOf(each);
      out.putInt(sizeOf(each)).putInt(each.code()).put(each.bytes().toByteArray()).position(next);
    }
    return out.array();
  }

  private static int sizeOf(NiftiExtension extension) {
    long bytes = LABEL + extension.bytes().shape().count();
    return Math.toIntExact(Math.ceilDiv(bytes, MULTIPLE) * MULTIPLE);
  }
}
