// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** How a file written for a class begins: package, imports, and what tools look for. */
final class Header {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  /** What is written is as raw as class files are, and not the user's to mend. */
  private static final String SILENCED =
      Stream.of(
              "unchecked",
              "rawtypes",
              "deprecation",
              "removal",
              "cast",
              "overrides",
              "preview",
              "exports",
              "NullAway")
          .map(warning -> '"' + warning + '"')
          .collect(Collectors.joining(", ", "@SuppressWarnings({", "})"));

  private Header() {}

  static String of(Language language, TypeElement origin, String... imports) {
    PackageElement home = language.packageOf(origin);
    // A module need not read java.compiler, which holds the annotation.
    boolean marked =
        language.elements().getTypeElement(language.elements().getModuleOf(origin), GENERATED)
            != null;
    return Stream.of(
            "// Written from %s by Kindred's annotation processor."
                .formatted(origin.getQualifiedName()),
            home.isUnnamed() ? "" : "package %s;\n".formatted(home.getQualifiedName()),
            Stream.of(imports)
                .map("import %s;"::formatted)
                .collect(Collectors.joining("\n", "", "\n")),
            marked ? "@%s(\"%s\")".formatted(GENERATED, DispatchProcessor.class.getName()) : "",
            SILENCED)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
