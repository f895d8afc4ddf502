// SPDX-License-Identifier: Apache-2.0
/**
 * What users compose: transforms in a pipeline, over samples.
 *
 * <p>A {@link dev.kindred.transforms.Sample} holds what belongs together: a picture, its mask,
 * boxes, points, a category. A {@link dev.kindred.transforms.Pipeline} asks each {@link
 * dev.kindred.transforms.Transform} for one {@link dev.kindred.transforms.TransformPlan} per
 * sample, drawn from a {@link dev.kindred.transforms.DrawKey}, and runs that plan on every member;
 * the sample remembers each {@link dev.kindred.transforms.Step}, and {@code decode} follows them
 * back.
 *
 * <p>The walk of one member through one step, forward only:
 *
 * <pre>
 * Pipeline.encode
 *   → Transform.draw(key, scene)                     a plan: immutable data
 *   → Engine.run(device, plan, member)               the one generic function of ops
 *       → methods here say the plan as geometry or colours and run again;
 *         a Rotation goes through {@link dev.kindred.transforms.Rotate}
 *   → Engine.run(device, Geometry or Color, member)  the kernel for device and type
 * </pre>
 *
 * <p>To extend it: a new <b>type</b> needs a method of {@code Engine} for {@code Geometry} (or only
 * one of {@code Rotate} to be turned); a new <b>plan</b> is a record that implements {@link
 * dev.kindred.transforms.GeometricPlan} or {@link dev.kindred.transforms.ColorPlan}, or has methods
 * of {@code Engine} of its own; a new <b>transform</b> is a record that draws plans. A pair of plan
 * and type without a method is an error.
 *
 * <p>Nothing is dropped, clipped or clamped in silence: see {@link dev.kindred.transforms.Report}.
 */
@NullMarked
package dev.kindred.transforms;

import org.jspecify.annotations.NullMarked;
