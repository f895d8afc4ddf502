// SPDX-License-Identifier: Apache-2.0
/** What users compose: transforms, pipelines, samples, and data blocks. */
@NullMarked
package dev.kindred.transforms;

import org.jspecify.annotations.NullMarked;
