// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch case as its file states it: a hierarchy, methods, and calls with what each must run.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DispatchCase(
    String id,
    List<String> tags,
    List<TypeDeclaration> types,
    List<MethodDeclaration> methods,
    List<Call> calls,
    int ambiguities,
    @JsonProperty("ambiguities_known") int knownAmbiguities) {

  /** Redefinition cases replace a method by a later one; their order matters. */
  boolean redefines() {
    return tags.contains("redefinition");
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record TypeDeclaration(
      String name,
      List<String> supers,
      String kind,
      @JsonProperty("final") boolean isFinal,
      @JsonProperty("abstract") boolean isAbstract,
      @Nullable List<String> permits) {

    boolean isInterface() {
      return kind.equals("interface");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record MethodDeclaration(String id, List<String> signature, int precedence) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Call(List<String> args, String expect) {}
}
