// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.transforms.Sample;
import java.util.OptionalDouble;

/**
 * One sample of a page of results.
 *
 * @param loss the user's measure, if there is one
 */
record Result(String title, Sample sample, OptionalDouble loss) {}
