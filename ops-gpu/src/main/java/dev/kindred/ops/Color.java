// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * A plan that changes what pixels are worth and leaves them where they are. The arithmetic is
 * strict float32 with fused multiply-add where written, so that every engine gives the same bytes;
 * integer types are cut towards zero at the end. Masks, boxes, points and categories come out as
 * they went in.
 */
public sealed interface Color extends Plan
    permits Brightness, Contrast, Saturation, Normalize, Denormalize, ToDType {}
