// SPDX-License-Identifier: Apache-2.0
/**
 * Which methods can clash, found before any call is made.
 *
 * <p>Two methods are {@linkplain dev.kindred.dispatch.ambiguity.Ambiguity ambiguous} if some {@link
 * dev.kindred.dispatch.ambiguity.Witness}, a tuple of arguments that may exist, makes {@link
 * dev.kindred.dispatch.MethodTable#resolve} answer that they tie. Arguments may exist in one of two
 * worlds. In the closed one they are null and classes that are known. In the open one they are also
 * classes that nobody has written yet: such a class extends one class and implements any
 * interfaces, but nothing comes below a final class, and a sealed type is reached through the
 * subtypes it permits. Where methods ask for more than classes, arguments are told apart further:
 * the constants that are named and one that is not, if there is any; class objects, also of types
 * without instances; reified objects by the types that they may tell, existing or not. Access, and
 * what two types above one class declare against each other, methods or type arguments, are left
 * aside.
 *
 * <p>How it is done: a call is told apart by nothing but which of the named atoms accept each of
 * its arguments, so a {@link dev.kindred.dispatch.ambiguity.Requirement} names types that an
 * argument must have, and a {@link dev.kindred.dispatch.ambiguity.Case} is one requirement per
 * position: all calls that satisfy them. For each pair of methods {@link
 * dev.kindred.dispatch.ambiguity.WitnessSearch} begins with the types of both, asks why the calls
 * of just these types are not ambiguous, and adds the least that may remove the reason. It ends
 * with a witness, or when no reason can be removed, so the answer is exact. With plain types it
 * ends after one step. A table of unions over many interfaces with many precedences can, in the
 * worst case, take exponentially many; past a limit that is an error, never a silent cut.
 *
 * <p>The same search, for one method instead of two, says whether any call gets to it; {@link
 * dev.kindred.dispatch.ambiguity.Hidden} ones are those for which it finds nothing.
 */
@NullMarked
package dev.kindred.dispatch.ambiguity;

import org.jspecify.annotations.NullMarked;
