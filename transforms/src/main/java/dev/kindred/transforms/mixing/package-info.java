// SPDX-License-Identifier: Apache-2.0
/**
 * Samples made of several samples of a batch: {@link dev.kindred.transforms.mixing.MixUp}, {@link
 * dev.kindred.transforms.mixing.CutMix}, {@link dev.kindred.transforms.mixing.Mosaic}. Pictures,
 * masks, boxes, points and labels are mixed by one plan, each as its type demands: categories
 * become a {@link dev.kindred.semtypes.label.SoftCategory}, hidden boxes and points are dropped and
 * reported.
 *
 * <p>A kind of mixing draws a {@link dev.kindred.transforms.mixing.MixPlan} for each place of a
 * batch; on the canvases of the samples that is a {@link dev.kindred.transforms.mixing.Blend}, and
 * {@link dev.kindred.transforms.mixing.Mix}, a generic function of blend × members, does it. A
 * member whose type no method fits, such as the mask of a picture that fades into another, is an
 * error.
 *
 * <p>There is no way back from a mixture: it carries no trace.
 */
@NullMarked
package dev.kindred.transforms.mixing;

import org.jspecify.annotations.NullMarked;
