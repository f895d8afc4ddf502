// SPDX-License-Identifier: Apache-2.0
/**
 * What a data set is made of before anything is read: {@link
 * dev.kindred.transforms.data.items.Items} lists each {@link
 * dev.kindred.transforms.data.items.Item} by a name that stays the same from run to run.
 */
@NullMarked
package dev.kindred.transforms.data.items;

import org.jspecify.annotations.NullMarked;
