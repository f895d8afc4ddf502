// SPDX-License-Identifier: Apache-2.0
/** Clouds of points in space, with what was measured at each point. */
@NullMarked
package dev.kindred.semtypes.cloud;

import org.jspecify.annotations.NullMarked;
