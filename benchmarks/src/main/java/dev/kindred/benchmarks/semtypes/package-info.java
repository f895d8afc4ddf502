// SPDX-License-Identifier: Apache-2.0
/** What it costs that data knows what it means. */
@NullMarked
package dev.kindred.benchmarks.semtypes;

import org.jspecify.annotations.NullMarked;
