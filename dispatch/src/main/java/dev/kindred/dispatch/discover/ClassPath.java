// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that a class loader and its parents read, as far as loaders tell: those of
 * the JDK do, each its own way. What is missing is not among them, nor are libraries that declare
 * no methods.
 */
final class ClassPath {
  /** This library and those it brings along; opening them takes long. Their versions follow. */
  private static final Set<String> LIBRARIES =
      Set.of(
          "byte-buddy",
          "classgraph",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jspecify",
          "kindred-dispatch");

  private final Map<File, Markers> elements = new LinkedHashMap<>();
  private boolean known = true;

  private ClassPath() {}

  static ClassPath of(ClassLoader loader) {
    ClassPath path = new ClassPath();
    path.addAll(loader);
    return path;
  }

  /** Returns what was found, with what it says of itself. */
  Map<File, Markers> elements() {
    return elements;
  }

  /** Says whether there can be no more. */
  boolean isKnown() {
    return known;
  }

  private void addAll(@Nullable ClassLoader loader) {
    if (loader == null || loader.equals(ClassLoader.getPlatformClassLoader())) {
      return;
    }
    addAll(loader.getParent());
    if (loader.getClass().getName().startsWith("jdk.internal.loader.")) {
      for (String each : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
        add(new File(each));
      }
    } else if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        add(url);
      }
    } else {
      known = false;
    }
  }

  private void add(URL url) {
    try {
      URI uri = url.toURI();
      known &= "file".equals(uri.getScheme());
      if ("file".equals(uri.getScheme())) {
        add(new File(uri));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // A form that loaders understand and files do not: the search, which does, shall decide.
      known = false;
    }
  }

  private void add(File element) {
    File file = element.getAbsoluteFile();
    if (!file.exists() || isLibrary(file.getName()) || elements.containsKey(file)) {
      return;
    }
    try {
      Markers markers = Markers.of(file);
      elements.put(file, markers);
      for (String each : markers.listed()) {
        add(file.toURI().resolve(each).toURL());
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not what the JDK reads, nor will a class loader: the search, which tells why, shall decide.
      known = false;
    }
  }

  private static boolean isLibrary(String file) {
    int dash = file.indexOf('-');
    while (dash >= 0) {
      boolean versioned = dash + 1 < file.length() && Character.isDigit(file.charAt(dash + 1));
      if (versioned) {
        return file.endsWith(".jar") && LIBRARIES.contains(file.substring(0, dash));
      }
      dash = file.indexOf('-', dash + 1);
    }
    return false;
  }
}
