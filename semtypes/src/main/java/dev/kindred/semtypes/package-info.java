// SPDX-License-Identifier: Apache-2.0
/** What data means: tensors and the semantic types that are made of them. */
@NullMarked
package dev.kindred.semtypes;

import org.jspecify.annotations.NullMarked;
