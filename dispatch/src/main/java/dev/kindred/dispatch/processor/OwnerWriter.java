// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.IfPresent;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.declare.CompiledOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The source of the {@link CompiledOwner} of a class with methods. */
record OwnerWriter(Language language, TypeElement owner, List<SourceMethod> methods) {

  /** Returns the binary name of the class to write. */
  String name() {
    return language.binaryName(owner) + CompiledOwner.SUFFIX;
  }

  String source() {
    String simple = name().substring(name().lastIndexOf('.') + 1);
    List<String> parts = new ArrayList<>();
    parts.add(constructor(simple));
    if (!needed().isEmpty()) {
      parts.add(needs());
    }
    parts.add(table());
    for (int i = 0; i < methods.size(); i++) {
      parts.add(description(i));
    }
    parts.add(calls());
    List<CallerWriter> callers = callers();
    if (!callers.isEmpty()) {
      parts.add(caller(callers));
      callers.forEach(each -> parts.add(each.source()));
    }
    return """
    %s
    final class %s extends CompiledOwner {
    %s}
    """
        .formatted(
            Header.of(
                language,
                owner,
                "dev.kindred.dispatch.Atom",
                "dev.kindred.dispatch.DispatchMethod",
                "dev.kindred.dispatch.Role",
                "dev.kindred.dispatch.Signature",
                "dev.kindred.dispatch.TypePattern",
                "dev.kindred.dispatch.declare.Announced",
                "dev.kindred.dispatch.declare.CompiledOwner",
                "java.lang.invoke.MethodHandles",
                "java.lang.invoke.MethodType",
                "java.util.List",
                "java.util.Set"),
            simple,
            String.join("\n", parts).indent(2));
  }

  private String constructor(String simple) {
    return """
    static {
      Announced.put(new %1$s());
    }

    private %1$s() {
      super(%2$s.class, MethodHandles.lookup());
    }
    """
        .formatted(simple, owner.getQualifiedName());
  }

  private List<TypeMirror> needed() {
    return language
        .annotation(owner, IfPresent.class.getName())
        .map(needed -> language.typesIn(needed, "value"))
        .orElse(List.of());
  }

  /** By name: a class constant of a type that is missing is an error where it is reached. */
  private String needs() {
    return needed().stream()
        .map(type -> '"' + language.binaryName(language.element(type)) + '"')
        .collect(
            Collectors.joining(
                ", ",
                """
                @Override
                protected List<String> needs() {
                  return List.of(\
                """,
                """
                );
                }
                """));
  }

  private Map<String, List<Integer>> byGeneric() {
    Map<String, List<Integer>> byGeneric = new LinkedHashMap<>();
    for (int i = 0; i < methods.size(); i++) {
      String generic = methods.get(i).generic().type().getQualifiedName().toString();
      byGeneric.computeIfAbsent(generic, _ -> new ArrayList<>()).add(i);
    }
    return byGeneric;
  }

  private List<CallerWriter> callers() {
    List<CallerWriter> callers = new ArrayList<>();
    for (List<Integer> numbers : byGeneric().values()) {
      Map<Integer, SourceMethod> its =
          numbers.stream().collect(Collectors.toMap(i -> i, methods::get));
      SourceInterface generic = methods.get(numbers.getFirst()).generic();
      CallerWriter caller =
          new CallerWriter(language, owner, "Caller" + callers.size(), generic, its);
      if (caller.isPossible()) {
        callers.add(caller);
      }
    }
    return callers;
  }

  private static String caller(List<CallerWriter> callers) {
    return callers.stream()
        .flatMap(each -> each.called().stream().map(method -> each.made(method.getKey())))
        .collect(
            Collectors.joining(
                "",
                """
                @Override
                protected Object caller(int method, Object next) {
                  switch (method) {
                """,
                """
                    default:
                      return null;
                  }
                }
                """));
  }

  private String table() {
    return byGeneric().entrySet().stream()
        .map(entry ->
            """
              if (generic == %s.class) {
                return List.of(%s);
              }
            """
                .formatted(
                    entry.getKey(),
                    entry.getValue().stream()
                        .map(i -> "method" + i + "()")
                        .collect(Collectors.joining(", "))))
        .collect(
            Collectors.joining(
                "",
                """
                @Override
                public List<DispatchMethod> methods(Class<?> generic) {
                """,
                """
                  return List.of();
                }
                """));
  }

  private String description(int index) {
    SourceMethod method = methods.get(index);
    String kept =
        method.kept().isEmpty()
            ? ""
            : method.kept().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "\n        .keeping(Set.of(", "))"));
    return """
    private DispatchMethod method%d() {
      Signature signature = %s;
      MethodType type = %s;
      return method(%d, "%s", signature, %d, type)%s%s%s;
    }
    """
        .formatted(
            index,
            signature(method),
            type(method),
            index,
            method.element().getSimpleName(),
            method.precedence(),
            method.role() == Role.PRIMARY
                ? ""
                : "\n        .withRole(Role." + method.role().name() + ")",
            method.takesNext() ? "\n        .withNext()" : "",
            kept);
  }

  private static String signature(SourceMethod method) {
    String fixed =
        method.patterns().stream()
            .limit(method.fixedCount())
            .map(SourcePattern::expression)
            .collect(Collectors.joining(", "));
    String tail =
        method.isVariadic() ? ".variadic(" + method.patterns().getLast().expression() + ")" : "";
    return (fixed.isEmpty() ? "Signature.EMPTY" : "Signature.of(" + fixed + ")") + tail;
  }

  private String type(SourceMethod method) {
    List<TypeMirror> types = new ArrayList<>(List.of(method.returned()));
    types.addAll(method.erasedParameters());
    return types.stream()
        .map(type -> language.name(type) + ".class")
        .collect(Collectors.joining(", ", "MethodType.methodType(", ")"));
  }

  private String calls() {
    return IntStream.range(0, methods.size())
        .mapToObj(this::call)
        .collect(
            Collectors.joining(
                "",
                """
                @Override
                protected Object call(int method, Object[] arguments) throws Throwable {
                  switch (method) {
                """,
                """
                    default:
                      throw unknown(method);
                  }
                }
                """));
  }

  private String call(int index) {
    SourceMethod method = methods.get(index);
    List<TypeMirror> parameters = method.erasedParameters();
    String call =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> argument(parameters.get(i), i))
            .collect(
                Collectors.joining(
                    ", ",
                    owner.getQualifiedName() + "." + method.element().getSimpleName() + "(",
                    ")"));
    return method.returned().getKind() == TypeKind.VOID
        ? "    case %d:\n      %s;\n      return null;\n".formatted(index, call)
        : "    case %d:\n      return %s;\n".formatted(index, call);
  }

  /** Casts to just the declared type, so that javac means the same one of several overloads. */
  private String argument(TypeMirror type, int index) {
    String box =
        type.getKind().isPrimitive() ? "(" + language.name(language.boxed(type)) + ") " : "";
    return "(%s) %sarguments[%d]".formatted(language.name(type), box, index);
  }
}
