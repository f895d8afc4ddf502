// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

/** Constants to choose methods by, one of them of a class of its own. */
public enum Color {
  RED,
  GREEN {
    @Override
    public String toString() {
      return "leaf";
    }
  },
  BLUE
}
