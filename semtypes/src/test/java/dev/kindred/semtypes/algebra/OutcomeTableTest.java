// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.arithmetic.Overflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTableTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "types.md");
  private static final Pattern GENERATED =
      Pattern.compile("(?s)<!-- outcomes: begin[^>]*-->\n(.*)<!-- outcomes: end -->");

  static List<Class<?>> functions() {
    return List.of(
        Plus.class,
        Minus.class,
        Times.class,
        Divide.class,
        Negate.class,
        Abs.class,
        Compare.class,
        And.class,
        Or.class,
        Not.class,
        Reduce.class,
        Slice.class,
        Stack.class,
        Concat.class,
        Cast.class);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noCallCanTieNotEvenOfTypesYetToBeWritten(Class<?> function) {
    assertThat(GenericFunction.of(function).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(function).piracy()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isAskedOfEveryFunction(Class<?> function) throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java", Operations.class.getName().replace('.', '/') + ".java"));
    assertThat(source).contains(function.getSimpleName() + ".class");
  }

  @Test
  void theGuideShowsWhatTheMethodsOfThisMomentGive() throws IOException {
    String table = OutcomeTable.of(Specimens.MOST).markdown();
    String guide = Files.readString(GUIDE);
    Matcher generated = GENERATED.matcher(guide);
    assertThat(generated.find()).isTrue();
    if (Boolean.getBoolean("kindred.guide.write")) {
      String written = guide.substring(0, generated.start(1)) + "\n" + table + "\n";
      Files.writeString(GUIDE, written + guide.substring(generated.end(1)));
    } else {
      assertThat(generated.group(1).strip()).isEqualTo(table.strip());
    }
  }

  private interface Call {
    Object of(Semantic x, Semantic y);
  }

  private static void isAsSaid(Class<?> function, Semantic x, Semantic y, Call call) {
    Outcome said = Outcome.of(GenericFunction.of(function), x, y, Overflow.SATURATE);
    Object[] result = new Object[1];
    Throwable thrown = catchThrowable(() -> result[0] = call.of(x, y));
    if (said.gives().equals("error")) {
      assertThat(thrown)
          .isInstanceOf(MeaninglessOperationException.class)
          .hasMessageEndingWith(said.note().substring("error: ".length()));
    } else if (thrown != null) { // space, unit or element type, which the note names
      assertThat(thrown).isInstanceOf(MeaninglessOperationException.class);
      assertThat(said.note()).isNotEmpty();
    } else {
      assertThat(result[0].getClass().getSimpleName()).isEqualTo(said.gives());
    }
  }

  /** What the table says of arithmetic is what a call does, for each pair of types. */
  @ParameterizedTest
  @MethodSource("pairs")
  void saysWhatACallDoes(Semantic one, Semantic other) {
    isAsSaid(Plus.class, one, other, (x, y) -> Plus.PLUS.plus(x, y));
    isAsSaid(Minus.class, one, other, (x, y) -> Minus.MINUS.minus(x, y));
    isAsSaid(Times.class, one, other, (x, y) -> Times.TIMES.times(x, y));
    isAsSaid(Divide.class, one, other, (x, y) -> Divide.DIVIDE.divide(x, y));
  }

  static Stream<Object[]> pairs() {
    return Specimens.ALL.stream()
        .flatMap(x -> Specimens.ALL.stream().map(y -> new Object[] {x, y}));
  }

  /** Plus and times do not care which comes first, as far as types go. */
  @ParameterizedTest
  @MethodSource("pairs")
  void theOrderOfTwoDoesNotMatter(Semantic x, Semantic y) {
    for (Class<?> type : List.of(Plus.class, Times.class)) {
      GenericFunction<?> function = GenericFunction.of(type);
      assertThat(Outcome.of(function, x, y, Overflow.SATURATE))
          .isEqualTo(Outcome.of(function, y, x, Overflow.SATURATE));
    }
  }

  /** Whatever order the methods of a function come in. */
  @RepeatedTest(5)
  void theOrderOfRegistrationDoesNotMatter() {
    GenericFunction<Times> shuffled = GenericFunction.create(Times.class);
    List<DispatchMethod> methods = new ArrayList<>(GenericFunction.of(Times.class).methods());
    Collections.shuffle(methods);
    methods.forEach(method -> assertThat(shuffled.add(method)).isNotNull());
    for (Object[] pair : pairs().toList()) {
      assertThat(shuffled.which(pair[0], pair[1], Overflow.SATURATE))
          .isSameAs(GenericFunction.of(Times.class).which(pair[0], pair[1], Overflow.SATURATE));
    }
  }

  /** An error of the table gives its reason, which is not empty and says what to do. */
  @ParameterizedTest
  @MethodSource("functions")
  void everyErrorHasAReasonAndAWayOut(Class<?> function) throws ReflectiveOperationException {
    for (DispatchMethod method : GenericFunction.of(function).methods()) {
      Meaningless meaningless =
          method
              .owner()
              .orElseThrow()
              .getDeclaredMethod(method.name(), method.type().parameterArray())
              .getAnnotation(Meaningless.class);
      if (meaningless != null) {
        assertThat(meaningless.value()).contains("; ");
      }
    }
  }

  @Test
  void sharesLinesAndNumbersNotes() {
    assertThat(OutcomeTable.of(Specimens.LENGTH).markdown().lines().toList())
        .startsWith(
            "| x and y are | Scalar |",
            "|---|---|",
            "| x + 1, x − 1, 1 − x, x · 2, x ÷ 2, 1 ÷ x, negate, abs, reduce | same type |",
            "| x + tensor, x − tensor, x · tensor, x ÷ tensor | Tensor <sup>1</sup> |")
        .contains(
            "| x and y, x or y, not x, slice of pixels, slice of voxels, slice from, to, concat,"
                + " concat along an axis | – |")
        .contains("1. of one shape, in the element type they have in common");
  }
}
