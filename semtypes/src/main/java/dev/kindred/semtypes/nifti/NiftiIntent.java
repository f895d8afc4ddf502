// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

/**
 * What the numbers of a file are for: a statistic with its parameters, labels, vectors.
 *
 * @param code 0 where nothing is said, 1002 for labels
 * @param name what the writer called it
 * @param p1 first parameter, whose meaning depends on the code
 * @param p2 second parameter
 * @param p3 third parameter
 */
public record NiftiIntent(int code, String name, double p1, double p2, double p3) {
  /** Nothing is said. */
  public static final NiftiIntent NONE = new NiftiIntent(0, "", 0, 0, 0);

  /** Codes of labels (NIFTI_INTENT_LABEL). */
  public static final NiftiIntent LABEL = new NiftiIntent(1002, "", 0, 0, 0);
}
