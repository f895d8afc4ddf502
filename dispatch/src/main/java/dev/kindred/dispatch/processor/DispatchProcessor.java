// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.declare.Complaint;
import dev.kindred.dispatch.discover.Markers;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Checks generic interfaces and the methods declared for them, and writes what calls them at
 * start-up.
 *
 * <p>To use it, put this library on javac's processor path.
 */
public final class DispatchProcessor extends AbstractProcessor {
  /** Names of all classes of this compilation that have methods. */
  private final Set<String> owners = new TreeSet<>();

  /** Names of classes that name types which other processors have yet to write. */
  private final Set<String> waiting = new HashSet<>();

  /** Names of generic interfaces that name such types. */
  private final Set<String> pending = new HashSet<>();

  /** Names of all classes of this compilation. */
  private final Set<String> types = new TreeSet<>();

  private @Nullable FileObject stamp;

  /** Made by javac. */
  public DispatchProcessor() {}

  /** All, because even what has no methods is stamped; it claims none. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Language language = language(processingEnv);
    if (stamp == null && !round.getRootElements().isEmpty()) {
      stamp = mark(Markers.COMPILED, round.getRootElements().iterator().next());
    }
    ElementFilter.typesIn(round.getRootElements()).forEach(this::remember);
    Resolved resolved = new Resolved(language, types);
    for (TypeElement type : pendingAndNew(language, round)) {
      if (resolved.isAllOfType(type)) {
        check(new SourceInterface(language, type));
      } else if (!round.processingOver()) {
        pending.add(type.getQualifiedName().toString());
      }
    }
    for (TypeElement owner : waitingAndNew(language, round)) {
      if (resolved.isAllOf(owner)) {
        check(language, owner);
      } else if (!round.processingOver()) {
        waiting.add(owner.getQualifiedName().toString());
      }
    }
    if (round.processingOver()) {
      // Read once more, because what javac said of them is worth no more than its round.
      new SourceTables(language, owners, types).check(stamp, this::complain, this::warn);
    }
    return false;
  }

  private static Language language(ProcessingEnvironment environment) {
    return Language.of(environment.getTypeUtils(), environment.getElementUtils());
  }

  private void remember(TypeElement type) {
    types.add(type.getQualifiedName().toString());
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::remember);
  }

  /** Returns the interfaces to look at, in the order of their names. */
  private Collection<TypeElement> pendingAndNew(Language language, RoundEnvironment round) {
    SortedMap<String, TypeElement> generics = new TreeMap<>();
    pending.forEach(name -> generics.put(name, language.elements().getTypeElement(name)));
    pending.clear();
    ElementFilter.typesIn(round.getElementsAnnotatedWith(Generic.class))
        .forEach(type -> generics.put(type.getQualifiedName().toString(), type));
    return generics.values();
  }

  /** Returns the classes to look at, in the order of their names. */
  private Collection<TypeElement> waitingAndNew(Language language, RoundEnvironment round) {
    SortedMap<String, TypeElement> owners = new TreeMap<>();
    waiting.forEach(name -> owners.put(name, language.elements().getTypeElement(name)));
    waiting.clear();
    for (Role role : Role.values()) {
      for (Element method : round.getElementsAnnotatedWith(role.annotation())) {
        TypeElement owner = language.ownerOf(method);
        owners.put(owner.getQualifiedName().toString(), owner);
      }
    }
    return owners.values();
  }

  private void check(SourceInterface generic) {
    Optional<Complaint> complaint = generic.complaint();
    if (complaint.isPresent()) {
      complain(generic.simpleName(), complaint.get(), generic.type());
      return;
    }
    FacadeWriter facade = new FacadeWriter(generic.language(), generic);
    if (facade.isPossible()) {
      write(facade.name(), facade.source(), generic.type());
    } else {
      writeLookup(generic.language(), generic.type());
    }
  }

  private void check(Language language, TypeElement owner) {
    owners.add(owner.getQualifiedName().toString());
    List<MethodReader> declared =
        Stream.of(Role.values())
            .flatMap(role ->
                SourceTables.methods(language, owner, role).stream()
                    .map(method -> new MethodReader(language, method, role, this::complain)))
            .toList();
    List<SourceMethod> sound = declared.stream().flatMap(each -> each.read().stream()).toList();
    Map<Element, SourceMethod> once = new LinkedHashMap<>();
    sound.forEach(method -> once.putIfAbsent(method.element(), method));
    once.values().forEach(method -> new Unheard(method, this::warn).check());
    if (sound.size() < declared.size()) {
      return;
    }
    sound.stream()
        .map(method ->
            Markers.entry(language.binaryName(method.generic().type()), language.binaryName(owner)))
        .distinct()
        .forEach(marker -> mark(marker, owner));
    List<SourceMethod> hidden =
        sound.stream().filter(method -> !isReachable(language, owner, method)).toList();
    if (hidden.isEmpty()) {
      OwnerWriter companion = new OwnerWriter(language, owner, sound);
      write(companion.name(), companion.source(), owner);
    } else {
      writeLookup(language, owner);
    }
    hidden.forEach(this::note);
  }

  private static boolean isReachable(Language language, TypeElement owner, SourceMethod method) {
    return language.isReachable(method.element(), owner)
        && method.named().allMatch((TypeMirror type) -> language.isReachable(type, owner));
  }

  private void note(SourceMethod method) {
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.NOTE,
            ("%s: it or a type that it names is private, so reflection finds the methods of its"
                    + " class at start-up; make it package-private to have them called directly")
                .formatted(method),
            method.element());
  }

  private void complain(Object asked, Complaint complaint, Element where) {
    tell(Diagnostic.Kind.ERROR, asked, complaint, where);
  }

  private void warn(Object asked, Complaint complaint, Element where) {
    tell(Diagnostic.Kind.WARNING, asked, complaint, where);
  }

  private void tell(Diagnostic.Kind kind, Object asked, Complaint complaint, Element where) {
    String text = "%s: %s; %s".formatted(asked, complaint.found(), complaint.advice());
    processingEnv.getMessager().printMessage(kind, text, where);
  }

  private void writeLookup(Language language, TypeElement type) {
    LookupWriter lookup = new LookupWriter(language, type);
    write(lookup.name(), lookup.source(), type);
  }

  private void write(String name, String source, Element origin) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      unwritten(name, e, origin);
    }
  }

  private @Nullable FileObject mark(String entry, Element origin) {
    try {
      FileObject file =
          processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", entry, origin);
      file.openOutputStream().close();
      return file;
    } catch (IOException e) {
      unwritten(entry, e, origin);
      return null;
    }
  }

  private void unwritten(String name, IOException e, Element origin) {
    complain(
        name,
        new Complaint("it cannot be written: " + e.getMessage(), "look after the output folder"),
        origin);
  }
}
