// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms of transforms: which run, and in which order, is drawn like everything else. A
 * transform in place {@code i} of a list draws from {@code key.at("i")}.
 */
@NullMarked
package dev.kindred.transforms.flow;

import org.jspecify.annotations.NullMarked;
