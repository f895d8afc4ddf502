// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import dev.kindred.ops.Device;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A device of our own, which counts what it is given.
 *
 * @param prints how many pictures it has worked on
 */
public record Darkroom(AtomicInteger prints) implements Device {
  @Override
  public String name() {
    return "darkroom";
  }
}
