// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import io.github.classgraph.ClassGraph;

/**
 * Where methods are looked for: folders and jars of the class path, less the libraries whose
 * classes are known not to declare any.
 */
final class SearchPath {
  /** Set to false, the system property turns the search off: methods are registered by hand. */
  private static final String SEARCH = "kindred.dispatch.search";

  /** Libraries that this project and its users bring along and that know nothing of it. */
  private static final String[] FOREIGN = {
    "ai.djl",
    "ch.qos.logback",
    "clojure",
    "com.fasterxml",
    "com.google",
    "com.twelvemonkeys",
    "com.uber",
    "groovy",
    "io.github.classgraph",
    "io.netty",
    "jakarta",
    "javax",
    "kotlin",
    "net.bytebuddy",
    "net.jqwik",
    "nonapi.io.github.classgraph",
    "org.apache",
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
    "org.openjdk",
    "org.opentest4j",
    "org.slf4j",
    "scala",
    "tools.jackson",
  };

  private SearchPath() {}

  static boolean isSearched() {
    return !"false".equals(System.getProperty(SEARCH));
  }

  static ClassGraph of(ClassLoader loader) {
    ClassGraph graph =
        new ClassGraph().disableModuleScanning().disableNestedJarScanning().rejectPackages(FOREIGN);
    return loader.equals(ClassLoader.getSystemClassLoader())
        ? graph
        : graph.overrideClassLoaders(loader);
  }
}
