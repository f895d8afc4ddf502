// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.transforms.Pipeline;

/**
 * What a kept sample depends on.
 *
 * @param id 64 hexadecimal digits made from the contents of its files, the rest of what its members
 *     depend on, the steps, and the version of the form it is kept in
 * @param steps the transforms it came by, all of them fixed
 */
public record Key(String id, Pipeline steps) {}
