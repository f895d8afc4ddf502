// SPDX-License-Identifier: Apache-2.0
/**
 * Pipelines, transforms and plans as text: JSON and YAML, generated from record components, so that
 * no field can be forgotten.
 *
 * <p>{@link dev.kindred.transforms.recipe.Recipe} is all a user needs. Inside, a text becomes a
 * tree of {@code Node}s that know their lines ({@code JsonText}, {@code YamlText}), and a {@code
 * Form} per type of component reads and writes them: numbers, words, lists, optionals, records by
 * their components, and interfaces by the name of the record ({@code Names}, from the catalog).
 */
@NullMarked
package dev.kindred.transforms.recipe;

import org.jspecify.annotations.NullMarked;
