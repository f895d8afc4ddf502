// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.semtypes.DType;

/**
 * The same picture in another element type, white staying white: {@link
 * dev.kindred.semtypes.Tensor#scaledTo}.
 *
 * @param dtype the type of the result
 */
public record ToDType(DType dtype) implements Color {}
