// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.discover.Markers;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * What was compiled before: classes with methods, found by their {@linkplain Markers markers}.
 *
 * <p>A processor cannot list a class path. It can ask where a class is from, so the folders and
 * jars looked into are those of the types that methods name and of their super-types, and the
 * folder that javac writes to.
 */
final class Neighbours {
  private final Language language;
  private final Map<File, Markers> places = new LinkedHashMap<>();
  private final Set<TypeElement> shown = new HashSet<>();

  /**
   * @param marker a file that was written in this compilation
   */
  Neighbours(Language language, @Nullable FileObject marker) {
    this.language = language;
    if (marker != null) {
      addFolderOf(marker.toUri(), Markers.COMPILED);
    }
  }

  /** Looks where a type and all its super-types are from. */
  void addAll(TypeMirror type) {
    if (type instanceof DeclaredType declared && shown.add((TypeElement) declared.asElement())) {
      add((TypeElement) declared.asElement());
      language.types().directSupertypes(language.erased(type)).forEach(this::addAll);
    }
  }

  private void add(TypeElement type) {
    @Nullable FileObject found = language.elements().getFileObjectOf(type);
    if (found == null) {
      return;
    }
    URI file = found.toUri();
    if ("jar".equals(file.getScheme())) {
      String jar = file.getRawSchemeSpecificPart();
      add(new File(URI.create(jar.substring(0, jar.indexOf("!/")))));
    } else {
      addFolderOf(file, language.binaryName(type).replace('.', '/') + ".class");
    }
  }

  private void addFolderOf(URI file, String path) {
    String whole = String.valueOf(file.getPath());
    if ("file".equals(file.getScheme()) && whole.endsWith("/" + path)) {
      add(new File(whole.substring(0, whole.length() - path.length())));
    }
  }

  private void add(File place) {
    if (!places.containsKey(place)) {
      places.put(place, read(place));
    }
  }

  private static Markers read(File place) {
    try {
      return Markers.of(place);
    } catch (IOException _) {
      // The run time will tell of a broken jar; here it only has nothing to say.
      return new Markers(false, List.of(), List.of());
    }
  }

  /**
   * Returns the classes that have methods for an interface.
   *
   * @param except canonical names of classes to leave out
   */
  List<TypeElement> owners(SourceInterface generic, Set<String> except) {
    String name = language.binaryName(generic.type());
    List<TypeElement> owners = new ArrayList<>();
    places.values().stream()
        .flatMap(markers -> markers.owners(name).stream())
        .distinct()
        .sorted()
        .flatMap(owner -> find(owner).stream())
        .filter(owner -> !except.contains(owner.getQualifiedName().toString()))
        .forEach(owners::add);
    return owners;
  }

  /** Markers outlive their classes; and only javac knows which dollar in a name is a dot. */
  private Optional<TypeElement> find(String binaryName) {
    return Stream.of(binaryName, binaryName.replace('$', '.'))
        .map(name -> language.elements().getTypeElement(name))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
