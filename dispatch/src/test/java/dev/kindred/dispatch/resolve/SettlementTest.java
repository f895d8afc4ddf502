// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private final World world =
      World.of(
          "Image; Gray : Image; final Dicom : Gray;"
              + "interface I; interface J; final K : I J; final Other");

  private String settlement(String call, String... minima) {
    List<DispatchMethod> methods =
        Stream.of(minima).map(signature -> world.method(signature, signature)).toList();
    return Settlement.of(methods, world.arguments(call)).toString();
  }

  @Test
  void isTheNarrowestDeclaredTypeAndNotTheArguments() {
    assertThat(settlement("Dicom, Dicom", "Gray, Any", "Image, Image")).isEqualTo("(Gray, Image)");
  }

  @Test
  void keepsWhatAllAgreeOn() {
    assertThat(settlement("Dicom, K, Dicom", "Gray, Any, Image", "Image, Any, Gray"))
        .isEqualTo("(Gray, Any, Gray)");
  }

  @Test
  void isTheArgumentsClassWhereNothingDeclaredIsBelowAll() {
    assertThat(settlement("K", "I", "J")).isEqualTo("(K)");
  }

  @Test
  void takesOnlyMembersThatFit() {
    assertThat(settlement("Gray", "Gray|I", "Gray|J")).isEqualTo("(Gray)");
    assertThat(settlement("null", "Gray|Null", "I|Null")).isEqualTo("(Null)");
    assertThat(settlement("Gray, null", "Gray|I, Any", "Gray|J, I|Null")).isEqualTo("(Gray, Null)");
  }

  @Test
  void keepsAUnionThatAllShare() {
    assertThat(settlement("K, Dicom", "I|J, Gray|I", "I|J, Gray|J")).isEqualTo("(I|J, Gray)");
  }

  @Test
  void hasFixedArity() {
    assertThat(settlement("", "I...", "J...")).isEqualTo("()");
    assertThat(settlement("K, K", "I...", "J...")).isEqualTo("(K, K)");
  }
}
