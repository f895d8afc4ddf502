// SPDX-License-Identifier: Apache-2.0
/** Readers of annotation files. */
@NullMarked
package dev.kindred.semtypes.read;

import org.jspecify.annotations.NullMarked;
