// SPDX-License-Identifier: Apache-2.0
/**
 * Maps: the second of two libraries that extend each other. Its types join the functions of shapes,
 * and its own function takes shapes, without a change to either type or function.
 */
@NullMarked
package dev.kindred.samples.maps;

import org.jspecify.annotations.NullMarked;
