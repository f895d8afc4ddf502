// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

/** Turns luma and two differences back into red, green and blue, in place (T.800 annex G). */
final class ComponentTransform {
  private ComponentTransform() {}

  /** In integers, without loss. */
  static void reversible(int[] first, int[] second, int[] third) {
    for (int i = 0; i < first.length; i++) {
      int u = second[i];
      int v = third[i];
      int green = first[i] - ((u + v) >> 2);
      first[i] = v + green;
      second[i] = green;
      third[i] = u + green;
    }
  }

  /** In fractions. */
  static void irreversible(float[] first, float[] second, float[] third) {
    for (int i = 0; i < first.length; i++) {
      float y = first[i];
      float u = second[i];
      float v = third[i];
      first[i] = y + v * 1.402f;
      second[i] = y - u * 0.34413f - v * 0.71414f;
      third[i] = y + u * 1.772f;
    }
  }
}
