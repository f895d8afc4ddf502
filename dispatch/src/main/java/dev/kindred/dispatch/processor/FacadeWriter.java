// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.link.CompiledFacade;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The source of the {@link CompiledFacade} of a generic interface. */
record FacadeWriter(Language language, SourceInterface generic) {

  /**
   * Says whether the interface is as simple as the source here supposes; the others' facades are
   * made at run time.
   */
  boolean isPossible() {
    return language.isReachable(generic.type(), generic.type())
        && generic.abstractMethods().stream().allMatch(this::isPossible);
  }

  private boolean isPossible(ExecutableElement method) {
    return language.ownerOf(method).equals(generic.type())
        && method.getTypeParameters().stream().allMatch(FacadeWriter::hasPlainBounds)
        && types(method).stream().allMatch(type -> language.isReachable(type, generic.type()));
  }

  private static boolean hasPlainBounds(TypeParameterElement variable) {
    return variable.getBounds().stream()
        .allMatch(bound ->
            bound instanceof DeclaredType declared && declared.getTypeArguments().isEmpty());
  }

  private List<TypeMirror> types(ExecutableElement method) {
    List<TypeMirror> types = new java.util.ArrayList<>(erasedParameters(method));
    types.addFirst(language.erased(method.getReturnType()));
    return types;
  }

  private List<TypeMirror> erasedParameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(language::erased)
        .toList();
  }

  /** Returns the binary name of the class to write. */
  String name() {
    return language.binaryName(generic.type()) + CompiledFacade.SUFFIX;
  }

  String source() {
    String simple = name().substring(name().lastIndexOf('.') + 1);
    String type = generic.type().getQualifiedName().toString();
    List<ExecutableElement> methods = generic.abstractMethods();
    return """
    %1$s
    final class %2$s extends CompiledFacade implements %3$s {
      // The compiler of the JVM takes the target of a constant call site for a constant too.
      private static final MethodHandle UNLINKED = MethodHandles.zero(%3$s.class);
      private static final MutableCallSite STATE = new MutableCallSite(UNLINKED);
      private static %3$s linked;

      /** Initialised when there is a linked facade, which is a constant from then on. */
      private static final class Linked {
        static final %3$s FACADE = linked;
      }

      static {
        Announced.put(new %2$s());
      }

      private %2$s() {
        super(MethodHandles.lookup());
      }

      @Override
      protected List<View> views() {
        return List.of(%4$s);
      }

      @Override
      protected void link(Object facade) {
        linked = (%3$s) facade;
        STATE.setTarget(MethodHandles.constant(%3$s.class, Linked.FACADE));
      }

      @Override
      protected Object next(CompiledFacade.Answers answers) {
        return new Next(answers);
      }
    %5$s
      private static final class Next implements %3$s {
        private final CompiledFacade.Answers answers;

        Next(CompiledFacade.Answers answers) {
          this.answers = answers;
        }
    %6$s
        @Override
        public String toString() {
          return answers.toString();
        }
      }
    }
    """
        .formatted(
            Header.of(
                language,
                generic.type(),
                "dev.kindred.dispatch.declare.Announced",
                "dev.kindred.dispatch.declare.View",
                "dev.kindred.dispatch.link.CompiledFacade",
                "java.lang.invoke.MethodHandle",
                "java.lang.invoke.MethodHandles",
                "java.lang.invoke.MethodType",
                "java.lang.invoke.MutableCallSite",
                "java.util.List"),
            simple,
            type,
            methods.stream().map(this::view).collect(Collectors.joining(", ")),
            joined(methods, true).indent(2),
            joined(methods, false).indent(4));
  }

  private String joined(List<ExecutableElement> methods, boolean links) {
    return IntStream.range(0, methods.size())
        .mapToObj(i -> method(methods.get(i), i, links))
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private String view(ExecutableElement method) {
    String type =
        types(method).stream()
            .map(each -> language.name(each) + ".class")
            .collect(Collectors.joining(", "));
    String tied =
        new SourceView(language, method)
            .tied().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "new View(\"%s\", MethodType.methodType(%s), %s, List.of(%s))"
        .formatted(method.getSimpleName(), type, method.isVarArgs(), tied);
  }

  private String method(ExecutableElement method, int view, boolean links) {
    TypeMirror returned = language.erased(method.getReturnType());
    List<TypeMirror> parameters = erasedParameters(method);
    String names =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> "p" + i)
            .collect(Collectors.joining(", "));
    String answer =
        "%sanswer(%d, new Object[] {%s})".formatted(links ? "" : "answers.", view, names);
    String linked = "Linked.FACADE.%s(%s)".formatted(method.getSimpleName(), names);
    String body =
        returned.getKind() == TypeKind.VOID
            ? (links
                    ? "if (STATE.getTarget() != UNLINKED) {\n    %s;\n    return;\n  }\n  "
                        .formatted(linked)
                    : "")
                + answer
                + ";"
            : (links
                    ? "if (STATE.getTarget() != UNLINKED) {\n    return %s;\n  }\n  "
                        .formatted(linked)
                    : "")
                + "return %s%s;".formatted(cast(returned), answer);
    return """
    @Override
    public %s %s(%s)%s {
      %s
    }
    """
        .formatted(
            language.name(returned),
            method.getSimpleName(),
            IntStream.range(0, parameters.size())
                .mapToObj(i -> language.name(parameters.get(i)) + " p" + i)
                .collect(Collectors.joining(", ")),
            thrown(method),
            body);
  }

  private String cast(TypeMirror type) {
    String box =
        type.getKind().isPrimitive() ? "(" + language.name(language.boxed(type)) + ") " : "";
    return "(%s) %s".formatted(language.name(type), box);
  }

  private String thrown(ExecutableElement method) {
    return method.getThrownTypes().isEmpty()
        ? ""
        : method.getThrownTypes().stream()
            .map(type -> language.name(language.erased(type)))
            .collect(Collectors.joining(", ", " throws ", ""));
  }
}
