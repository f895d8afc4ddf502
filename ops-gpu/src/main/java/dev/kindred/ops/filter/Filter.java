// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.filter;

import dev.kindred.ops.Plan;

/**
 * A plan that makes the pixels of a picture anew and leaves everything where it is. Videos are
 * filtered frame by frame. Masks, boxes, points and categories come out as they went in; a plan
 * that is about masks, such as {@link Morphology}, is no filter.
 */
public interface Filter extends Plan {}
