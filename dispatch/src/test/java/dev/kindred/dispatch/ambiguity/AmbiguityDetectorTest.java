// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.world.World;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types, methods, and the pairs that clash: {@code first second: witness -> remedy, kind}. */
class AmbiguityDetectorTest {

  static Stream<Arguments> workedExamples() {
    String numbers =
        "abstract Number; abstract Integral : Number; Int : Integral; final Bool : Int;"
            + " final Float; final Str; final List";
    String diamond = "interface I; interface J; final K : I J";
    String elements = "El; final Zero : El; final Spec : El";
    return Stream.of(
        of("final Float64", "a: Float64, Any", "b: Any, Float64")
            .clash("a b: (Float64, Float64) -> (Float64, Float64), ERROR"),
        of(diamond, "i: I", "j: J", "k: K")
            .clash("i j: (a class that implements I and J) -> none, WARNING"),
        of("interface I; Base; Child : Base I", "base: Base", "i: I")
            .clash("base i: (a class that extends Base and implements I) -> none, WARNING"),
        of(numbers, "integral: Integral", "int: Int", "number: Number", "union: Bool|List").clash(),
        of(numbers, "a: Int|Float", "b: Int|Str").clash("a b: (Int) -> (Int), ERROR"),
        of("A; B; C", "ab: A|B", "abc: A|B|C").clash(),
        of("interface I; interface J", "union: I|J", "i: I").clash(),
        of(numbers, "a: Int|Number, Int", "b: Int, Number")
            .clash("a b: (Int, Int) -> (Int, Int), ERROR"),
        of(numbers + ";A;B", "first: Int, A...", "second: Number, B...").clash(),
        of(numbers, "variadic: Int, Int...", "fixed: Number").clash(),
        of(numbers, "ints: Int...", "floats: Float...").clash("floats ints: () -> (), ERROR"),
        of(numbers, "ints: Int...", "floats: Float...", "none: ").clash(),
        of(elements, "first: Zero, El @1", "second: El, Spec").clash(),
        of(elements, "first: El, El @9", "second: Zero, El").clash(),
        of("A; B", "a: A|Null", "b: B|Null").clash("a b: (null) -> (Null), ERROR"),
        of("A; B", "a: A|Null", "b: B|Null", "none: Null").clash(),
        of(numbers, "any: Any", "str: Str").clash(),
        of("final Integer; final Long; final Short", "l: Long", "s: Short").clash(),
        of("sealed interface S; final A : S; final B : S; interface I", "s: S", "i: I").clash());
  }

  /** Tables of which some witnesses are settled, and not others. */
  static Stream<Arguments> partlySettled() {
    String interfaces = "interface I; interface J; interface K : I";
    String andY = interfaces + "; interface Y; interface Z";
    return Stream.of(
        // The case jv-ord-03 of the language-neutral suite.
        of("A; B : A; C : B; X; Y : X", "m1: A, Y", "m2: B, X", "m3: C, X", "m4: B, Y")
            .clash("m3 m4: (C, Y) -> (C, Y), ERROR"),
        // One of two permitted types is covered.
        of(
                "sealed interface S; final A : S; final B : S; final P",
                "a: P, Any, A|B",
                "b: Any, P, A|B",
                "onA: P, P, A")
            .clash("a b: (P, P, B) -> (P, P, B), ERROR"),
        // c comes first by its precedence, until d beats it.
        of(interfaces, "a: I, J", "b: J, I", "c: I, I @9", "d: I, K")
            .clash(
                "a d: (a class that implements I, a class that implements J and K)"
                    + " -> none, WARNING",
                "a b: (a class that implements I and J, a class that implements J and K)"
                    + " -> none, WARNING",
                "b d: (a class that implements I and J, a class that implements K)"
                    + " -> none, WARNING"),
        of(andY, "a: I, J", "b: J, I", "c: I, I|Y @9", "d: I, I|Z")
            .clash(
                "a d: (a class that implements I, a class that implements I, Y and J)"
                    + " -> none, WARNING",
                "b d: (a class that implements I and J, a class that implements I and Y)"
                    + " -> none, WARNING",
                "a b: (a class that implements I and J, a class that implements I, Y and J)"
                    + " -> none, WARNING"),
        // Every single argument of the tail is settled, not two of them.
        of(
                "final P; final A; final B",
                "a: P, Any, A|B...",
                "b: Any, P, A|B...",
                "onA: P, P, A...",
                "onB: P, P, B...",
                "alone: P, P")
            .clash("a b: (P, P, A, B) -> (P, P, A, B), ERROR"),
        // Each rival loses its edge to another argument of the tail.
        of(
                "A; B; sealed interface I; IA : A I; sealed interface J; JB : B J; final P",
                "a: P, Any, A|B...",
                "b: Any, P, A|B...",
                "c: P, P, A|B|I...",
                "d: P, P, A|B|J...")
            .clash(
                "a b: (P, P, IA, JB) -> (P, P, A, B), ERROR",
                "b c: (P, P, IA, JB) -> (P, P, A, B), ERROR",
                "b d: (P, P, IA, JB) -> (P, P, A, B), ERROR",
                "a c: (P, P, IA, JB) -> (P, P, A, B), ERROR",
                "a d: (P, P, IA, JB) -> (P, P, A, B), ERROR",
                "c d: (P, P) -> (P, P), ERROR"));
  }

  static Stream<Arguments> constants() {
    String image = "final Image";
    return Stream.of(
        of(image, "red: =RED, Any", "color: Color, Image")
            .clash("color red: (Color.RED, Image) -> (Color.RED, Image), ERROR"),
        of(image, "red: =RED", "green: =GREEN", "color: Color").clash(),
        of(image, "red: =RED|=GREEN", "green: =GREEN|=BLUE")
            .clash("green red: (Color.GREEN) -> (Color.GREEN), ERROR"),
        of(image, "red: =RED, Image", "a: Color, Any", "b: Any, Image")
            .clash("a b: (some other Color, Image) -> (Color, Image), ERROR"),
        // All constants are answered for.
        of(
                image,
                "red: =RED, Image",
                "others: =GREEN|=BLUE, Image",
                "a: Color, Any",
                "b: Any, Image")
            .clash(),
        of(image, "yes: =true, Image", "no: =false, Image", "a: Boolean, Any", "b: Any, Image")
            .clash(),
        of(image, "one: =1, Image", "two: =2, Image", "a: Integer, Any", "b: Any, Image")
            .clash("a b: (some other Integer, Image) -> (Integer, Image), ERROR"),
        of(image, "one: =1, Any", "many: Any, Image...")
            .clash("many one: (1, Image) -> (1, Image), ERROR"),
        of("interface I", "red: =RED", "i: I").clash());
  }

  static Stream<Arguments> classObjects() {
    String types = "interface Picture; Photo : Picture; final Scan : Picture; interface I; final P";
    return Stream.of(
        of(types, "photos: Class<Photo>, Any", "pictures: Class<Picture>, P")
            .clash("photos pictures: (Class<Photo>, P) -> (Class<? extends Photo>, P), ERROR"),
        of(types, "photos: Class<Photo>", "is: Class<I>")
            .clash(
                "is photos: (the class object of a class that extends Photo and implements I)"
                    + " -> none, WARNING"),
        of(types, "scans: Class<Scan>", "is: Class<I>").clash(),
        of(types, "scan: =Scan.class", "pictures: Class<Picture>").clash(),
        of(types, "photo: =Photo.class, P", "a: Class<Photo>, Any", "b: Any, P")
            .clash(
                "a b: (the class object of a class that extends Photo, P)"
                    + " -> (Class<? extends Photo>, P), WARNING"),
        of(types, "scan: =Scan.class, P", "a: Class<Scan>, Any", "b: Any, P").clash(),
        of(types, "pictures: Class<Picture>, P", "a: Class, Any", "b: Any, P")
            .clash("a b: (Class<Object>, P) -> (Class, P), ERROR"),
        // The class object of an interface is a value, and of a sealed type that of a permitted.
        of(
                "sealed interface S; final A : S I; final B : S; interface I",
                "s: Class<S>",
                "i: Class<I>")
            .clash("i s: (Class<A>) -> (Class<A>), ERROR"));
  }

  static Stream<Arguments> reified() {
    String types =
        "interface Picture; Photo : Picture; final Scan : Picture; interface I; final P;";
    String frames = types + "Frames : Box<Photo>; interface J";
    return Stream.of(
        of(types, "photos: Box<Photo>, Any", "pictures: Box<Picture>, P")
            .clash("photos pictures: (Box<Photo>, P) -> (Box<Photo>, P), ERROR"),
        of(types, "photos: Box<Photo>", "scans: Box<Scan>").clash(),
        of(types, "pictures: Box<Picture>", "is: Box<I>")
            .clash("is pictures: (Box<a class that implements I and Picture>) -> none, WARNING"),
        of(types, "scans: Box<Scan>", "is: Box<I>").clash(),
        of(types + "final Icon : Picture I", "pictures: Box<Picture>", "is: Box<I>", "icon: Icon")
            .clash("is pictures: (Box<Icon>) -> (Box<Icon>), ERROR"),
        of(types, "photos: Box<Photo>, P", "a: Box, Any", "b: Any, P")
            .clash("a b: (Box, P) -> (Box, P), ERROR"),
        of(types, "photos: Box<Photo>", "i: I")
            .clash(
                "i photos: (a class that extends Box and implements I, with <Photo>) -> none,"
                    + " WARNING"),
        of(frames, "frames: Frames", "photos: Box<Photo>", "scans: Box<Scan>").clash(),
        of(frames, "frames: Frames", "is: Box<I>")
            .clash(
                "frames is: (Frames<a class that extends Photo and implements I>)"
                    + " -> none, WARNING"),
        of(frames, "nested: Box<Box<Picture>>", "boxes: Box<Frames>").clash(),
        of(frames, "nested: Box<Box<I>>", "boxes: Box<Frames>").clash(),
        of(frames, "nested: Box<Box<I>>", "boxes: Box<Box<J>>")
            .clash("boxes nested: (Box<Box<a class that implements I and J>>) -> none, WARNING"),
        of(types, "a: Tagged<Photo/?>", "b: Tagged<?/Scan>")
            .clash("a b: (a class that implements Tagged, with <Photo, Scan>) -> none, WARNING"),
        of(types, "a: Tagged<Photo/?>", "b: Box<Scan>").clash());
  }

  @ParameterizedTest
  @MethodSource({"workedExamples", "partlySettled", "constants", "classObjects", "reified"})
  void finds(String declared, List<String> methods, List<String> clashes) {
    MethodTable table = World.of(declared).table(methods.toArray(String[]::new));
    assertThat(table.ambiguities().stream().map(AmbiguityDetectorTest::text))
        .containsExactlyElementsOf(clashes);
  }

  @Test
  void saysBothMethodsTheWitnessAndTheRemedy() {
    World world = World.of("interface I; Base; final P");
    assertThat(world.table("a: Any, P", "b: P, Any").ambiguities())
        .extracting(Ambiguity::toString)
        .containsExactly(
            "a(Any, P) at Made.java:a and b(P, Any) at Made.java:b: ambiguous for (P, P); add a"
                + " method (P, P)");
    assertThat(world.table("a: Base", "b: I").ambiguities())
        .extracting(Ambiguity::toString)
        .containsExactly(
            "a(Base) at Made.java:a and b(I) at Made.java:b: ambiguous for (a class that extends"
                + " Base and implements I); no type stands for such an argument: give one of them"
                + " precedence");
  }

  @Test
  void knownWorldHasNoClassesBeyondThoseGiven() {
    World world = World.of("interface I; Base; final Child : Base I; final Stranger");
    MethodTable table = world.table("base: Base", "i: I");
    assertThat(table.ambiguities(List.of(world.types().type("Stranger")))).isEmpty();
    assertThat(table.ambiguities(List.of(world.types().type("Child"), int.class, List.class)))
        .extracting(AmbiguityDetectorTest::text)
        .containsExactly("base i: (Child) -> (Child), ERROR");
  }

  private static String text(Ambiguity found) {
    String pair =
        Stream.of(found.first(), found.second())
            .map(DispatchMethod::name)
            .sorted()
            .collect(Collectors.joining(" "));
    return "%s: %s -> %s, %s"
        .formatted(
            pair,
            found.witness(),
            found.settledBy().map(Object::toString).orElse("none"),
            found.kind());
  }

  private record Example(String declared, List<String> methods) {
    Arguments clash(String... clashes) {
      return arguments(declared, methods, List.of(clashes));
    }
  }

  private static Example of(String declared, String... methods) {
    return new Example(declared, List.of(methods));
  }
}
