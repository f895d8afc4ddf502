// SPDX-License-Identifier: Apache-2.0
/** Points as text: a line for each, numbers in columns. */
@NullMarked
package dev.kindred.semtypes.xyz;

import org.jspecify.annotations.NullMarked;
