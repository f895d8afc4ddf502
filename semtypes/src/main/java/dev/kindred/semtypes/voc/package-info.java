// SPDX-License-Identifier: Apache-2.0
/**
 * Annotations of one picture in the XML form of Pascal VOC (VOC2012 development kit, section 4).
 */
@NullMarked
package dev.kindred.semtypes.voc;

import org.jspecify.annotations.NullMarked;
