// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.guide.Items.Item;
import dev.kindred.dispatch.guide.Items.Outline;
import dev.kindred.dispatch.guide.Items.Photo;
import dev.kindred.dispatch.guide.Items.Picture;
import dev.kindred.dispatch.guide.Items.Scan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two arguments: ambiguity, next, unions, null. */
class MeetTest {
  // region combine
  @Generic
  interface Combine {
    String combine(@Nullable Object left, @Nullable Object right);
  }

  static final class Combinations {
    @Dispatch(Combine.class)
    static String onto(Item left, Picture right) {
      return "drawn onto the picture";
    }

    @Dispatch(Combine.class)
    static String beside(Picture left, Item right) {
      return "the picture beside it";
    }
  }

  // endregion

  // region settle
  static final class Settled {
    @Dispatch(Combine.class)
    static String pictures(Picture left, Picture right) {
      return "blended";
    }
  }

  // endregion

  static GenericFunction<Combine> function(Class<?>... owners) {
    GenericFunction<Combine> combine = GenericFunction.create(Combine.class);
    for (Class<?> owner : owners) {
      combine.register(owner);
    }
    return combine;
  }

  @Test
  void aClashIsAnErrorAndIsFoundWithoutCalling() {
    GenericFunction<Combine> combine = function(Combinations.class);
    Combine call = combine.call();
    assertThat(call.combine(new Outline("lung"), new Photo(2, 2)))
        .isEqualTo("drawn onto the picture");
    assertThatThrownBy(() -> call.combine(new Photo(2, 2), new Photo(2, 2)))
        .isInstanceOf(AmbiguousMethodException.class);
    Shown.message(() -> call.combine(new Photo(2, 2), new Photo(2, 2)));
    // region ambiguities
    combine.ambiguities(); // every pair that can clash, and what settles it
    // endregion
    assertThat(combine.ambiguities()).hasSize(1);
    Shown.text(combine.ambiguities().getFirst());
    combine.register(Settled.class);
    assertThat(combine.ambiguities()).isEmpty();
    assertThat(call.combine(new Photo(2, 2), new Photo(2, 2))).isEqualTo("blended");
  }

  // region next
  static final class Scans {
    @Dispatch(Combine.class)
    static String scans(@Next Combine next, Scan left, Scan right) {
      return left.spacing() == right.spacing()
          ? next.combine(left, right) // what would have run without this method
          : "refused: resample one of them first";
    }
  }

  // endregion

  @Test
  void nextIsWhatWouldHaveRun() {
    Combine call = function(Combinations.class, Settled.class, Scans.class).call();
    Scan fine = new Scan(1, 1, 0.5);
    Scan coarse = new Scan(1, 1, 2);
    assertThat(call.combine(fine, fine)).isEqualTo("blended");
    assertThat(call.combine(fine, coarse)).isEqualTo("refused: resample one of them first");
  }

  // region unions
  static final class Labels {
    @Dispatch(Combine.class)
    static String label(@OneOf({Photo.class, Outline.class}) Item left, String right) {
      return "labelled " + right;
    }

    @Dispatch(Combine.class)
    static String number(@OneOf({Integer.class, Long.class}) Number left, @Nullable String right) {
      return right == null ? "a number" : "a number called " + right;
    }

    @Dispatch(Combine.class)
    static String nothing(@Nullable Void left, @Nullable Object right) {
      return "nothing to combine";
    }
  }

  // endregion

  @Test
  void unionsAndNull() {
    Combine call = function(Labels.class).call();
    assertThat(call.combine(new Outline("lung"), "left")).isEqualTo("labelled left");
    assertThat(call.combine(3, null)).isEqualTo("a number");
    assertThat(call.combine(3L, "three")).isEqualTo("a number called three");
    assertThat(call.combine(null, 7)).isEqualTo("nothing to combine");
    assertThatThrownBy(() -> call.combine(new Scan(1, 1, 1), "left"))
        .hasMessageContaining("combine(Scan, String)");
  }
}
