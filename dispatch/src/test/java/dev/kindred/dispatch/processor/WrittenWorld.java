// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types and methods in the short form of {@link dev.kindred.dispatch.world.World}, as Java.
 *
 * <p>Here too every type without instances has a final subtype of its own.
 */
record WrittenWorld(String declared, List<String> methods) {

  String source() {
    Map<String, TypeDeclaration> types = new LinkedHashMap<>();
    for (String each : declared.split(";")) {
      TypeDeclaration type = TypeDeclaration.parse(each);
      types.put(type.name(), type);
    }
    for (TypeDeclaration type : List.copyOf(types.values())) {
      if (has(type, Word.ABSTRACT) || has(type, Word.INTERFACE)) {
        types.put(
            "Some" + type.name(),
            TypeDeclaration.parse("final Some%1$s : %1$s".formatted(type.name())));
      }
    }
    return """
    package written;
    import dev.kindred.dispatch.*;
    import dev.kindred.dispatch.world.*;
    import org.jspecify.annotations.Nullable;
    final class Written {
      @Generic interface F { void f(@Nullable Object... x); }
    %s
    %s
    }
    """
        .formatted(
            types.values().stream()
                .map(type -> declaration(type, types))
                .collect(Collectors.joining("\n")),
            methods.stream().map(WrittenWorld::method).collect(Collectors.joining("\n")));
  }

  private static boolean has(TypeDeclaration type, Word word) {
    return type.words().contains(word);
  }

  private static String declaration(TypeDeclaration type, Map<String, TypeDeclaration> types) {
    boolean isInterface = has(type, Word.INTERFACE);
    List<String> classes = new ArrayList<>();
    List<String> interfaces = new ArrayList<>();
    boolean open = false;
    for (String each : type.supers()) {
      TypeDeclaration above = types.get(each);
      boolean isClass = above == null ? each.startsWith("Box") : !has(above, Word.INTERFACE);
      (isClass ? classes : interfaces).add(each);
      open |= above != null && has(above, Word.SEALED);
    }
    open &= !has(type, Word.FINAL) && !has(type, Word.SEALED);
    String tag =
        classes.stream().anyMatch(each -> each.startsWith("Box"))
            ? "%s() { super(TypeTag.of(Object.class)); }".formatted(type.name())
            : "";
    return Stream.of(
            "static",
            has(type, Word.FINAL) ? "final" : "",
            has(type, Word.ABSTRACT) && !isInterface ? "abstract" : "",
            has(type, Word.SEALED) ? "sealed" : "",
            open ? "non-sealed" : "",
            isInterface ? "interface" : "class",
            type.name(),
            clause("extends", isInterface ? interfaces : classes),
            clause("implements", isInterface ? List.of() : interfaces),
            "{" + tag + "}")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", "  ", ""));
  }

  private static String clause(String word, List<String> types) {
    return types.isEmpty() ? "" : word + " " + String.join(", ", types);
  }

  /** Returns the name in Java, where some are taken. */
  static String name(String method) {
    return method.split(":", 2)[0].strip() + "Of";
  }

  /** Writes a method given as {@code "name: A|B, C... @1"}. */
  private static String method(String text) {
    String[] sides = text.split(":", 2);
    String[] parts = sides[1].split("@");
    String precedence = parts.length == 1 ? "0" : parts[1].strip();
    List<String> unions = parts[0].isBlank() ? List.of() : List.of(parts[0].strip().split(" *, *"));
    List<String> parameters = new ArrayList<>();
    for (String union : unions) {
      parameters.add(parameter(union) + " x" + parameters.size());
    }
    return "  @Dispatch(value = F.class, precedence = %s) static void %s(%s) {}"
        .formatted(precedence, name(text), String.join(", ", parameters));
  }

  private static String parameter(String union) {
    if (union.endsWith("...")) {
      return parameter(union.replace("...", "")) + "...";
    }
    List<String> members = new ArrayList<>(List.of(union.split("\\|")));
    boolean nullable = members.remove("Null");
    String annotation = nullable ? "@Nullable " : "";
    if (members.isEmpty()) {
      return "@Nullable Void";
    }
    if (members.contains("Any")) {
      return "@Nullable Object";
    }
    if (members.getFirst().startsWith("=") && !members.getFirst().endsWith(".class")) {
      String constants =
          members.stream()
              .map(each -> '"' + each.substring(1) + '"')
              .collect(Collectors.joining(", "));
      return "@Is({%s}) %s%s".formatted(constants, annotation, carrier(members.getFirst()));
    }
    return members.size() == 1
        ? annotation + type(members.getFirst(), true)
        : members.stream()
            .map(each -> each + ".class")
            .collect(Collectors.joining(", ", "@OneOf({", "}) " + annotation + "Object"));
  }

  private static String carrier(String constant) {
    if (Character.isDigit(constant.charAt(1))) {
      return "Integer";
    }
    return constant.equals("=true") || constant.equals("=false") ? "Boolean" : "Color";
  }

  private static String type(String name, boolean outer) {
    if (name.endsWith(".class")) {
      return "Class<" + name.substring(1, name.indexOf('.')) + ">";
    }
    int inner = name.indexOf('<');
    String open = outer ? "" : "? extends ";
    if (inner >= 0) {
      return Stream.of(name.substring(inner + 1, name.length() - 1).split("/"))
          .map(each -> type(each, false))
          .collect(Collectors.joining(", ", open + name.substring(0, inner) + "<", ">"));
    }
    return switch (name) {
      case "?" -> "?";
      case "Box" -> open + "Box<?>";
      case "Tagged" -> open + "Tagged<?, ?>";
      case "Class" -> open + "Class<?>";
      default -> open + name;
    };
  }
}
