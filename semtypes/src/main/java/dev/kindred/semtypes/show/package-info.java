// SPDX-License-Identifier: Apache-2.0
/**
 * Semantic values as pictures for people and as a line of text for terminals and tests.
 *
 * <p>{@link dev.kindred.semtypes.show.Show} gives the picture of a value by itself, {@link
 * dev.kindred.semtypes.show.Overlay} draws a value over the picture of another. Both are generic
 * functions, so a library author's type joins by adding a method:
 *
 * {@snippet :
 * Picture photo = SHOW.show(image).legible();
 * OVERLAY.draw(OVERLAY.draw(photo, mask), boxes).writePng(Path.of("cat.png"));
 * }
 *
 * <p>No window is opened and none is needed: where the application has not set {@code
 * java.awt.headless}, drawing sets it. Labels need the fonts of the system.
 */
@NullMarked
package dev.kindred.semtypes.show;

import org.jspecify.annotations.NullMarked;
