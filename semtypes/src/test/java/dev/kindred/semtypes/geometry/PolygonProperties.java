// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import java.awt.geom.Path2D;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Laws of outlines, against the JDK's shapes and against counting. */
class PolygonProperties {
  private static final Canvas CANVAS = Canvas.hw(13, 17);

  @Provide
  Arbitrary<List<float[]>> rings() {
    return Arbitraries.floats()
        .between(-5, 22)
        .array(float[].class)
        .ofMinSize(6)
        .ofMaxSize(14)
        .filter(ring -> ring.length % 2 == 0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void masksAndPlacesAreThoseOfTheEvenOddRule(@ForAll("rings") List<float[]> rings) {
    Polygon polygon = Polygon.of(CANVAS, rings.toArray(new float[0][]));
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (float[] ring : rings) {
      path.moveTo(ring[0], ring[1]);
      for (int i = 2; i < ring.length; i += 2) {
        path.lineTo(ring[i], ring[i + 1]);
      }
      path.closePath();
    }
    byte[] mask = polygon.toMask(7).labels().toByteArray();
    for (int i = 0; i < mask.length; i++) {
      double x = i % CANVAS.width() + 0.5;
      double y = i / CANVAS.width() + 0.5;
      assertThat(mask[i]).isEqualTo((byte) (path.contains(x, y) ? 7 : 0));
      assertThat(polygon.contains(x, y)).isEqualTo(path.contains(x, y));
    }
  }

  /** A staircase of whole pixels: its area is the number of pixels. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theAreaOfWholePixelsIsTheirNumber(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 17) Integer> widths) {
    float[] ring = new float[4 * widths.size() + 4];
    int at = 0;
    for (int row = 0; row < widths.size(); row++) {
      ring[at++] = widths.get(row);
      ring[at++] = row;
      ring[at++] = widths.get(row);
      ring[at++] = row + 1;
    }
    ring[at++] = 0;
    ring[at++] = widths.size();
    ring[at++] = 0;
    ring[at] = 0;
    Polygon stairs = Polygon.of(CANVAS, ring);
    int pixels = widths.stream().mapToInt(Integer::intValue).sum();
    assertThat(stairs.area()).isEqualTo(pixels);
    assertThat(stairs.signedArea(0)).isEqualTo(pixels);
    int covered = 0;
    for (byte label : stairs.toMask().labels().toByteArray()) {
      covered += label;
    }
    assertThat(covered).isEqualTo(pixels);
  }

  /** The area does not depend on where the outline lies or where its ring begins. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theAreaStaysWhereverItLies(
      @ForAll("rings") List<float[]> rings, @ForAll @IntRange(min = -1000, max = 1000) int shift) {
    float[] ring = rings.getFirst();
    float[] other = new float[ring.length];
    for (int i = 0; i < ring.length; i++) {
      other[(i + 2) % ring.length] = Math.round(ring[i]) + shift;
      ring[i] = Math.round(ring[i]);
    }
    assertThat(Polygon.of(CANVAS, other).signedArea(0))
        .isCloseTo(Polygon.of(CANVAS, ring).signedArea(0), Offset.offset(1e-6));
  }
}
