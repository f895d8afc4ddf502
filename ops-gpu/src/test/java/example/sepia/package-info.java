// SPDX-License-Identifier: Apache-2.0
/**
 * What a library author adds from outside: an operation, a plan, a type and a device of their own,
 * joined to the engine by methods and nothing else.
 */
@NullMarked
package example.sepia;

import org.jspecify.annotations.NullMarked;
