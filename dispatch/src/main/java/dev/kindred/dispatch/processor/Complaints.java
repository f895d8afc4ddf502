// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.declare.Complaint;
import javax.lang.model.element.Element;

/** Takes what is wrong, all of it, and tells javac. */
interface Complaints {
  /**
   * Tells one.
   *
   * @param asked what is wrong: the method or interface
   * @param where the place to point at
   */
  void add(Object asked, Complaint complaint, Element where);
}
