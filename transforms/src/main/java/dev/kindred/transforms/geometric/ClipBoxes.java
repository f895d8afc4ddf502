// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clipped;
import dev.kindred.semtypes.geometry.Visibility;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.MembersPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Cuts every box to the canvas and drops none: what lies outside becomes a line or a point. The
 * report names the boxes that were cut and how much of each is left. Turned boxes stay as they are,
 * since what is left of them is no rectangle; {@link SanitizeBoxes} drops those that are hardly
 * seen.
 */
public record ClipBoxes() implements FixedTransform, MembersPlan {
  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    members.forEach((name, value) -> {
      if (value instanceof Boxes boxes) {
        Clipped<Boxes> clipped = Boxes.clip(boxes, Visibility.ANY);
        changed.put(name, clipped.boxes());
        Findings.cut(name, clipped.visibility()).ifPresent(findings::add);
      }
    });
    return Outcome.of(members, changed, findings);
  }

  @Override
  public String words() {
    return "clip boxes to the canvas";
  }
}
