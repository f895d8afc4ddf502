// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.declare.CompiledLookup;
import javax.lang.model.element.TypeElement;

/** The source of the {@link CompiledLookup} of a type. */
record LookupWriter(Language language, TypeElement type) {

  /** Returns the binary name of the class to write. */
  String name() {
    return language.binaryName(type) + CompiledLookup.SUFFIX;
  }

  String source() {
    return """
    %s
    final class %2$s extends CompiledLookup {
      static {
        Announced.put(new %2$s());
      }

      private %2$s() {
        super(MethodHandles.lookup());
      }
    }
    """
        .formatted(
            Header.of(
                language,
                type,
                "dev.kindred.dispatch.declare.Announced",
                "dev.kindred.dispatch.declare.CompiledLookup",
                "java.lang.invoke.MethodHandles"),
            name().substring(name().lastIndexOf('.') + 1));
  }
}
