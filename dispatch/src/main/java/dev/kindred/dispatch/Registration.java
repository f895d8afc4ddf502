// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/**
 * Methods that were added to a generic function together, and leave it together.
 *
 * <p>Safe for use by several threads.
 */
public interface Registration extends AutoCloseable {
  /**
   * Takes the methods out of the function again; a method they had replaced comes back. Calls that
   * have begun finish as they began. Closing twice does nothing.
   */
  @Override
  void close();
}
