// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.link.CompiledFacade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        && types(language, method).stream()
            .allMatch(type -> language.isReachable(type, generic.type()));
  }

  private static boolean hasPlainBounds(TypeParameterElement variable) {
    return variable.getBounds().stream()
        .allMatch(bound ->
            bound instanceof DeclaredType declared && declared.getTypeArguments().isEmpty());
  }

  /** Returns the types that a method of the interface has in the class file, the return first. */
  static List<TypeMirror> types(Language language, ExecutableElement method) {
    return Stream.concat(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType))
        .map(language::erased)
        .toList();
  }

  /** Returns the declaration that implements a method, its parameters called p0 and so on. */
  static String head(Language language, ExecutableElement method) {
    return head(language, method, method.getSimpleName()) + thrown(language, method);
  }

  private static String head(Language language, ExecutableElement method, CharSequence name) {
    List<TypeMirror> types = types(language, method);
    return "%s %s(%s)"
        .formatted(
            language.name(types.getFirst()),
            name,
            IntStream.range(1, types.size())
                .mapToObj(i -> language.name(types.get(i)) + " p" + (i - 1))
                .collect(Collectors.joining(", ")));
  }

  private static String thrown(Language language, ExecutableElement method) {
    return method.getThrownTypes().isEmpty()
        ? ""
        : method.getThrownTypes().stream()
            .map(type -> language.name(language.erased(type)))
            .collect(Collectors.joining(", ", " throws ", ""));
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
        if (Linked.FACADE == facade) {
          STATE.setTarget(linked());
        }
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
        .mapToObj(i -> links ? linking(methods.get(i), i) : first(methods.get(i), i, false))
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private String view(ExecutableElement method) {
    String type =
        types(language, method).stream()
            .map(each -> language.name(each) + ".class")
            .collect(Collectors.joining(", "));
    SourceView view = new SourceView(language, method);
    return "new View(\"%s\", MethodType.methodType(%s), %s, %s, %s)"
        .formatted(
            method.getSimpleName(),
            type,
            method.isVarArgs(),
            positions(view.tied()),
            positions(view.asked()));
  }

  private static String positions(List<Integer> positions) {
    return positions.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  /** The method of the facade: small, because the rest of its life it only passes calls on. */
  private String linking(ExecutableElement method, int view) {
    boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
    return """
    @Override
    public %1$s {
      try {
        if (STATE.getTarget() == UNLINKED) {
          %2$sfirst$%3$d(%4$s);
        } else {
          %2$sLinked.FACADE.%5$s(%4$s);
        }
      } catch (Throwable e) {
        throw thrown(e);
      }
    }

    private %6$s
    """
        .formatted(
            head(language, method),
            returns ? "return " : "",
            view,
            names(method),
            method.getSimpleName(),
            first(method, view, true));
  }

  /** How a call is answered before the facade is linked; of a next method, guarded as a call is. */
  private String first(ExecutableElement method, int view, boolean links) {
    boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
    String answers = links ? "" : "answers.";
    String body =
        "%s  %s%sanswer(%d, new Object[] {%s});\n"
            .formatted(
                known(method, answers, returns),
                returns ? "return " + cast(language.erased(method.getReturnType())) : "",
                answers,
                view,
                names(method));
    return links
        ? "%s throws Throwable {\n%s}\n".formatted(head(language, method, "first$" + view), body)
        : """
        @Override
        public %s {
          try {
        %s  } catch (Throwable e) {
            throw thrown(e);
          }
        }
        """
            .formatted(head(language, method), body.indent(2));
  }

  private String known(ExecutableElement method, String answers, boolean returns) {
    List<String> objects = objects(method);
    if (generic.abstractMethods().size() > 1 || method.isVarArgs() || objects.size() > 4) {
      return "";
    }
    while (objects.size() < 4) {
      objects.add("null");
    }
    return """
      %1$s known = (%1$s) %2$scallerFor(%3$s);
      if (known != null) {
        %4$s
      }
    """
        .formatted(
            generic.type().getQualifiedName(),
            answers,
            String.join(", ", objects),
            (returns ? "return %s;" : "%s;\n    return;")
                .formatted("known.%s(%s)".formatted(method.getSimpleName(), names(method))));
  }

  private static String names(ExecutableElement method) {
    return IntStream.range(0, method.getParameters().size())
        .mapToObj(i -> "p" + i)
        .collect(Collectors.joining(", "));
  }

  private static List<String> objects(ExecutableElement method) {
    List<String> objects = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      if (!method.getParameters().get(i).asType().getKind().isPrimitive()) {
        objects.add("p" + i);
      }
    }
    return objects;
  }

  private String cast(TypeMirror type) {
    String box =
        type.getKind().isPrimitive() ? "(" + language.name(language.boxed(type)) + ") " : "";
    return "(%s) %s".formatted(language.name(type), box);
  }
}
