// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/** A value that lives on the canvas of a picture and moves when the picture moves. */
public interface Spatial extends Semantic {
  /** The canvas this value was made for. */
  Canvas canvas();
}
