// SPDX-License-Identifier: Apache-2.0
/**
 * Tables that change while threads call. A call must see the table from before a change or from
 * after it, and from after it once the change has returned.
 */
@NullMarked
package dev.kindred.dispatch.stress;

import org.jspecify.annotations.NullMarked;
