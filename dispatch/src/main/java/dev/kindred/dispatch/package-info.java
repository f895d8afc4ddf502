// SPDX-License-Identifier: Apache-2.0
/** Which method runs: generic functions, signatures, resolution, and compiled call sites. */
@NullMarked
package dev.kindred.dispatch;

import org.jspecify.annotations.NullMarked;
