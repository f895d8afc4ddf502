// SPDX-License-Identifier: Apache-2.0
/**
 * What javac runs: tells what is wrong with {@code @Generic} interfaces and {@code @Dispatch}
 * methods while they are compiled, in the words of {@link dev.kindred.dispatch.declare.Complaint},
 * and writes what start-up would otherwise have to find out.
 *
 * <p>{@code Source…} classes are to declarations in source what those of {@code declare} are to
 * loaded classes. Where the rules themselves are asked, {@code Skeletons} stand in for the classes
 * that are yet to be compiled, so that what answers is what answers at run time. Written are
 *
 * <ul>
 *   <li>beside a class with methods, its {@linkplain dev.kindred.dispatch.declare.CompiledOwner
 *       companion}, which calls them directly;
 *   <li>beside a generic interface, its {@linkplain dev.kindred.dispatch.link.CompiledFacade
 *       facade};
 *   <li>for each class with methods and each interface they are for, a {@linkplain
 *       dev.kindred.dispatch.discover.Markers marker}, an empty file: unlike one list, which a
 *       partial compilation would cut short, markers come and go with their class; and unlike
 *       classes in a package of their own they may lie in several modules;
 *   <li>one file that says that the folder or jar was compiled with this processor and need not be
 *       searched.
 * </ul>
 *
 * <p>Everything depends on one class alone, which is named to javac as its origin; the last on any.
 *
 * <p>Not looked for here: ambiguities, which {@code dev.kindred.dispatch.ambiguity} finds among
 * loaded classes, and methods that others hide from every call.
 */
@NullMarked
package dev.kindred.dispatch.processor;

import org.jspecify.annotations.NullMarked;
