// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.RgbImage;

/** A colour picture of a known person: a type of our own, which every operation keeps. */
public final class Passport extends RgbImage {
  private final String name;

  /** The picture of that person. */
  public Passport(Tensor rgb, String name) {
    super(rgb);
    this.name = name;
  }

  /** Whose picture it is. */
  public String name() {
    return name;
  }

  @Override
  protected Passport copyWith(Tensor rgb) {
    return new Passport(rgb, name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passport that && name.equals(that.name) && super.equals(that);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + name.hashCode();
  }
}
