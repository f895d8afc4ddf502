// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the classes that declare methods of generic functions without loading any other. The only
 * place that knows ClassGraph.
 */
@NullMarked
package dev.kindred.dispatch.discover;

import org.jspecify.annotations.NullMarked;
