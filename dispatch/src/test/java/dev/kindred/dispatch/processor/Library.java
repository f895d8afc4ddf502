// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Sources that were compiled and packed into a jar.
 *
 * @param jar the jar
 */
public record Library(Path jar) {

  /**
   * Compiles with the annotation processor.
   *
   * @param jar where to put it; a folder beside it takes the classes
   */
  public static Library of(Path jar, List<Library> others, String... sources) throws IOException {
    Path classes = classes(jar);
    Compilation.of(classes, paths(others), sources).good();
    return packed(classes, jar);
  }

  /** Compiles as a build does that does not know the annotation processor. */
  public static Library withoutProcessor(Path jar, List<Library> others, String... sources)
      throws IOException {
    Path classes = classes(jar);
    Compilation.withoutProcessor(classes, paths(others), sources).good();
    return packed(classes, jar);
  }

  private static Path classes(Path jar) throws IOException {
    return Files.createDirectory(jar.resolveSibling("classes of " + jar.getFileName()));
  }

  private static List<Path> paths(List<Library> libraries) {
    return libraries.stream().map(Library::jar).toList();
  }

  private static Library packed(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return new Library(jar);
  }

  /** Returns a class loader of these, in this order, and of what the tests see. */
  public static URLClassLoader loader(Collection<Library> libraries) throws MalformedURLException {
    return loader(libraries, Library.class.getClassLoader());
  }

  /** Returns a class loader of these, in this order. */
  public static URLClassLoader loader(Collection<Library> libraries, ClassLoader parent)
      throws MalformedURLException {
    URL[] path = new URL[libraries.size()];
    int i = 0;
    for (Library each : libraries) {
      path[i++] = each.jar().toUri().toURL();
    }
    return new URLClassLoader(path, parent);
  }
}
