// SPDX-License-Identifier: Apache-2.0
/**
 * How files become values: {@link dev.kindred.semtypes.read.Readers} finds the {@link
 * dev.kindred.semtypes.read.Format} by what a {@link dev.kindred.semtypes.read.Source} holds, not
 * by its name, and calls the method of {@link dev.kindred.semtypes.read.Read} for it. A new format
 * is a class and a method, from any jar.
 *
 * <p>Only {@link dev.kindred.semtypes.UnreadableFileException} leaves a reader, whatever the bytes
 * are. {@link dev.kindred.semtypes.read.Limits} bound what a file can make a reader allocate.
 *
 * <p>The formats have packages of their own, with their writers.
 */
@NullMarked
package dev.kindred.semtypes.read;

import org.jspecify.annotations.NullMarked;
