// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.Complaint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of one function beside each other.
 *
 * @param complaints takes what is wrong
 */
record SourceTable(List<SourceMethod> methods, Complaints complaints) {

  void check() {
    Map<Signature, SourceMethod> distinct = new HashMap<>();
    for (SourceMethod method : methods) {
      SourceMethod other = distinct.putIfAbsent(method.signature(), method);
      if (other != null) {
        complaints.add(
            method.generic().functionName() + method.signature(),
            Complaint.duplicate(other.owner().getQualifiedName() + "." + other),
            method.element());
      }
    }
  }
}
