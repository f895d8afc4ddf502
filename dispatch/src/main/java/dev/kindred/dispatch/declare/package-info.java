// SPDX-License-Identifier: Apache-2.0
/**
 * What Java declarations mean for dispatch: the views of a {@linkplain
 * dev.kindred.dispatch.declare.GenericInterface generic interface}, and the methods that {@link
 * dev.kindred.dispatch.Dispatch} declares for it, read by reflection once and never on a call.
 */
@NullMarked
package dev.kindred.dispatch.declare;

import org.jspecify.annotations.NullMarked;
