// SPDX-License-Identifier: Apache-2.0
/**
 * Kindred without writing code: what {@code ./kindred} and {@code ./demo} run. A command is a class
 * that {@link dev.kindred.transforms.cli.Kindred} names.
 */
@NullMarked
package dev.kindred.transforms.cli;

import org.jspecify.annotations.NullMarked;
