// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.FacadeClass;
import dev.kindred.dispatch.codegen.HandleClass;
import dev.kindred.dispatch.declare.GenericInterface;

/**
 * What stays the same for a function whatever its table.
 *
 * @param generic the interface that is called
 * @param facades makes its facades and those of next methods
 * @param handles makes what answers while there is no bytecode
 * @param lasting which classes of arguments may be held
 * @param compilation when sites become bytecode
 */
record Ground(
    GenericInterface generic,
    FacadeClass<?> facades,
    HandleClass<?> handles,
    Lasting lasting,
    Compilation compilation) {}
