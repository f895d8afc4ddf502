// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import java.io.Serial;

/** A sample that could not be made, with its file; the cause says which step failed on what. */
public final class LoadException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  LoadException(BadItem bad) {
    super(
        "load %s; mend or remove it, or call skipBad to go on without such".formatted(bad),
        bad.cause());
  }

  LoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
