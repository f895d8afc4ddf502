// SPDX-License-Identifier: Apache-2.0
/**
 * Stages of the CPU engine by the Vector API: the same bytes as the plain ones, at every vector
 * width. Loaded by name, and only where the module {@code jdk.incubator.vector} is present.
 */
@NullMarked
package dev.kindred.ops.cpu.vector;

import org.jspecify.annotations.NullMarked;
