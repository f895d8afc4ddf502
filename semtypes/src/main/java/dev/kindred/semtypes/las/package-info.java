// SPDX-License-Identifier: Apache-2.0
/**
 * LAS files of laser scans (ASPRS LAS 1.4 R15): versions 1.0 to 1.4, uncompressed.
 *
 * <p>Not read: LAZ, which the error names; coordinate systems, variable length records and wave
 * packets, which are left out.
 */
@NullMarked
package dev.kindred.semtypes.las;

import org.jspecify.annotations.NullMarked;
