// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.maps;

import dev.kindred.dispatch.Generic;

/** Things as elements of an SVG image. */
@Generic
public interface ToSvg {
  /** Returns the markup of one element. */
  String toSvg(Object x);
}
