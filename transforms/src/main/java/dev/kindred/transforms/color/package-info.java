// SPDX-License-Identifier: Apache-2.0
/** Transforms that change what pixels are worth and move nothing. */
@NullMarked
package dev.kindred.transforms.color;

import org.jspecify.annotations.NullMarked;
