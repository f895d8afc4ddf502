// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;

/** Objects to choose methods by what they say to hold. */
public class Box<T> implements Reified {
  private final TypeTag tag;

  public Box(TypeTag item) {
    this.tag = TypeTag.of(Box.class, item);
  }

  @Override
  public TypeTag typeTag() {
    return tag;
  }
}
