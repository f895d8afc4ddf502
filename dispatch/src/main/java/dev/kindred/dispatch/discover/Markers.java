// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What start-up reads of one folder or jar: the names of the empty files that the annotation
 * processor left there.
 *
 * <p>They are called {@code META-INF/kindred/dispatch/GENERIC/OWNER} by binary names, one for each
 * class that declares methods and each interface it declares them for, and {@link #COMPILED}. A
 * marker is a hint: one left behind by a class that is gone, or that no longer declares such
 * methods, does no harm.
 *
 * @param compiled whether the processor saw every class there, so that no search is needed
 * @param names what follows the common folder in the markers
 * @param listed the elements of the class path that a jar says belong to it, as it says it
 */
public record Markers(boolean compiled, List<String> names, List<String> listed) {
  private static final String FOLDER = "META-INF/kindred/dispatch/";

  /** The file that says that the classes there were compiled with the processor. */
  public static final String COMPILED = FOLDER + "compiled";

  /** Returns the path of the marker of a class for an interface, both by binary name. */
  public static String entry(String generic, String owner) {
    return FOLDER + generic + "/" + owner;
  }

  /** Returns the binary names of the classes that are marked for an interface, by its own. */
  public List<String> owners(String generic) {
    return names.stream()
        .filter(name -> name.startsWith(generic + "/"))
        .map(name -> name.substring(generic.length() + 1))
        .toList();
  }

  /**
   * Reads those of an element of a class path.
   *
   * @throws IOException if it is neither a folder nor a jar
   */
  public static Markers of(File element) throws IOException {
    if (element.isDirectory()) {
      return inFolder(element);
    }
    try (JarFile jar = new JarFile(element, false)) {
      boolean compiled = jar.getEntry(COMPILED) != null;
      return new Markers(compiled, compiled ? names(jar) : List.of(), listed(jar.getManifest()));
    }
  }

  /** Reads those of a module that is neither a folder nor a jar, but part of a linked image. */
  static Markers of(ModuleReference module) throws IOException {
    try (ModuleReader reader = module.open();
        Stream<String> all = reader.list()) {
      return new Markers(true, all.flatMap(path -> name(path).stream()).toList(), List.of());
    }
  }

  private static Markers inFolder(File element) {
    List<String> names = new ArrayList<>();
    File folder = new File(element, FOLDER);
    for (String generic : list(folder)) {
      for (String owner : list(new File(folder, generic))) {
        names.add(generic + "/" + owner);
      }
    }
    return new Markers(new File(element, COMPILED).isFile(), names, List.of());
  }

  private static String[] list(File folder) {
    String[] names = folder.list();
    return names == null ? new String[0] : names;
  }

  private static List<String> names(JarFile jar) {
    List<String> names = new ArrayList<>();
    for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
      Optional<String> name = name(all.nextElement().getName());
      if (name.isPresent()) {
        names.add(name.get());
      }
    }
    return names;
  }

  private static Optional<String> name(String path) {
    String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
    return name.indexOf('/') > 0 && !name.endsWith("/") ? Optional.of(name) : Optional.empty();
  }

  private static List<String> listed(@Nullable Manifest manifest) {
    String path =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    return path == null ? List.of() : List.of(path.trim().split(" +", -1));
  }
}
