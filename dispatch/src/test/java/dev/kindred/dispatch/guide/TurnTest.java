// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.After;
import dev.kindred.dispatch.Around;
import dev.kindred.dispatch.Before;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.LostTypeException;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Registration;
import dev.kindred.dispatch.guide.Items.Item;
import dev.kindred.dispatch.guide.Items.Photo;
import dev.kindred.dispatch.guide.Items.Picture;
import dev.kindred.dispatch.guide.Items.Scan;
import dev.kindred.dispatch.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declare, implement, call, keep the type, extend, ask. */
class TurnTest {
  // region call
  static final Turn TURN = GenericFunction.of(Turn.class).call();

  @Test
  void callsLookLikeAnyCall() {
    Photo turned = TURN.turn(new Photo(640, 480), 1);
    assertThat(turned).isEqualTo(new Photo(480, 640));

    Picture picture = new Scan(512, 256, 0.7);
    assertThat(TURN.turn(picture, 1)).isEqualTo(new Scan(256, 512, 0.7));
  }

  // endregion

  @Test
  void nothingFits() {
    assertThatThrownBy(() -> TURN.turn("upside down", 2)).isInstanceOf(NoMethodException.class);
    Shown.message(() -> TURN.turn("upside down", 2));
  }

  // region lost
  @Generic
  interface Mirror {
    <P extends Picture> P mirror(P x);
  }

  static final class Careless {
    @Dispatch(Mirror.class)
    static Picture picture(Picture x) {
      return new Photo(x.width(), x.height());
    }
  }

  // endregion

  record Sketch(int width, int height) implements Picture {}

  @Test
  void aLostTypeIsAnError() {
    GenericFunction<Mirror> mirror = GenericFunction.create(Mirror.class);
    mirror.register(Careless.class);
    assertThat(mirror.call().mirror(new Photo(1, 2))).isEqualTo(new Photo(1, 2));
    assertThatThrownBy(() -> mirror.call().mirror(new Sketch(1, 2)))
        .isInstanceOf(LostTypeException.class);
    Shown.message(() -> mirror.call().mirror(new Sketch(1, 2)));
  }

  static final class Hopeless {
    @Dispatch(Mirror.class)
    static Photo picture(Scan x) {
      return new Photo(x.width(), x.height());
    }
  }

  @Test
  void aMethodThatCanOnlyLoseTheTypeIsRefused() {
    GenericFunction<Mirror> mirror = GenericFunction.create(Mirror.class);
    assertThatThrownBy(() -> mirror.register(Hopeless.class))
        .isInstanceOf(InvalidMethodException.class);
    Shown.message(() -> mirror.register(Hopeless.class));
  }

  // region extend
  record Clock(int hour) implements Item {
    @Dispatch(Turn.class)
    static Clock ahead(Clock x, int quarters) {
      return new Clock(Math.floorMod(x.hour + 3 * quarters, 12));
    }
  }

  // endregion

  @Test
  void aNewTypeBringsItsMethod() {
    assertThat(TURN.turn(new Clock(9), 2)).isEqualTo(new Clock(3));
  }

  @Test
  void asking() {
    // region ask
    GenericFunction<Turn> turn = GenericFunction.of(Turn.class);

    turn.methods(); // all of them, as a list that prints as a table
    turn.which(new Photo(640, 480), 1); // the method that would run
    turn.explain(t -> t.turn(new Photo(640, 480), 1)); // and why
    // endregion
    Shown.text(turn.explain(t -> t.turn(new Photo(640, 480), 1)));
    assertThat(turn.which(new Photo(640, 480), 1).name()).isEqualTo("photo");
    assertThat(turn.methods()).hasSize(4);
    Shown.text(turn.methods());
  }

  @Test
  void thePage(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("functions.html");
    // region registry
    Files.writeString(page, Registry.of(List.of(GenericFunction.of(Turn.class))).html());
    // endregion
    assertThat(page).content().contains("Turn", "anythingElse");
    assertThat(GenericFunction.of(Turn.class).piracy()).isEmpty();
  }

  @Test
  void types() {
    GenericFunction<Turn> turn = GenericFunction.of(Turn.class);
    // region as
    Photo same = turn.as(Item.class, int.class).turn(new Photo(640, 480), 1);
    // endregion
    assertThat(same).isEqualTo(new Photo(640, 480));
  }

  @Test
  void changing() {
    // region change
    GenericFunction<Turn> turn =
        GenericFunction.create(Turn.class); // empty, and shared with nobody
    turn.register(Turns.class);
    Turn live = turn.call();

    try (Registration _ = turn.register(Clock.class)) {
      assertThat(live.turn(new Clock(9), 1)).isEqualTo(new Clock(0));
    }
    assertThat(live.turn(new Clock(9), 1)).isEqualTo(new Clock(9)); // the method for items again
    // endregion
  }

  // region plugin
  static final class Plugin implements AutoCloseable {
    private final Registration turns;

    Plugin(GenericFunction<Turn> turn) {
      this.turns = turn.register(Clock.class); // GenericFunction.of(Turn.class) in a program
    }

    @Override
    public void close() {
      turns.close();
    }
  }

  // endregion

  @Test
  void aPluginLeavesNothingBehind() {
    GenericFunction<Turn> turn = GenericFunction.create(Turn.class);
    try (Plugin _ = new Plugin(turn)) {
      assertThat(turn.call().turn(new Clock(9), 1)).isEqualTo(new Clock(0));
    }
    assertThat(turn.methods()).isEmpty();
  }

  // region wrappers
  static final class Checks {
    static final List<String> LOG = new ArrayList<>();

    @Before(Mirror.class)
    static void notEmpty(Picture x) {
      if (x.width() == 0) {
        throw new IllegalArgumentException("mirror: the picture has no columns");
      }
    }

    @After(Mirror.class)
    static void log(Picture x) {
      LOG.add("mirrored " + x);
    }

    @Around(Mirror.class)
    static <P extends Picture> P narrow(@Next Mirror next, P x) {
      return x.width() == 1 ? x : next.mirror(x); // one column is its own mirror image
    }
  }

  // endregion

  static final class Mirrors {
    @Dispatch(Mirror.class)
    static <P extends Picture> P symmetric(P x) {
      return x;
    }
  }

  @Test
  void wrappersRunAroundTheMethod() {
    GenericFunction<Mirror> mirror = GenericFunction.create(Mirror.class);
    mirror.register(Mirrors.class);
    mirror.register(Checks.class);
    Photo photo = new Photo(2, 3);
    assertThat(mirror.call().mirror(photo)).isEqualTo(photo);
    assertThat(mirror.call().mirror(new Photo(1, 3))).isEqualTo(new Photo(1, 3));
    assertThatThrownBy(() -> mirror.call().mirror(new Photo(0, 3)))
        .hasMessage("mirror: the picture has no columns");
    assertThat(Checks.LOG).containsExactly("mirrored " + photo);
  }
}
