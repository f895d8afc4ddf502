// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.io.Serial;

/** A file that cannot be read or written; the message names the file, the reason and what to do. */
public final class UnreadableFileException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** What was found in the file, and what to do about it. */
  public UnreadableFileException(String file, String reason) {
    super(file + ": " + reason);
  }

  /** As above, with what caused it. */
  public UnreadableFileException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
