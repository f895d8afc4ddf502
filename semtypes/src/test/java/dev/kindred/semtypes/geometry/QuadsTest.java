// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.junit.jupiter.api.Test;

class QuadsTest {
  /** More than a run, so that the last is a part of one. */
  private static final int COUNT = 2 * Quads.RUN + 3;

  private static final Tensor EDGES = edges();

  @Test
  void eitherIsMadeOfTheOther() {
    Quads upright = Quads.upright(EDGES);
    Quads turned = Quads.of(upright.corners());

    assertThat(upright.places()).isSameAs(EDGES);
    assertThat(turned.places()).isSameAs(upright.corners());
    assertThat(turned.xyxy()).isEqualTo(EDGES);
    assertThat(turned.xyxy()).isSameAs(turned.xyxy());
    assertThat(upright.count()).isEqualTo(COUNT).isEqualTo(turned.count());
    for (int i = 0; i < 8; i++) {
      int edge = new int[] {0, 1, 2, 1, 2, 3, 0, 3}[i];
      long last = COUNT - 1;
      assertThat(upright.corners().getFloat(8 * last + i))
          .isEqualTo(EDGES.getFloat(4 * last + edge));
    }
  }

  @Test
  void edgesOfARunAreThoseOfAllWhetherOrNotTheyWereMade() {
    Quads turned = Quads.of(Quads.upright(EDGES).corners());
    float[] room = new float[8 * Quads.RUN];
    float[] fresh = new float[4 * Quads.RUN];
    turned.edges(100, Quads.RUN, room, fresh);
    assertThat(fresh).isEqualTo(EDGES.toFloatArray(400, fresh.length));

    turned.xyxy();
    float[] made = new float[4 * Quads.RUN];
    turned.edges(100, Quads.RUN, room, made);
    assertThat(made).isEqualTo(fresh);
  }

  @Test
  void whatIsChosenStaysWhatItWas() {
    Quads upright = Quads.upright(EDGES);
    Quads turned = Quads.of(upright.corners());
    int[] kept = {COUNT - 1, 0, 7};
    assertThat(upright.select(kept).places().shape().size(1)).isEqualTo(4);
    assertThat(turned.select(kept).places().shape().size(1)).isEqualTo(8);
    assertThat(upright.select(kept).corners()).isEqualTo(turned.select(kept).corners());
  }

  @Test
  void manyAreCutAsOneByOneWhereverTheResultComesToLie() {
    Canvas canvas = Canvas.hw(90, 70);
    Visibility least = new Visibility(2, 0, 0, 0.3);
    MemorySegment used = Arena.ofAuto().allocate(16L * COUNT, 64).fill((byte) 0x55);
    Clipped<Boxes> all = Boxes.clip(all(canvas), least, SegmentAllocator.slicingAllocator(used));
    Clipped<Boxes> turned = Boxes.clip(Boxes.moved(all(canvas), canvas, corners()), least);

    assertThat(turned).isEqualTo(all);
    int stays = 0;
    for (int i = 0; i < COUNT; i++) {
      Clipped<Boxes> one = Boxes.clip(Boxes.select(all(canvas), i), least);
      assertThat(all.visibility()[i]).isEqualTo(one.visibility()[0]);
      if (one.boxes().count() == 1) {
        assertThat(all.kept()[stays]).isEqualTo(i);
        assertThat(all.boxes().edges(stays++)).isEqualTo(one.boxes().edges(0));
      }
    }
    assertThat(all.boxes().count()).isEqualTo(stays).isBetween(20, COUNT - 20);
  }

  private static Boxes all(Canvas canvas) {
    return Boxes.of(canvas, EDGES);
  }

  private static Tensor corners() {
    return Quads.upright(EDGES).corners();
  }

  private static Tensor edges() {
    float[] edges = new float[4 * COUNT];
    for (int i = 0; i < COUNT; i++) {
      edges[4 * i] = i % 97 * 0.75f - 20;
      edges[4 * i + 1] = 100 - i % 211 * 0.5f;
      edges[4 * i + 2] = edges[4 * i] + i % 50;
      edges[4 * i + 3] = edges[4 * i + 1] + i % 41;
    }
    return Tensor.of(edges, COUNT, 4);
  }
}
