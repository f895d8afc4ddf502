// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.dispatch.Around;
import dev.kindred.dispatch.Before;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandles;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryTest {
  interface Shape {}

  interface Filled {}

  static class Round implements Shape {}

  static final class Disc extends Round {}

  static final class Square implements Shape {}

  @Generic
  interface Turn {
    <T extends Shape> T turn(T x, double angle, Comparable<?>... more);
  }

  @Generic
  interface Fill {
    String fill(Object x, Object with);
  }

  static final class Methods {
    @Dispatch(Turn.class)
    static <T extends Shape> T any(@Next Turn next, T x, double angle, Comparable<?>... more) {
      return x;
    }

    @Dispatch(Turn.class)
    static <T extends Shape> T two(@OneOf({Disc.class, Square.class}) T x, double angle) {
      return x;
    }

    @Dispatch(Turn.class)
    static <T extends Round> T round(T x, double angle) {
      return x;
    }

    @Dispatch(Fill.class)
    static String left(Disc x, Object with) {
      return "left";
    }

    @Dispatch(value = Fill.class, precedence = 0)
    static String right(Object x, Disc with) {
      return "right";
    }

    @Dispatch(value = Fill.class, precedence = 7)
    static String shape(Shape x, Square with) {
      return "shape";
    }

    @Dispatch(value = Fill.class, precedence = 7)
    static String filled(Filled x, Square with) {
      return "filled";
    }

    private Methods() {}
  }

  private final GenericFunction<Turn> turn = GenericFunction.create(Turn.class);
  private final GenericFunction<Fill> fill = GenericFunction.create(Fill.class);
  private final Registry registry = Registry.of(List.of(turn, fill));

  RegistryTest() {
    turn.register(Methods.class);
    fill.register(Methods.class);
  }

  @Test
  void markdownTellsAll() {
    assertThat(registry).hasToString("Registry[2 functions]");
    assertThat(registry.markdown().replaceAll("RegistryTest.java:\\d+", "At.java:1"))
        .isEqualTo(
            """
            # Generic functions

            2 functions, 7 methods: 1 pair that ties, 1 pair that may tie.

            | function | package | methods | problems |
            | --- | --- | --- | --- |
            | [`Fill`](#dev.kindred.dispatch.registry.RegistryTest$Fill) | dev.kindred.dispatch.registry.RegistryTest | 4 | 1 pair that ties, 1 pair that may tie |
            | [`Turn`](#dev.kindred.dispatch.registry.RegistryTest$Turn) | dev.kindred.dispatch.registry.RegistryTest | 3 |  |

            <a id="dev.kindred.dispatch.registry.RegistryTest$Fill"></a>

            ## Fill

            `dev.kindred.dispatch.registry.RegistryTest$Fill` of dispatch/target/test-classes

            ```java
            String fill(Object, Object);
            ```

            | accepts | method | precedence | source | class, jar |
            | --- | --- | --- | --- | --- |
            | `(Any, Disc)` | `right` |  | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes |
            | `(Disc, Any)` | `left` |  | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes |
            | `(Filled, Square)` | `filled` | 7 | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes |
            | `(Shape, Square)` | `shape` | 7 | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes |

            ### Pairs that can tie

            |  | methods | for | settled by |
            | --- | --- | --- | --- |
            | **error** | `right(Any, Disc) at At.java:1`<br>`left(Disc, Any) at At.java:1` | (Disc, Disc) | `(Disc, Disc)` |
            | **warning** | `filled(Filled, Square) at At.java:1`<br>`shape(Shape, Square) at At.java:1` | (a class that implements Filled and Shape, Square) | no type stands for it: give one of them precedence |

            <a id="dev.kindred.dispatch.registry.RegistryTest$Turn"></a>

            ## Turn

            `dev.kindred.dispatch.registry.RegistryTest$Turn` of dispatch/target/test-classes

            ```java
            <T extends Shape> T turn(T, double, Comparable<?>...);
            ```

            | accepts | method | source | class, jar | next |
            | --- | --- | --- | --- | --- |
            | `(Disc\\|Square, Double)` | `two` | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes | `(Disc, Double) → (Round, Double) → (Shape, Double, Comparable...)`<br>`(Square, Double) → (Shape, Double, Comparable...)` |
            | `(Round, Double)` | `round` | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes | `→ (Shape, Double, Comparable...)` |
            | `(Shape, Double, Comparable...)` | `any` | At.java:1 | RegistryTest.Methods, dispatch/target/test-classes |  |
            """);
  }

  @Test
  void htmlTellsTheSameInOneFile() {
    String html = registry.html();
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .contains("prefers-color-scheme: dark")
        .contains(
            "<a href=\"#dev.kindred.dispatch.registry.RegistryTest$Fill\"><div><code>Fill</code></div></a>")
        .contains("<h2 id=\"dev.kindred.dispatch.registry.RegistryTest$Turn\">Turn</h2>")
        .contains("<pre>&lt;T extends Shape&gt; T turn(T, double, Comparable&lt;?&gt;...);</pre>")
        .contains("<td data-head=\"accepts\"><div><code>(Disc|Square, Double)</code></div></td>")
        .contains("<span class=\"error\">error</span>")
        .contains("<span class=\"warning\">warning</span>")
        .doesNotContain("<script", "<link", "src=", "http");
    assertThat(words(html)).isEqualTo(words(registry.markdown()));
  }

  /** What a reader sees of a page in either form, in its order, without spaces. */
  private static String words(String page) {
    return page.replaceFirst("(?s)^<!doctype.*<body>", "")
        .replaceAll("(?m)^```.*$|^#+ |^\\|[- |]+\\|$|\\]\\(#[^)]*\\)", "")
        .replaceAll("</?(a|br|code|div|h\\d|html|body|main|p|pre|span|t\\w+)( [^>]*)?>", "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("[\\s|`*\\[\\]\\\\]", "");
  }

  @Test
  void knowsTheFunctionsThatALoaderSees() {
    Registry all = Registry.visibleTo(RegistryTest.class.getClassLoader());
    assertThat(all.functions())
        .contains(GenericFunction.of(Turn.class), GenericFunction.of(Fill.class))
        .isSortedAccordingTo(Comparator.comparing(each -> each.type().getName()));
    assertThat(all.broken()).extracting(Throwable::getMessage).contains(broken());
  }

  @Test
  void saysWhyAFunctionCannotBeMade() {
    InvalidMethodException why = new InvalidMethodException("bad(Object)", "it is bad", "mend it");
    Registry bad = new Registry(List.of(), List.of(why));
    assertThat(bad.html())
        .contains("<td data-head=\"cannot be made\"><div>bad(Object): it is bad; mend it</div>");
    assertThat(bad.markdown())
        .contains("0 functions, 0 methods: 1 function that cannot be made.")
        .contains("| **error** | bad(Object): it is bad; mend it |");
    assertThat(new Registry(List.of(fill), List.of(why, why)).markdown())
        .contains(
            "1 function, 4 methods: 2 functions that cannot be made, 1 pair that ties, 1 pair that"
                + " may tie.");
  }

  @Test
  void aChainSaysWhatTiesAtItsEnd() {
    fill.add(
        DispatchMethod.of(
            "both",
            Signature.of(Disc.class, Disc.class),
            0,
            MethodHandles.dropArguments(
                MethodHandles.constant(String.class, ""), 0, Disc.class, Disc.class)));
    assertThat(Registry.of(List.of(fill)).markdown())
        .contains("| `→ ambiguous between (Any, Disc) and (Disc, Any)` |");
  }

  @Test
  void functionsOfOneNameHaveAnchorsOfTheirOwn() {
    assertThat(Registry.of(List.of(fill, GenericFunction.create(Fill.class))).html())
        .contains("href=\"#" + Fill.class.getName() + "\"", "id=\"" + Fill.class.getName() + "\"")
        .contains(
            "href=\"#" + Fill.class.getName() + "-2\"", "id=\"" + Fill.class.getName() + "-2\"");
  }

  @Generic
  interface Broken {
    void broken(Object x);
  }

  static final class Bad {
    @Dispatch(Broken.class)
    void bad(Object x) {}

    private Bad() {}
  }

  private static String broken() {
    return catchThrowableOfType(
            InvalidMethodException.class, () -> GenericFunction.of(Broken.class))
        .getMessage();
  }

  enum Colour {
    RED,
    BLUE
  }

  @Generic
  interface Paint {
    String paint(Object x, Object y);
  }

  static final class Paints {
    @Dispatch(Paint.class)
    static String red(@Next Paint next, @Is("RED") Colour x, Class<? extends Shape> y) {
      return "red";
    }

    @Dispatch(Paint.class)
    static String any(@Is({"RED", "BLUE"}) Colour x, Class<?> y) {
      return "any";
    }

    @Dispatch(Paint.class)
    static String text(@Is({"a|<b>\n", "`"}) String x, Class<Disc> y) {
      return "text";
    }

    @Around(value = Paint.class, precedence = 3)
    static String around(@Next Paint next, Colour x, Object y) {
      return next.paint(x, y);
    }

    @Before(Paint.class)
    static void before(Object x, Object y) {}

    private Paints() {}
  }

  @Test
  void wrappersAreApart() {
    GenericFunction<Paint> paint = GenericFunction.create(Paint.class);
    paint.register(Paints.class);
    assertThat(Registry.of(List.of(paint)).markdown().replaceAll("RegistryTest.java:\\d+", "At"))
        .contains(
            "| [`Paint`](#dev.kindred.dispatch.registry.RegistryTest$Paint) |"
                + " dev.kindred.dispatch.registry.RegistryTest | 3 |  |")
        .contains(
            """
            ### Wrappers

            | runs | accepts | method | precedence | source | class, jar |
            | --- | --- | --- | --- | --- | --- |
            | `@Around` | `(Colour, Any)` | `around` | 3 | At | RegistryTest.Paints, dispatch/target/test-classes |
            | `@Before` | `(Any, Any)` | `before` |  | At | RegistryTest.Paints, dispatch/target/test-classes |
            """);
  }

  @Test
  void constantsAndClassObjectsAreTold() {
    GenericFunction<Paint> paint = GenericFunction.create(Paint.class);
    paint.register(Paints.class);
    Registry page = Registry.of(List.of(paint));
    assertThat(page.markdown())
        .contains("| `` (\"a\\|<b>\\n\"\\|\"`\", Class<Disc>) `` | `text` |")
        .contains("| `(Colour.RED, Class<? extends Shape>)` | `red` |")
        .contains("| `→ (Colour.RED\\|Colour.BLUE, Class)` |");
    assertThat(page.html()).contains("<code>(Colour.RED, Class&lt;? extends Shape&gt;)</code>");
  }

  @Test
  void whatIsSaidIsEscaped() {
    String place = "<script>alert('1')</script>|`a` & \"b\".java";
    GenericFunction<Fill> odd = GenericFunction.create(Fill.class);
    odd.add(
        DispatchMethod.of(
                "o`d|d",
                Signature.of(Disc.class, Object.class),
                0,
                MethodHandles.dropArguments(
                    MethodHandles.constant(String.class, ""), 0, Disc.class, Object.class))
            .withSource(place));
    Registry page = Registry.of(List.of(odd));
    assertThat(page.html())
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;|`a` &amp; &quot;b&quot;.java");
    assertThat(page.markdown())
        .contains("| \\<script\\>alert('1')\\</script\\>\\|\\`a\\` \\& \"b\".java |")
        .contains("| `` o`d\\|d `` |")
        .contains("| made by hand |");
  }
}
