// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small PLY files, to be damaged. */
public final class PlySeeds {
  private PlySeeds() {}

  /** Text, and binary with lists. */
  public static List<FuzzSeed> seeds() {
    String declared =
        "element vertex 4\n"
            + "property float x\n"
            + "property float y\n"
            + "property double z\n"
            + "property uchar red\n"
            + "property uchar green\n"
            + "property uchar blue\n"
            + "element face 2\n"
            + "property list uchar int vertex_indices\n"
            + "end_header\n";
    String text =
        "ply\nformat ascii 1.0\n"
            + declared
            + "0 0 1 1 2 3\n1 0.5 2 4 5 6\n1e1 7 8 9 10 11\n-1 2 3 4 5 6\n3 0 1 2\n4 0 1 2 3\n";
    byte[] header =
        ("ply\nformat binary_big_endian 1.0\n" + declared).getBytes(StandardCharsets.UTF_8);
    ByteBuffer binary = ByteBuffer.allocate(header.length + 4 * 19 + 13 + 17).put(header);
    for (int i = 0; i < 4; i++) {
      binary.putFloat(i).putFloat(0.5f).putDouble(-i).put(new byte[] {1, 2, 3});
    }
    binary.put((byte) 3).putInt(0).putInt(1).putInt(2);
    binary.put((byte) 4).putInt(0).putInt(1).putInt(2).putInt(3);
    String points = // faces would be logged for each input
        "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\n"
            + "property float z\nproperty int label\nend_header\n0 0.5 1 7\n1 2 3 8\n";
    return List.of(
        new FuzzSeed("PLY in text", text.getBytes(StandardCharsets.UTF_8), PlyFile::read),
        new FuzzSeed("PLY in binary", binary.array(), PlyFile::read),
        new FuzzSeed("PLY as points", points.getBytes(StandardCharsets.UTF_8)));
  }
}
