// SPDX-License-Identifier: Apache-2.0
/**
 * Arrays of NumPy: {@code .npy} files hold one, {@code .npz} files several by name (NumPy
 * Enhancement Proposal 1, versions 1 to 3).
 *
 * <p>{@link dev.kindred.semtypes.npy.Npy} and {@link dev.kindred.semtypes.npy.Npz} read and write
 * them. Not read: complex numbers, texts, dates, records and Python objects, which the error names.
 */
@NullMarked
package dev.kindred.semtypes.npy;

import org.jspecify.annotations.NullMarked;
