// SPDX-License-Identifier: Apache-2.0
/**
 * A whole program's generic functions on one page, and what is to be said against their methods.
 */
@NullMarked
package dev.kindred.dispatch.registry;

import org.jspecify.annotations.NullMarked;
