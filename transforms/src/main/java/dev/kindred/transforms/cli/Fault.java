// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

/**
 * Something wrong with a data set.
 *
 * @param kind one word, for scripts
 * @param picture which picture
 * @param found what was found and what to do
 */
record Fault(String kind, String picture, String found) {
  String words() {
    return "%-10s %s: %s".formatted(kind, picture, found);
  }

  String row() {
    return String.join("\t", kind, picture, found);
  }
}
