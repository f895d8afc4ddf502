// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import java.io.IOException;

/** A sample file that is not what was written. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedFileException(String found) {
    super(found);
  }

  DamagedFileException(String found, Throwable cause) {
    super(found, cause);
  }
}
