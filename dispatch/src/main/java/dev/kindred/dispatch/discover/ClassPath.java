// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that a class loader and its parents read, as far as loaders tell: those of
 * the JDK do, each its own way. The modules that a program was started with are among them. What is
 * missing is not, nor are libraries that declare no methods.
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
  private final List<Markers> linked = new ArrayList<>();
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

  /** Returns what modules that are linked into the JDK's own image say of themselves. */
  List<Markers> linked() {
    return linked;
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
      addListed(System.getProperty("java.class.path", ""));
      addModules(ClassPath.class.getModule());
    } else if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        add(url);
      }
    } else {
      known = false;
    }
  }

  /** A program that is started as a module has an empty class path, not one of an empty name. */
  private void addListed(String path) {
    if (!path.isEmpty()) {
      for (String each : path.split(File.pathSeparator, -1)) {
        add(new File(each));
      }
    }
  }

  /** Only modules that read this one can hold methods; where it is none, no module does. */
  private void addModules(Module own) {
    if (!own.isNamed()) {
      return;
    }
    Configuration modules = ModuleLayer.boot().configuration();
    ResolvedModule resolved = modules.findModule(own.getName()).orElse(null);
    for (ResolvedModule each : modules.modules()) {
      if (each.reads().contains(resolved)) {
        add(each.reference());
      }
    }
  }

  private void add(ModuleReference module) {
    URI place = module.location().orElse(null);
    if (place != null && "file".equals(place.getScheme())) {
      add(new File(place));
      return;
    }
    try {
      linked.add(Markers.of(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
