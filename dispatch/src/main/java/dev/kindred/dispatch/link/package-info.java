// SPDX-License-Identifier: Apache-2.0
/**
 * How a call finds its method without looking it up.
 *
 * <p>A facade has a {@linkplain dev.kindred.dispatch.link.Site call site} per view. For each tuple
 * of run-time classes that a site has seen it holds a method handle: up to 16 tuples in a chain of
 * class-identity tests, the oldest first; more in a tree of identity-hashed classes that replaces
 * the chain. A tuple not yet seen is resolved by the {@link dev.kindred.dispatch.MethodTable} and
 * joins; one without an answer is resolved, and refused, every time. No call allocates or uses
 * reflection once its tuple is known; variadic calls allocate the argument lists themselves.
 *
 * <p>A position is told apart only as far as some method does: primitive parameters of the
 * interface and positions where every method takes anything are not looked at, and where all
 * methods take everything but null, only null is told from the rest.
 *
 * <p>When the table changes, the sites of that function start anew. Calls in flight finish on the
 * table they started with, and so do next methods, which have facades of their own for each method,
 * tuple and table.
 *
 * <p>Classes of arguments are held strongly by the sites that have seen them, whatever their
 * loader, until the table changes.
 */
@NullMarked
package dev.kindred.dispatch.link;

import org.jspecify.annotations.NullMarked;
