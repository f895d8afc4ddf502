// SPDX-License-Identifier: Apache-2.0
/**
 * Which method runs: generic functions, signatures, resolution, and compiled call sites.
 *
 * <h2>The rules</h2>
 *
 * <p><b>Types.</b> A parameter accepts a {@link dev.kindred.dispatch.TypePattern}: a finite union
 * of {@link dev.kindred.dispatch.Atom}s, which are classes, null, and anything. {@code Object} is
 * anything, null included; {@code @Nullable T} is {@code T} or null; everything else refuses null.
 * A primitive is its box, and there is no widening and no conversion.
 *
 * <p><b>Applicable.</b> A method fits a call if its {@link dev.kindred.dispatch.Signature} takes
 * that many arguments and accepts each where it stands. Variadic arguments are an argument list,
 * not an array.
 *
 * <p><b>More specific.</b> Of two methods that fit the same call, the first of these that tells
 * them apart decides, and if neither is below the other there they stay unordered:
 *
 * <ol>
 *   <li>narrower types for these arguments (of a union, only the members that fit count);
 *   <li>narrower types as declared;
 *   <li>a fixed number of parameters before a variadic tail;
 *   <li>the narrower tail;
 *   <li>more fixed parameters.
 * </ol>
 *
 * <p>Types come before form: {@code f(Integer, Integer...)} beats {@code f(Number)} for an {@code
 * Integer}, unlike in the Java language.
 *
 * <p><b>The answer</b> is the method that no other fitting method beats. Of several such methods
 * the one of highest precedence is the answer, and if it is not alone, the call is ambiguous and an
 * error says which signature to add. Precedence never overrides specificity. Parameters are equal:
 * there is no left-to-right order, no distance between classes, and the order of registration never
 * matters.
 *
 * <p><b>Next.</b> A method may pass arguments on to the next one: the answer among those it beats
 * for the arguments passed. Methods tied with it never come next, and arguments that it does not
 * accept itself have no next method.
 *
 * <p><b>Duplicates.</b> A table refuses two methods with equivalent signatures; replacing one is
 * asked for by name.
 */
@NullMarked
package dev.kindred.dispatch;

import org.jspecify.annotations.NullMarked;
