// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import java.net.URL;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a class comes from, as people think of it: its named module, or else the jar or folder it
 * was read from, or else its class loader.
 */
public final class Origin {
  /** As many as tell whose {@code target/classes} it is. */
  private static final int NAMES_OF_FOLDER = 3;

  private final Module module;
  private final @Nullable String location;
  private final @Nullable ClassLoader loader;

  private Origin(Module module, @Nullable String location, @Nullable ClassLoader loader) {
    this.module = module;
    this.location = location;
    this.loader = loader;
  }

  /** Returns the origin of a class; that of an array is its component type's. */
  public static Origin of(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    CodeSource source = element.getProtectionDomain().getCodeSource();
    URL url = source == null ? null : source.getLocation();
    String location = url == null ? null : url.toExternalForm();
    return new Origin(element.getModule(), location, element.getClassLoader());
  }

  /**
   * Says whether classes of the two are of one author's making: of the same named module; where
   * neither has a name, of the same jar or folder, or of folders beside each other, as {@code
   * target/classes} and {@code target/test-classes} are; where nothing tells, of the same loader.
   */
  public boolean isOneWith(Origin other) {
    if (module.isNamed() || other.module.isNamed()) {
      return module.equals(other.module);
    }
    if (location == null || other.location == null) {
      return Objects.equals(location, other.location) && Objects.equals(loader, other.loader);
    }
    return location.equals(other.location)
        || (isFolder(location)
            && isFolder(other.location)
            && parent(location).equals(parent(other.location)));
  }

  private static boolean isFolder(String location) {
    return location.startsWith("file:") && location.endsWith("/");
  }

  private static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  /** What people call it: {@code module app}, {@code pets.jar}, {@code app/target/classes}. */
  @Override
  public String toString() {
    if (module.isNamed()) {
      return "module " + module.getName();
    }
    return location == null ? "class loader " + loader : shortened(location);
  }

  private static String shortened(String location) {
    String path = location.replaceFirst("^\\w{2,}:", "").replaceFirst("[!/]+$", "");
    int names = isFolder(location) ? NAMES_OF_FOLDER : 1;
    int from = path.length();
    while (names-- > 0 && from > 0) {
      from = path.lastIndexOf('/', from - 1);
    }
    return path.substring(from + 1);
  }
}
