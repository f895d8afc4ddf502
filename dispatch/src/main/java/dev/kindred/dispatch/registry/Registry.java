// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import dev.kindred.dispatch.DispatchException;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.ambiguity.Ambiguity.Kind;
import dev.kindred.dispatch.discover.MethodIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Several generic functions, as one page that people read: for each its interface, its methods with
 * where they are and what is next of each, the pairs of them that can tie, and those that stand in
 * a library that has nothing to do with them.
 *
 * {@snippet :
 * Files.writeString(Path.of("functions.html"), Registry.visibleTo(loader).html());
 * }
 *
 * <p>The functions are asked when a page is made, so each page shows the methods of its moment.
 * Looking for pairs that can tie takes up to a second for a function of a thousand methods.
 */
public final class Registry {
  private final List<GenericFunction<?>> functions;
  private final List<DispatchException> broken;

  Registry(Collection<? extends GenericFunction<?>> functions, List<DispatchException> broken) {
    this.broken = List.copyOf(broken);
    this.functions =
        functions.stream()
            .<GenericFunction<?>>map(each -> each)
            .sorted(Comparator.comparing(each -> each.type().getName()))
            .toList();
  }

  /** Returns the registry of these functions. */
  public static Registry of(Collection<? extends GenericFunction<?>> functions) {
    return new Registry(functions, List.of());
  }

  /**
   * Returns the functions that have methods in what a class loader and its parents can see, found
   * as {@link GenericFunction#of} finds them. Owners of methods are loaded by this. Functions that
   * cannot be made are told by {@link #broken} and on the page.
   */
  public static Registry visibleTo(ClassLoader loader) {
    List<GenericFunction<?>> functions = new ArrayList<>();
    List<DispatchException> broken = new ArrayList<>();
    for (Class<?> generic : MethodIndex.of(loader).generics(loader)) {
      try {
        functions.add(GenericFunction.of(generic));
      } catch (DispatchException e) {
        broken.add(e);
      }
    }
    return new Registry(functions, broken);
  }

  /** Returns the functions in the order of the names of their interfaces. */
  public List<GenericFunction<?>> functions() {
    return functions;
  }

  /**
   * Returns why functions that were found are not here: two methods for the same arguments, say.
   */
  public List<DispatchException> broken() {
    return broken;
  }

  /** Returns the page in GitHub's Markdown. */
  public String markdown() {
    return written(new MarkdownPage());
  }

  /**
   * Returns the page in HTML: a whole file that needs no other, fit for phones and for dark mode.
   */
  public String html() {
    return written(new HtmlPage());
  }

  private String written(Page page) {
    List<FunctionSection> sections = functions.stream().map(FunctionSection::of).toList();
    List<String> anchors = anchors();
    page.title("Generic functions");
    page.paragraph(List.of(Text.plain(summary(sections))));
    page.table(
        List.of("", "cannot be made"),
        broken.stream()
            .map(each -> List.of(Text.error("error"), Text.plain("" + each.getMessage())))
            .toList());
    page.contents(
        List.of("function", "package", "methods", "problems"),
        sections.stream().map(Registry::line).toList(),
        anchors);
    for (int i = 0; i < sections.size(); i++) {
      sections.get(i).write(anchors.get(i), page);
    }
    return page.text();
  }

  /** The names of the interfaces; those of one name, of several loaders, are numbered. */
  private List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (GenericFunction<?> function : functions) {
      String name = function.type().getName();
      int time = times.merge(name, 1, Integer::sum);
      anchors.add(time == 1 ? name : name + "-" + time);
    }
    return anchors;
  }

  private static List<Text> line(FunctionSection section) {
    String name = section.type().getSimpleName();
    String full = section.type().getName();
    return List.of(
        Text.code(name),
        Text.plain(full.substring(0, Math.max(0, full.length() - name.length() - 1))),
        Text.plain(section.table().methods().size()),
        Text.plain(found(0, List.of(section))));
  }

  private String summary(List<FunctionSection> sections) {
    long methods = sections.stream().mapToLong(each -> each.table().methods().size()).sum();
    String found = found(broken.size(), sections);
    return "%s, %s%s."
        .formatted(
            counted(sections.size(), "function"),
            counted(methods, "method"),
            found.isEmpty() ? "" : ": " + found);
  }

  /** What is to be said against functions, in numbers; empty if nothing is. */
  private static String found(long broken, List<FunctionSection> sections) {
    return String.join(
        ", ",
        Stream.of(
                new Found("function that cannot be made", "functions that cannot be made", broken),
                new Found("pair that ties", "pairs that tie", ties(sections, Kind.ERROR)),
                new Found("pair that may tie", "pairs that may tie", ties(sections, Kind.WARNING)),
                new Found("piracy", "piracies", piracies(sections)))
            .filter(each -> each.count() > 0)
            .map(Found::toString)
            .toList());
  }

  private static long ties(List<FunctionSection> sections, Kind kind) {
    return sections.stream().mapToLong(each -> each.count(kind)).sum();
  }

  private static long piracies(List<FunctionSection> sections) {
    return sections.stream().mapToLong(each -> each.piracies().size()).sum();
  }

  private static String counted(long count, String noun) {
    return new Found(noun, noun + "s", count).toString();
  }

  private record Found(String one, String several, long count) {
    @Override
    public String toString() {
      return count + " " + (count == 1 ? one : several);
    }
  }

  /** How many functions there are: {@code Registry[12 functions]}. */
  @Override
  public String toString() {
    return "Registry[" + counted(functions.size(), "function") + "]";
  }
}
