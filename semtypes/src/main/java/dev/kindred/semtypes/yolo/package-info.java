// SPDX-License-Identifier: Apache-2.0
/**
 * Annotations as YOLO has them: a text file for each picture, a line for each thing, numbers as
 * shares of the picture. A line does not tell its kind nor the size of the picture, so the files
 * are read by {@link dev.kindred.semtypes.yolo.Yolo} only, not through {@code Readers}.
 */
@NullMarked
package dev.kindred.semtypes.yolo;

import org.jspecify.annotations.NullMarked;
