// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.samples.shapes.Area;
import dev.kindred.samples.shapes.Circle;
import dev.kindred.samples.shapes.Rectangle;
import dev.kindred.samples.shapes.Scale;
import dev.kindred.samples.shapes.Touch;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two jars, neither of which knows all, work as one. */
class TwoLibrariesTest {
  private static final Region ISLANDS =
      new Region("islands", List.of(new Circle(0, 0, 1), new Rectangle(5, 5, 2, 3)));

  @Test
  void newTypesJoinOldFunctions() {
    assertThat(GenericFunction.of(Area.class).call().area(ISLANDS))
        .isEqualTo(Math.PI + 6, within(1e-12));
    Region larger = GenericFunction.of(Scale.class).call().scale(ISLANDS, 2);
    assertThat(larger.parts()).containsExactly(new Circle(0, 0, 2), new Rectangle(10, 10, 4, 6));
  }

  @Test
  void oldTypesJoinNewFunctions() {
    assertThat(GenericFunction.of(ToSvg.class).call().toSvg(ISLANDS))
        .isEqualTo(
            "<g id='islands'><circle cx='0.0' cy='0.0' r='1.0'/>"
                + "<rect x='5.0' y='5.0' width='2.0' height='3.0'/></g>");
  }

  @Test
  void pairsOfTypesFromBothLibrariesWork() {
    Touch touch = GenericFunction.of(Touch.class).call();
    assertThat(touch.touch(ISLANDS, new Circle(2, 0, 1))).isTrue();
    assertThat(touch.touch(new Rectangle(2, 2, 1, 1), ISLANDS)).isFalse();
    assertThat(touch.touch(ISLANDS, ISLANDS)).isTrue();
    assertThatThrownBy(() -> touch.touch(ISLANDS, "the sea")).isInstanceOf(NoMethodException.class);
  }

  @Test
  void nothingCanClash() {
    assertThat(GenericFunction.of(Area.class).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(Scale.class).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(ToSvg.class).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(Touch.class).ambiguities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theOrderOfTheJarsDoesNotMatter(boolean shapesFirst) throws Exception {
    URL shapes = Circle.class.getProtectionDomain().getCodeSource().getLocation();
    URL maps = Region.class.getProtectionDomain().getCodeSource().getLocation();
    URL kindred = GenericFunction.class.getProtectionDomain().getCodeSource().getLocation();
    URL[] jars =
        shapesFirst ? new URL[] {shapes, maps, kindred} : new URL[] {maps, shapes, kindred};
    try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Class<?> function = loader.loadClass(GenericFunction.class.getName());
      Object touch =
          function
              .getMethod("of", Class.class)
              .invoke(null, loader.loadClass(Touch.class.getName()));
      assertThat(String.valueOf(function.getMethod("methods").invoke(touch)).lines().skip(1))
          .containsExactlyElementsOf(
              GenericFunction.of(Touch.class).methods().toString().lines().skip(1).toList());
    }
  }
}
