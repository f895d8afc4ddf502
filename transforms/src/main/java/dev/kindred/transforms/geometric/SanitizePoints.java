// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Kept;
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
 * Drops points that lie in no pixel of the canvas; a pose goes as a whole. The report gives the
 * index of each. Outlines stay as they are.
 */
public record SanitizePoints() implements FixedTransform, MembersPlan {
  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    members.forEach((name, value) -> {
      if (value instanceof Points points && !(value instanceof Polygon)) {
        Kept<Points> kept = Points.sanitize(points);
        changed.put(name, kept.value());
        List<Integer> gone = IntStream.of(kept.dropped()).boxed().toList();
        if (!gone.isEmpty()) {
          findings.add(
              new Finding(
                  name,
                  Loss.DROPPED,
                  "%d of %d points dropped, outside %s: %s"
                      .formatted(gone.size(), points.count(), points.canvas(), gone),
                  gone));
        }
      }
    });
    return Outcome.of(members, changed, findings);
  }

  @Override
  public String words() {
    return "drop points outside the canvas";
  }
}
