// SPDX-License-Identifier: Apache-2.0
/** Annotations of photos in the JSON form of COCO (cocodataset.org). */
@NullMarked
package dev.kindred.semtypes.coco;

import org.jspecify.annotations.NullMarked;
