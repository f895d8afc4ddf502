// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the classes that declare methods of generic functions without loading any other: by the
 * markers that the annotation processor leaves, and by a search where there are none. The only
 * place that knows ClassGraph, which is not loaded where nothing need be searched.
 *
 * <p>A folder or jar with the file {@link dev.kindred.dispatch.discover.Markers#COMPILED} is taken
 * to be compiled with the processor throughout. Do not add classes compiled otherwise, and merge
 * jars with it only with others that have it.
 */
@NullMarked
package dev.kindred.dispatch.discover;

import org.jspecify.annotations.NullMarked;
