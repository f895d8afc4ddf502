// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What every class that implements a generic interface is made from. Public for those classes only,
 * which stand in the packages of their interfaces.
 *
 * <p>Compared by identity: a generic function has one facade.
 */
public abstract class Facade {
  private final Object described;

  /**
   * Makes a facade.
   *
   * @param described tells by its {@code toString} what the facade stands for
   */
  protected Facade(Object described) {
    this.described = described;
  }

  /**
   * Links an instruction of a facade class to the call site that was handed to the class when it
   * was defined.
   *
   * @param index of the site in the class data, which is a list
   */
  public static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type, int index)
      throws IllegalAccessException {
    return MethodHandles.classDataAt(lookup, "_", CallSite.class, index);
  }

  @Override
  public final String toString() {
    return described.toString();
  }
}
