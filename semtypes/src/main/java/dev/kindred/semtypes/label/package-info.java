// SPDX-License-Identifier: Apache-2.0
/** Names of things. */
@NullMarked
package dev.kindred.semtypes.label;

import org.jspecify.annotations.NullMarked;
