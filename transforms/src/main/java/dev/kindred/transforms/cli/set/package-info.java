// SPDX-License-Identifier: Apache-2.0
/**
 * Data sets on disk as the command line meets them: pictures and the things on them, whatever the
 * format. {@code PictureSet} reads, a {@code Layout} writes.
 */
@NullMarked
package dev.kindred.transforms.cli.set;

import org.jspecify.annotations.NullMarked;
