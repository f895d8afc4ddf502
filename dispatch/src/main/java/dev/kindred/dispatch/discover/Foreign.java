// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import java.util.stream.Stream;

/** Packages that this project and its users bring along and that know nothing of it. */
final class Foreign {
  /** Their names, those within included. */
  static final String[] PACKAGES = {
    "ai.djl",
    "ch.qos.logback",
    "clojure",
    "com.fasterxml.jackson",
    "com.google.common",
    "com.google.errorprone",
    "com.google.thirdparty",
    "com.jakewharton.byteunits",
    "com.tngtech.archunit",
    "com.twelvemonkeys",
    "com.uber.nullaway",
    "groovy",
    "io.github.classgraph",
    "io.netty",
    "jakarta",
    "javax",
    "joptsimple",
    "junit",
    "kotlin",
    "net.bytebuddy",
    "net.jqwik",
    "nonapi.io.github.classgraph",
    "onnx",
    "org.apache.commons",
    "org.apache.groovy",
    "org.apache.logging",
    "org.apache.maven",
    "org.apiguardian",
    "org.assertj",
    "org.bytedeco",
    "org.codehaus",
    "org.hamcrest",
    "org.jacoco",
    "org.jspecify",
    "org.junit",
    "org.mockito",
    "org.nd4j",
    "org.openjdk.jmh",
    "org.opentest4j",
    "org.slf4j",
    "org.tensorflow",
    "scala",
    "tensorflow",
    "tools.jackson",
  };

  private static final String[] FOLDERS =
      Stream.of(PACKAGES).map(name -> name.replace('.', '/') + "/").toArray(String[]::new);

  private Foreign() {}

  /** Says whether an entry of a jar is a class outside these packages. */
  static boolean isNot(String entry) {
    return entry.endsWith(".class")
        && !entry.endsWith("module-info.class")
        && Stream.of(FOLDERS).noneMatch(entry::startsWith);
  }
}
