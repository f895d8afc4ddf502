// SPDX-License-Identifier: Apache-2.0
/** Policies of augmentation from the literature: which operations are drawn, and how strongly. */
@NullMarked
package dev.kindred.transforms.policy;

import org.jspecify.annotations.NullMarked;
