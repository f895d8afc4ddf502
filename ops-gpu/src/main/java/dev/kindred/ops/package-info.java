// SPDX-License-Identifier: Apache-2.0
/** How numbers move: plans, pixel programs, and the engines that run them. */
@NullMarked
package dev.kindred.ops;

import org.jspecify.annotations.NullMarked;
