// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import dev.kindred.dispatch.Role;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the classes with methods in folders and jars that were not compiled with the annotation
 * processor, less the libraries whose classes are known not to declare any. Classes declared inside
 * methods are passed over, as the processor never sees them.
 */
final class Search {
  private Search() {}

  /** Returns names of interfaces with names of owners, from these elements of a class path. */
  static Map<String, Set<String>> of(List<File> elements) {
    List<File> searched = elements.stream().filter(Search::mayHoldMethods).toList();
    return searched.isEmpty() ? Map.of() : scan(graph().overrideClasspath(searched));
  }

  /** Returns names of interfaces with names of owners, from all that a loader can see. */
  static Map<String, Set<String>> of(ClassLoader loader) {
    ClassGraph graph =
        graph().filterClasspathElements(element -> mayHoldMethods(new File(element)));
    return scan(
        loader.equals(ClassLoader.getSystemClassLoader())
            ? graph
            : graph.overrideClassLoaders(loader));
  }

  private static ClassGraph graph() {
    return new ClassGraph()
        .disableModuleScanning()
        .disableNestedJarScanning()
        .rejectPackages(Foreign.PACKAGES)
        .enableMethodInfo()
        .enableAnnotationInfo()
        .ignoreClassVisibility()
        .ignoreMethodVisibility();
  }

  /** Looks at the names in a jar only, which is much quicker than scanning it. */
  private static boolean mayHoldMethods(File element) {
    if (!element.getName().endsWith(".jar")) {
      return true;
    }
    try (ZipFile jar = new ZipFile(element)) {
      return jar.stream().map(ZipEntry::getName).anyMatch(Foreign::isNot);
    } catch (IOException e) {
      // Not a jar the JDK reads, nor will a class loader: the scan, which tells why, shall decide.
      return true;
    }
  }

  private static Map<String, Set<String>> scan(ClassGraph graph) {
    Map<String, Set<String>> owners = new HashMap<>();
    try (ScanResult result = graph.scan()) {
      for (Role role : Role.values()) {
        for (ClassInfo owner : result.getClassesWithMethodAnnotation(role.annotation())) {
          if (owner.getFullyQualifiedDefiningMethodName() == null) {
            add(owners, owner, role);
          }
        }
      }
    }
    return owners;
  }

  private static void add(Map<String, Set<String>> owners, ClassInfo owner, Role role) {
    for (MethodInfo method : owner.getDeclaredMethodInfo()) {
      AnnotationInfo mark = method.getAnnotationInfo(role.annotation());
      if (mark != null) {
        owners.computeIfAbsent(generic(mark), _ -> new TreeSet<>()).add(owner.getName());
      }
    }
  }

  private static String generic(AnnotationInfo mark) {
    return ((AnnotationClassRef) mark.getParameterValues().getValue("value")).getName();
  }
}
