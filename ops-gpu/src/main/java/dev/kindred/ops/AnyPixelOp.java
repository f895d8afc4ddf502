// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.program.Channels;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;

/**
 * A {@link PixelOp} that does the same with pixels of every kind. One that refuses a kind overrides
 * {@code apply} for it.
 */
public interface AnyPixelOp extends PixelOp {

  /** The pixel after this operation, whatever its kind. */
  Pixel any(Pixel p);

  @Override
  default Pixel apply(Rgb p) {
    return any(p);
  }

  @Override
  default Pixel apply(Gray p) {
    return any(p);
  }

  @Override
  default Pixel apply(Hounsfield p) {
    return any(p);
  }

  @Override
  default Pixel apply(Channels p) {
    return any(p);
  }
}
