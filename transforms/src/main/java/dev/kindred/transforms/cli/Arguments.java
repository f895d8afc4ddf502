// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param seed what the draws come from
 * @param page where the page goes
 * @param images the user's own files; none means those that come along
 */
record Arguments(long seed, Path page, List<Path> images) {
  static final String USAGE = "usage: demo [--seed NUMBER] [--out PAGE.html] [IMAGE...]";

  /** Among its first draws are turns both ways and flips. */
  private static final long SEED = 16;

  static Arguments parse(Path page, String... args) {
    long seed = SEED;
    List<Path> images = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--seed" -> seed = number(value(args, i++));
        case "--out" -> page = Path.of(value(args, i++));
        default -> {
          if (args[i].startsWith("--")) {
            throw new IllegalArgumentException("demo: there is no option " + args[i]);
          }
          images.add(Path.of(args[i]));
        }
      }
    }
    return new Arguments(seed, page, List.copyOf(images));
  }

  private static String value(String[] args, int option) {
    if (option + 1 == args.length) {
      throw new IllegalArgumentException("demo: " + args[option] + " needs a value after it");
    }
    return args[option + 1];
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("demo: --seed " + text + " is no whole number", e);
    }
  }
}
