// SPDX-License-Identifier: Apache-2.0
/**
 * How a call finds its method without looking it up.
 *
 * <p>A facade has a {@linkplain dev.kindred.dispatch.link.Site site} per view, and a site is on one
 * of two tiers. At first it looks up the tuple of run-time classes in a {@linkplain
 * dev.kindred.dispatch.link.ClassTree tree} of identity-hashed classes and calls the method handle
 * it finds; a tuple not yet seen is resolved by the {@link dev.kindred.dispatch.MethodTable} and
 * joins; one without an answer is resolved, and refused, every time. Soon after new tuples have
 * come, a thread of its own {@linkplain dev.kindred.dispatch.link.Compilation writes} a class that
 * compares the classes of the arguments with constants and calls the methods by name. After a short
 * {@linkplain dev.kindred.dispatch.link.Trial trial} it takes the place of the one before it, and
 * leaves what it does not know to the tree. No call allocates or uses reflection once its tuple is
 * known, on either tier; variadic calls allocate the argument lists themselves.
 *
 * <p>Before all that, a function whose facade and methods the annotation processor has written
 * {@linkplain dev.kindred.dispatch.link.CompiledFunction answers} its first calls directly, so that
 * a program begins without making anything: for classes not yet seen from the table, and then by
 * what the processor wrote to call the method.
 *
 * <p>A position is told apart only as far as some method does: primitive parameters of the
 * interface and positions where every method takes anything are not looked at, and where all
 * methods take everything but null, only null is told from the rest. Where a method asks for more
 * than a class, the objects of the classes that this divides are {@linkplain
 * dev.kindred.dispatch.link.Distinction numbered}, after their class, and the number is part of the
 * tuple; the values themselves never are. Of argument lists each length has a site of its own,
 * behind a comparison of the lengths that came first.
 *
 * <p>A call in a class that the build plugin has rewritten asks a {@linkplain
 * dev.kindred.dispatch.link.OwnCallSite site of its own}, once it is frequent, so that it is
 * answered by a class that knows its tuples only.
 *
 * <p>When the table changes, the sites of that function start anew. Calls in flight finish on the
 * table they started with, and so do next methods, which have facades of their own for each method,
 * tuple and table.
 *
 * <p>A class of an argument is held strongly only if it {@linkplain
 * dev.kindred.dispatch.link.Lasting lives as long} as the interface. The bytecode compares others
 * with weak references, which takes a nanosecond more, and the tree holds all classes weakly, so
 * that a plug-in can go although its objects were dispatched on.
 *
 * <p>The system property {@code kindred.dispatch.compile} may be {@code never}, for tools that
 * cannot have classes made at run time other than those of the facades, or {@code now}, for tests;
 * {@code soon} is what it is else.
 */
@NullMarked
package dev.kindred.dispatch.link;

import org.jspecify.annotations.NullMarked;
