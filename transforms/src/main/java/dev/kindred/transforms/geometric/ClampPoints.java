// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Finding.Loss;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.MembersPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Brings every point to the nearest place on the canvas and drops none: torchvision's {@code
 * ClampKeyPoints}. The report names the points that were moved. Outlines stay as they are.
 */
public record ClampPoints() implements FixedTransform, MembersPlan {
  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    members.forEach((name, value) -> {
      if (value instanceof Points points && !(value instanceof Polygon)) {
        Points clamped = Points.clamp(points);
        changed.put(name, clamped);
        List<Integer> moved =
            IntStream.range(0, points.count())
                .filter(i -> points.x(i) != clamped.x(i) || points.y(i) != clamped.y(i))
                .boxed()
                .toList();
        if (!moved.isEmpty()) {
          findings.add(
              new Finding(
                  name,
                  Loss.CUT,
                  "%d of %d points brought to the edge of the canvas: %s"
                      .formatted(moved.size(), points.count(), moved),
                  moved));
        }
      }
    });
    return Outcome.of(members, changed, findings);
  }

  @Override
  public String words() {
    return "bring points onto the canvas";
  }
}
