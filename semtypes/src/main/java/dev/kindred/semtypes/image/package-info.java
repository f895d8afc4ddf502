// SPDX-License-Identifier: Apache-2.0
/** Pictures, masks and videos: what pixels mean, from files and back to files. */
@NullMarked
package dev.kindred.semtypes.image;

import org.jspecify.annotations.NullMarked;
