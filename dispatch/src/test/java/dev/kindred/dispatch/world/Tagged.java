// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

import dev.kindred.dispatch.Reified;

/** An interface whose objects tell two types. */
public interface Tagged<A, B> extends Reified {}
