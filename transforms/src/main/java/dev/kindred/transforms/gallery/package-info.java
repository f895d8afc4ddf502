// SPDX-License-Identifier: Apache-2.0
/**
 * Pages for people: what a pipeline did to a sample, and what a model said beside what is true,
 * seen rather than read.
 */
@NullMarked
package dev.kindred.transforms.gallery;

import org.jspecify.annotations.NullMarked;
