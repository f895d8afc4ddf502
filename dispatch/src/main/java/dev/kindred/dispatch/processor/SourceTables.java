// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * All functions that the classes of one compilation have methods for, checked when all classes are
 * there. Wrappers, which never compete, are left aside. Nothing is written here, so no written file
 * depends on more than one class.
 *
 * @param owners canonical names of the classes with methods
 * @param types canonical names of all classes
 */
record SourceTables(Language language, Set<String> owners, Set<String> types) {

  static List<ExecutableElement> methods(Language language, TypeElement owner, Role role) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(method -> language.isAnnotated(method, role.annotation()))
        .toList();
  }

  /**
   * Looks for what is wrong between methods; what is wrong with one was told before.
   *
   * @param marker a file that was written in this compilation
   */
  void check(@Nullable FileObject marker, Complaints errors, Complaints warnings) {
    Map<TypeElement, List<SourceMethod>> byGeneric = new LinkedHashMap<>();
    elements(owners)
        .flatMap(this::read)
        .forEach(method ->
            byGeneric.computeIfAbsent(method.generic().type(), _ -> new ArrayList<>()).add(method));
    if (byGeneric.isEmpty()) {
      return;
    }
    Neighbours neighbours = new Neighbours(language, marker);
    byGeneric.values().forEach(own -> check(own, neighbours, errors, warnings));
  }

  private Stream<TypeElement> elements(Collection<String> names) {
    return names.stream()
        .map(name -> language.elements().getTypeElement(name))
        .flatMap(Stream::ofNullable);
  }

  private Stream<SourceMethod> read(TypeElement owner) {
    return methods(language, owner, Role.PRIMARY).stream()
        .map(method -> new MethodReader(language, method, Role.PRIMARY, (_, _, _) -> {}))
        .flatMap(reader -> reader.read().stream());
  }

  private void check(
      List<SourceMethod> own, Neighbours neighbours, Complaints errors, Complaints warnings) {
    SourceInterface generic = own.getFirst().generic();
    own.stream().flatMap(SourceMethod::named).forEach(neighbours::addAll);
    List<SourceMethod> before =
        neighbours.owners(generic, owners).stream()
            .flatMap(this::read)
            .filter(method -> method.generic().equals(generic))
            .toList();
    try {
      new SourceTable(before, own, errors, warnings).check(known(before, own));
    } catch (LinkageError _) {
      // Some class has a head that no class can have, which javac tells when it gets there.
    }
  }

  /** Returns the classes of this compilation that are below what some method names. */
  private List<Class<?>> known(List<SourceMethod> before, List<SourceMethod> own) {
    List<TypeMirror> named =
        Stream.of(before, own)
            .flatMap(List::stream)
            .flatMap(method -> method.patterns().stream())
            .flatMap(pattern -> pattern.named().stream())
            .distinct()
            .toList();
    return elements(types)
        .map(type -> language.erased(type.asType()))
        .filter(type -> named.stream().anyMatch(upper -> language.isBelow(type, upper)))
        .<Class<?>>map(language::loaded)
        .toList();
  }
}
