// SPDX-License-Identifier: Apache-2.0
/**
 * Labels in tables of comma-separated values (RFC 4180): a file name and what it shows. Which
 * column is what cannot be told from a table, so it is read by {@link
 * dev.kindred.semtypes.csv.CsvTable} only, not through {@code Readers}.
 */
@NullMarked
package dev.kindred.semtypes.csv;

import org.jspecify.annotations.NullMarked;
