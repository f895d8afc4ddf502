// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One method with one of its marks: from Java's declaration to a signature. */
final class DeclaredMethod {
  private final GenericInterface generic;
  private final Method method;
  private final Mark mark;
  private final SourcePlace place;

  /** All but the next method. */
  private final List<Parameter> parameters;

  DeclaredMethod(GenericInterface generic, Method method, Mark mark) {
    this.generic = generic;
    this.method = method;
    this.mark = mark;
    this.place = new SourcePlace(method);
    this.parameters = Stream.of(method.getParameters()).skip(takesNext(method) ? 1 : 0).toList();
  }

  private static boolean takesNext(Method method) {
    return method.getParameterCount() > 0
        && method.getParameters()[0].isAnnotationPresent(Next.class);
  }

  DispatchMethod read(MethodHandles.Lookup lookup) {
    requireOnce();
    requireStatic();
    requireNext();
    try {
      DispatchMethod read =
          DispatchMethod.of(
                  method.getName(), signature(), mark.precedence(), lookup.unreflect(method))
              .withSource(place)
              .withRole(mark.role())
              .keeping(kept());
      return takesNext(method) ? read.withNext() : read;
    } catch (IllegalAccessException e) {
      throw invalid(
          new Complaint("it cannot be reached: " + e.getMessage(), "register it with a lookup"));
    }
  }

  private void requireOnce() {
    Role role = mark.role();
    if (role != Role.PRIMARY
        && Mark.of(method, generic.type()).stream().anyMatch(each -> each.role() == Role.PRIMARY)) {
      throw invalid(Complaint.twice(role));
    }
  }

  private void requireStatic() {
    if (!Modifier.isStatic(method.getModifiers())) {
      throw invalid(Complaint.instance());
    }
  }

  private void requireNext() {
    String name = generic.type().getSimpleName();
    if (parameters.stream().anyMatch(each -> each.isAnnotationPresent(Next.class))) {
      throw invalid(Complaint.nextNotFirst());
    }
    if (takesNext(method) && method.getParameterTypes()[0] != generic.type()) {
      throw invalid(Complaint.nextDeclared(method.getParameterTypes()[0].getSimpleName(), name));
    }
    if (takesNext(method) && method.isVarArgs() && parameters.isEmpty()) {
      throw invalid(Complaint.nextVariadic(name));
    }
  }

  private Signature signature() {
    int fixed = parameters.size() - (method.isVarArgs() ? 1 : 0);
    Signature signature =
        Signature.of(parameters.stream().limit(fixed).map(this::pattern).toList());
    return method.isVarArgs() ? signature.variadic(pattern(parameters.getLast())) : signature;
  }

  private TypePattern pattern(Parameter parameter) {
    return new DeclaredParameter(parameter, this::invalid).pattern();
  }

  private Set<Integer> kept() {
    Type returned = method.getGenericReturnType();
    return IntStream.range(0, parameters.size())
        .filter(i -> returned instanceof TypeVariable)
        .filter(i -> {
          Type declared = parameters.get(i).getParameterizedType();
          return declared.equals(returned) || View.isClassOf(returned, declared);
        })
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private InvalidMethodException invalid(Complaint complaint) {
    String types =
        Stream.of(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    return complaint.about("%s%s at %s".formatted(method.getName(), types, place.get()));
  }
}
