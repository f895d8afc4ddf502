// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

/** An outline and the label its pixels get. */
record LabelledOutline(int label, Outline outline) {}
