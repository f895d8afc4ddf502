// SPDX-License-Identifier: Apache-2.0
/** Points and boxes in edge coordinates, each on its canvas. */
@NullMarked
package dev.kindred.semtypes.geometry;

import org.jspecify.annotations.NullMarked;
