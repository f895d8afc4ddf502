// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * The value that a file holds. The methods of this function are the formats that {@link Readers}
 * knows: each takes a format class of its own. Where two formats recognise the same bytes, the
 * method of higher {@linkplain dev.kindred.dispatch.Dispatch#precedence() precedence} reads them.
 */
@Generic
public interface Read {
  /** The function with all methods that can be seen from here. */
  GenericFunction<Read> FUNCTION = GenericFunction.of(Read.class);

  /** The same, to be called. */
  Read READ = FUNCTION.call();

  /**
   * Reads a whole value.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the place and the reason;
   *     nothing else is thrown, whatever the bytes are
   */
  Semantic read(Format format, Source source);
}
