// SPDX-License-Identifier: Apache-2.0
/** Shapes, and what can be asked of them: the first of two libraries that extend each other. */
@NullMarked
package dev.kindred.samples.shapes;

import org.jspecify.annotations.NullMarked;
