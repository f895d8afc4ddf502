// SPDX-License-Identifier: Apache-2.0
/**
 * Samples on disk, as they are: what {@link dev.kindred.transforms.data.Cache#disk} keeps, each in
 * a file of its own.
 *
 * <pre>
 * "KINDRED\n"  version u32  CRC-32C of all that follows u32  bytes of the tree u64, of the whole u64
 * tree         the key, members, trace and report: words, numbers, lists, records by name
 * numbers      each tensor's elements, little-endian, row-major, from a multiple of 64 bytes on
 * </pre>
 *
 * <p>To add a type: nothing for a record of words, numbers, tensors, lists and such records; else a
 * pair of methods, {@link dev.kindred.transforms.data.keep.Pack} and {@link
 * dev.kindred.transforms.data.keep.Unpack}. A value of a type without them is an error.
 */
@NullMarked
package dev.kindred.transforms.data.keep;

import org.jspecify.annotations.NullMarked;
