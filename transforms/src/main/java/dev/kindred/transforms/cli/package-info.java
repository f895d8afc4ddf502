// SPDX-License-Identifier: Apache-2.0
/** Kindred without writing code: what {@code ./demo} runs. */
@NullMarked
package dev.kindred.transforms.cli;

import org.jspecify.annotations.NullMarked;
