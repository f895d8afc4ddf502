// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * What the file a value came from says about it beyond its numbers and its place: acquisition,
 * display windows, codes. Carried by composition, so a volume keeps it through every operation that
 * keeps its meaning. Immutable, compared by {@code equals}, and never anything that tells who a
 * patient is.
 */
public interface FileInfo {}
