// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

/** An outline and the label its pixels get. */
record LabelledOutline(int label, Outline outline) {}
