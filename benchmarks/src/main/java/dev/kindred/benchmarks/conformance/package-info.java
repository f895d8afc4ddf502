// SPDX-License-Identifier: Apache-2.0
/**
 * Runs language-neutral conformance cases against Kindred: dispatch calls, and golden arrays of the
 * transforms.
 *
 * <p>Two formats are read. {@code dispatch} takes one JSON file of type hierarchies, methods and
 * calls; the classes are made at run time and every call goes through the compiled facade. {@code
 * golden} takes a folder with an {@code index.json}, shared inputs and one JSON file per case with
 * its expected arrays.
 *
 * <p>A case of an operation that does not exist yet is skipped and named; it never counts as
 * passed.
 */
@NullMarked
package dev.kindred.benchmarks.conformance;

import org.jspecify.annotations.NullMarked;
