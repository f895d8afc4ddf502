// SPDX-License-Identifier: Apache-2.0
/** What reading files costs, beside other programs; {@code benchmarks/dicom/speed} runs it. */
@NullMarked
package dev.kindred.benchmarks.dicom;

import org.jspecify.annotations.NullMarked;
