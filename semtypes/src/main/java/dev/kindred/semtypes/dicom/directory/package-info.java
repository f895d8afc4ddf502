// SPDX-License-Identifier: Apache-2.0
/** The table of contents of a DICOM medium: a DICOMDIR and the tree of records in it (PS3.10 8). */
@NullMarked
package dev.kindred.semtypes.dicom.directory;

import org.jspecify.annotations.NullMarked;
