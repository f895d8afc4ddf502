// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What there may be: the classes that objects are of, and the types that are spoken of. */
interface Universe {
  /** Returns the objects there may be, as these classes tell them apart. */
  Arguments objects(List<Class<?>> classes);

  /**
   * Returns the types there may be, with and without objects, as these classes tell them apart.
   *
   * @param except types that are left out, though not what is below them
   */
  Arguments types(List<Class<?>> classes, Set<Class<?>> except);

  /** Returns the types that exist and that matter where these do. */
  Collection<Class<?>> related(Collection<Class<?>> types);
}
