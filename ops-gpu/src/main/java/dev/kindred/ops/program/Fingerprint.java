// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/** Mixes numbers so that different ones, in any order, almost never meet: 64 bits, MurmurHash3. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(long first, long second) {
    long mixed = first * 0x9E3779B97F4A7C15L + Long.rotateLeft(second, 31);
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
