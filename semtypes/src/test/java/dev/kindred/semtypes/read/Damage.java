// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What can happen to a file. Headers are hit more often than bodies. */
enum Damage {
  /** The end is missing. */
  CUT {
    @Override
    byte[] to(byte[] file, int header, RandomGenerator random) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  /** Some bits are flipped. */
  FLIPPED {
    @Override
    byte[] to(byte[] file, int header, RandomGenerator random) {
      byte[] damaged = file.clone();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        damaged[place(file, header, random)] ^= (byte) (1 << random.nextInt(8));
      }
      return damaged;
    }
  },
  /** A field of up to 8 bytes holds an extreme. */
  EXTREME {
    @Override
    byte[] to(byte[] file, int header, RandomGenerator random) {
      byte[] damaged = file.clone();
      int at = place(file, header, random);
      int length = Math.min(1 << random.nextInt(4), file.length - at);
      byte[] values = {0, 1, (byte) 0x7F, (byte) 0x80, (byte) 0xFF};
      Arrays.fill(damaged, at, at + length, values[random.nextInt(values.length)]);
      return damaged;
    }
  },
  /** A number in digits is another, mostly greater one. */
  DIGITS {
    @Override
    byte[] to(byte[] file, int header, RandomGenerator random) {
      byte[] damaged = file.clone();
      int at = place(file, header, random);
      while (at < file.length && !Character.isDigit(file[at])) {
        at++;
      }
      for (; at < file.length && Character.isDigit(file[at]); at++) {
        damaged[at] =
            (byte) (random.nextBoolean() ? '9' : "0123456789-.e ".charAt(random.nextInt(14)));
      }
      return damaged;
    }
  },
  /** Some bytes are there twice, or not at all. */
  SHIFTED {
    @Override
    byte[] to(byte[] file, int header, RandomGenerator random) {
      int from = place(file, header, random);
      int to = place(file, header, random);
      byte[] damaged = Arrays.copyOf(file, Math.max(0, file.length + to - from));
      System.arraycopy(file, from, damaged, to, file.length - from);
      return damaged;
    }
  };

  abstract byte[] to(byte[] file, int header, RandomGenerator random);

  private static int place(byte[] file, int header, RandomGenerator random) {
    return random.nextInt(random.nextInt(4) > 0 ? Math.min(header, file.length) : file.length);
  }
}
