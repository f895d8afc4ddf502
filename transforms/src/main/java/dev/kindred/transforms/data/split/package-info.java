// SPDX-License-Identifier: Apache-2.0
/**
 * Which item is learned from and which is held back: a {@link
 * dev.kindred.transforms.data.split.Split} gives each item of a list to one of the {@link
 * dev.kindred.transforms.data.split.Parts}. Nothing is left out or shared in silence.
 */
@NullMarked
package dev.kindred.transforms.data.split;

import org.jspecify.annotations.NullMarked;
