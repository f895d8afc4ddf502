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
 * <p>Warnings tell what a method says and no call heeds: type arguments of classes that are not
 * {@link dev.kindred.dispatch.Reified}, which {@code @SuppressWarnings("erased")} silences, and
 * annotations named {@code Nullable} that are not those of JSpecify, which
 * {@code @SuppressWarnings("nullable")} silences.
 *
 * <p>Everything written depends on one class alone, which is named to javac as its origin; the last
 * file on any. So build tools may compile again just what has changed.
 *
 * <p>When all classes are there, the methods of each function are looked at together, by {@link
 * dev.kindred.dispatch.ambiguity}: duplicates and methods that tie are errors, methods that no call
 * gets to are warnings, which {@code @SuppressWarnings("unreachable")} silences. Known are the
 * classes of this compilation, those that methods name, and those that sealed ones permit. The
 * methods are those of this compilation and what {@code Neighbours} finds of those compiled before:
 * javac cannot list a class path, so between jars that know nothing of each other it is the run
 * time that finds such things: {@link dev.kindred.dispatch.GenericFunction#ambiguities}.
 */
@NullMarked
package dev.kindred.dispatch.processor;

import org.jspecify.annotations.NullMarked;
