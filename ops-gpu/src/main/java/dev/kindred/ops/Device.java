// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * Where numbers move. Open: a new kind of device joins by methods of {@link Engine} for its class;
 * a device with no method for a plan is refused with the error of a call that no method fits.
 */
public interface Device {

  /** What people call it, for reports: {@code "cpu (8 threads)"}. */
  String name();

  /**
   * The device that does the work as things stand: this one, unless it chooses between others. Its
   * methods are those that run.
   */
  default Device working() {
    return this;
  }
}
