// SPDX-License-Identifier: Apache-2.0
/**
 * Readers of annotation files. Pictures read themselves: {@link
 * dev.kindred.semtypes.image.Image#read}.
 */
@NullMarked
package dev.kindred.semtypes.read;

import org.jspecify.annotations.NullMarked;
