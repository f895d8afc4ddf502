// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * Random numbers by counting: the number of a pixel follows from where it is and a key, so that no
 * order of work, thread or device can change it. The hash is pcg4d (Jarzynski and Olano, Hash
 * Functions for GPU Rendering, 2020): 32-bit multiplications, additions, shifts and exclusive ors.
 */
public final class Noise {
  /** What the hash multiplies its inputs by first. */
  public static final int MULTIPLIER = 1664525;

  /** What the hash adds to its inputs first. */
  public static final int INCREMENT = 1013904223;

  private Noise() {}

  /**
   * A multiple of 2^-24 in [0, 1).
   *
   * @param stream tells the draws of one pixel apart
   * @param key0 first half of the key: a whole number in [0, 2^24)
   * @param key1 second half of the key: a whole number in [0, 2^24)
   */
  public static float at(int column, int row, int stream, float key0, float key1) {
    int x = column * MULTIPLIER + INCREMENT;
    int y = row * MULTIPLIER + INCREMENT;
    int z = ((int) key0 ^ (stream << 24)) * MULTIPLIER + INCREMENT;
    int w = ((int) key1 ^ (stream >>> 8 << 24)) * MULTIPLIER + INCREMENT;
    x += y * w;
    y += z * x;
    z += x * y;
    w += y * z;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x += y * w;
    return (x >>> 8) * 0x1p-24f;
  }
}
