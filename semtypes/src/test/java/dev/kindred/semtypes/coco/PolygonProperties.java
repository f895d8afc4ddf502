// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kindred.semtypes.Canvas;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolygonProperties {
  private static final Canvas CANVAS = Canvas.hw(9, 13);

  /** Multiples of an odd part of a pixel, so that few centres lie on a line. */
  @Provide
  Arbitrary<List<Float>> coordinates() {
    return Arbitraries.integers()
        .between(-40, 170)
        .map(i -> i / 9.37f)
        .list()
        .ofMinSize(6)
        .ofMaxSize(16)
        .filter(list -> list.size() % 2 == 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void coversTheCentresThatThePathContains(@ForAll("coordinates") List<Float> xy) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < xy.size(); i += 2) {
      list.add(xy.get(i)).add(xy.get(i + 1));
      if (i == 0) {
        path.moveTo(xy.get(i), xy.get(i + 1));
      } else {
        path.lineTo(xy.get(i), xy.get(i + 1));
      }
    }
    path.closePath();
    int[] labels = new int[9 * 13];
    JsonNode node = JsonNodeFactory.instance.objectNode();
    Polygon.of(new Entry("file", "annotation 1", node), list).paint(labels, CANVAS, 7);
    for (int i = 0; i < labels.length; i++) {
      if (isOnOutline(xy, i % 13 + 0.5, i / 13 + 0.5)) {
        continue; // On which side a centre on the line lies is for each to say.
      }
      boolean inside = path.contains(i % 13 + 0.5, i / 13 + 0.5);
      assertThat(labels[i]).as("row %d column %d", i / 13, i % 13).isEqualTo(inside ? 7 : 0);
    }
  }

  private static boolean isOnOutline(List<Float> xy, double x, double y) {
    for (int i = 0; i < xy.size(); i += 2) {
      int next = (i + 2) % xy.size();
      if (Line2D.ptSegDist(xy.get(i), xy.get(i + 1), xy.get(next), xy.get(next + 1), x, y) < 1e-5) {
        return true;
      }
    }
    return false;
  }
}
