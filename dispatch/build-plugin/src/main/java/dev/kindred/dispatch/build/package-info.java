// SPDX-License-Identifier: Apache-2.0
/**
 * What byte-buddy-maven-plugin runs over the classes of a project, so that its calls of generic
 * functions have caches of their own.
 */
@NullMarked
package dev.kindred.dispatch.build;

import org.jspecify.annotations.NullMarked;
