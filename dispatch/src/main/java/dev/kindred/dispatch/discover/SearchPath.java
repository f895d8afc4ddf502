// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import io.github.classgraph.ClassGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where methods are looked for: folders and jars of the class path, less the libraries whose
 * classes are known not to declare any.
 *
 * <p>Setting the system property {@code kindred.dispatch.search} to {@code false} turns the search
 * off; then every method is registered by hand.
 */
final class SearchPath {
  private static final String SEARCH = "kindred.dispatch.search";

  /** Packages that this project and its users bring along and that know nothing of it. */
  private static final String[] FOREIGN = {
    "ai.djl",
    "ch.qos.logback",
    "clojure",
    "com.fasterxml.jackson",
    "com.google.common",
    "com.google.errorprone",
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
    "scala",
    "tools.jackson",
  };

  private static final String[] FOREIGN_FOLDERS =
      Stream.of(FOREIGN).map(name -> name.replace('.', '/') + "/").toArray(String[]::new);

  private SearchPath() {}

  static boolean isSearched() {
    return !"false".equals(System.getProperty(SEARCH));
  }

  /** Returns a scanner of everything the loader and its parents can see and that is searched. */
  static ClassGraph of(ClassLoader loader) {
    ClassGraph graph =
        new ClassGraph()
            .disableModuleScanning()
            .disableNestedJarScanning()
            .rejectPackages(FOREIGN)
            .filterClasspathElements(SearchPath::mayHoldMethods);
    return loader.equals(ClassLoader.getSystemClassLoader())
        ? graph
        : graph.overrideClassLoaders(loader);
  }

  /** Looks at the names in a jar only, which is much quicker than scanning it. */
  private static boolean mayHoldMethods(String element) {
    if (!element.endsWith(".jar")) {
      return true;
    }
    try (ZipFile jar = new ZipFile(Path.of(element).toFile())) {
      return jar.stream().map(ZipEntry::getName).anyMatch(SearchPath::mayDeclareMethods);
    } catch (IOException e) {
      // Not a jar the JDK reads, nor will a class loader: the scan, which tells why, shall decide.
      return true;
    }
  }

  private static boolean mayDeclareMethods(String entry) {
    return entry.endsWith(".class")
        && !entry.endsWith("module-info.class")
        && Stream.of(FOREIGN_FOLDERS).noneMatch(entry::startsWith);
  }
}
