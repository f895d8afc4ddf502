// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.ambiguity.Ambiguity;
import dev.kindred.dispatch.ambiguity.Ambiguity.Kind;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.Origin;
import dev.kindred.dispatch.declare.View;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a page says of one function: all of it seen in one table, asked for once.
 *
 * @param type its interface
 */
record FunctionSection(
    Class<?> type, MethodTable table, List<Ambiguity> ambiguities, List<Piracy> piracies) {

  static FunctionSection of(GenericFunction<?> function) {
    MethodTable table = function.table();
    return new FunctionSection(
        function.type(),
        table,
        table.ambiguities(),
        Piracy.among(function.type(), table.methods()));
  }

  long count(Kind kind) {
    return ambiguities.stream().filter(each -> each.kind() == kind).count();
  }

  void write(String anchor, Page page) {
    page.section(anchor, type.getSimpleName());
    page.paragraph(List.of(Text.code(type.getName()), Text.plain("of " + Origin.of(type))));
    page.java(GenericInterface.of(type).views().stream().map(this::declaration).toList());
    writeMethods(page);
    writeWrappers(page);
    writeAmbiguities(page);
    writePiracies(page);
  }

  /** The method as its author wrote it, but for packages and names of parameters. */
  private String declaration(View view) {
    try {
      Method method = type.getMethod(view.name(), view.type().parameterArray());
      String home = method.getDeclaringClass().getTypeName() + ".";
      return method
              .toGenericString()
              .replace(home + method.getName(), method.getName())
              .replaceFirst(".*\\babstract ", "")
              .replaceAll("(?:\\w+[.$])+(?=\\w)", "")
              .replace(",", ", ")
          + ";";
    } catch (NoSuchMethodException e) {
      throw new LinkageError("%s.%s: read before, and gone".formatted(type.getName(), view), e);
    }
  }

  private void writeMethods(Page page) {
    if (table.methods().isEmpty()) {
      page.paragraph(List.of(Text.plain("It has no methods.")));
      return;
    }
    writeTable(
        page,
        Stream.concat(
            columns(table.methods()),
            Stream.of(
                Column.of(
                    "next",
                    table.methods(),
                    method -> Text.code(new NextChain(table, method).text())))));
  }

  private void writeWrappers(Page page) {
    List<DispatchMethod> wrappers = table.wrappers();
    if (!wrappers.isEmpty()) {
      page.part("Wrappers");
      Column roles = Column.of("runs", wrappers, method -> Text.code(method.role()));
      writeTable(page, Stream.concat(Stream.of(roles), columns(wrappers)));
    }
  }

  private static Stream<Column> columns(List<DispatchMethod> methods) {
    return Stream.of(
        Column.of("accepts", methods, method -> Text.code(Text.oneLine(method.signature()))),
        Column.of("method", methods, method -> Text.code(method.name())),
        Column.of("precedence", methods, FunctionSection::precedence),
        Column.of("source", methods, method -> Text.plain(Text.oneLine(method.source()))),
        Column.of("class, jar", methods, FunctionSection::home));
  }

  private static void writeTable(Page page, Stream<Column> all) {
    List<Column> columns = all.filter(Column::saysSomething).toList();
    page.table(
        columns.stream().map(Column::head).toList(),
        IntStream.range(0, columns.getFirst().cells().size())
            .mapToObj(row -> columns.stream().map(column -> column.cells().get(row)).toList())
            .toList());
  }

  private record Column(String head, List<Text> cells) {
    static Column of(
        String head, List<DispatchMethod> methods, Function<DispatchMethod, Text> cell) {
      return new Column(head, methods.stream().map(cell).toList());
    }

    boolean saysSomething() {
      return cells.stream().anyMatch(cell -> !cell.words().isEmpty());
    }
  }

  private static Text precedence(DispatchMethod method) {
    return Text.plain(method.precedence() == 0 ? "" : method.precedence());
  }

  private static Text home(DispatchMethod method) {
    return Text.plain(
        method
            .owner()
            .map(owner -> "%s, %s".formatted(simpleName(owner), Origin.of(owner)))
            .orElse("made by hand"));
  }

  private static String simpleName(Class<?> type) {
    return type.getName()
        .substring(type.getPackageName().length())
        .replaceFirst("^\\.", "")
        .replace('$', '.');
  }

  private void writeAmbiguities(Page page) {
    if (ambiguities.isEmpty()) {
      return;
    }
    page.part("Pairs that can tie");
    page.table(
        List.of("", "methods", "for", "settled by"),
        Stream.of(Kind.values())
            .flatMap(kind -> ambiguities.stream().filter(each -> each.kind() == kind))
            .map(FunctionSection::row)
            .toList());
  }

  private static List<Text> row(Ambiguity ambiguity) {
    Text kind = ambiguity.kind() == Kind.ERROR ? Text.error("error") : Text.warning("warning");
    Text remedy =
        ambiguity
            .settledBy()
            .map(signature -> Text.code(Text.oneLine(signature)))
            .orElseGet(() -> Text.plain("no type stands for it: give one of them precedence"));
    return List.of(
        kind,
        Text.code(told(ambiguity.first()) + "\n" + told(ambiguity.second())),
        Text.plain(Text.oneLine(ambiguity.witness())),
        remedy);
  }

  private static String told(DispatchMethod method) {
    return Text.oneLine(method.name() + method.signature() + " at " + method.source());
  }

  private void writePiracies(Page page) {
    if (piracies.isEmpty()) {
      return;
    }
    page.part("Piracy");
    page.table(
        List.of("", "what to do"),
        piracies.stream()
            .map(each -> List.of(Text.warning("warning"), Text.plain(Text.oneLine(each))))
            .toList());
  }
}
