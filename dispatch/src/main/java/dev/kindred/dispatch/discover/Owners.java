// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import dev.kindred.dispatch.declare.CompiledOwner;
import java.util.List;

/**
 * The classes that declare methods for one interface: loaded by its loader, not initialised.
 *
 * @param compiled the companions of those that have one
 * @param others those whose methods only reflection finds
 */
public record Owners(List<CompiledOwner> compiled, List<Class<?>> others) {}
