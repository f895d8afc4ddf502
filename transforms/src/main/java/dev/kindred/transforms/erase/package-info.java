// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms that cover parts of pictures. Boxes and points stay, because what is covered is there
 * still; whether masks are covered too is said by each transform.
 */
@NullMarked
package dev.kindred.transforms.erase;

import org.jspecify.annotations.NullMarked;
