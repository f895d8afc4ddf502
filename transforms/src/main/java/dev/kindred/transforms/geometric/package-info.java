// SPDX-License-Identifier: Apache-2.0
/** Transforms that move: each is a record; those without randomness are their own plan. */
@NullMarked
package dev.kindred.transforms.geometric;

import org.jspecify.annotations.NullMarked;
