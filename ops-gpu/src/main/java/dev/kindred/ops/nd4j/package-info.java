// SPDX-License-Identifier: Apache-2.0
/**
 * Arrays of ND4J in and out without a copy, for programs that have ND4J anyway: this package alone
 * knows it, and without it on the class path nothing here is loaded.
 *
 * <p>{@link dev.kindred.ops.nd4j.NdArrays} makes tensors of arrays and arrays of tensors, and says
 * how long their memory lives. Where a function of {@link dev.kindred.semtypes.algebra} takes a
 * tensor, it takes an array as well.
 *
 * <p>ND4J holds numbers here and computes nothing: some of its sums over narrow types are wrong.
 */
@NullMarked
package dev.kindred.ops.nd4j;

import org.jspecify.annotations.NullMarked;
