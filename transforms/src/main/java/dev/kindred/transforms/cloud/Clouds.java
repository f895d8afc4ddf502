// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Finding.Loss;
import dev.kindred.transforms.MembersPlan.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What happens to each cloud of a sample by itself. */
final class Clouds {
  private Clouds() {}

  /** Changes every cloud, by its name and itself. */
  static Outcome changed(
      SequencedMap<String, Semantic> members, BiFunction<String, PointCloud, PointCloud> change) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    members.forEach((name, member) -> {
      if (member instanceof PointCloud cloud) {
        changed.put(name, change.apply(name, cloud));
      }
    });
    return Outcome.of(members, required(changed, members), List.of());
  }

  /** A plan about clouds that finds none was meant for another sample. */
  private static Map<String, Semantic> required(
      Map<String, Semantic> changed, SequencedMap<String, Semantic> members) {
    if (changed.isEmpty()) {
      throw new IllegalArgumentException(
          "points of a sample with %s: it has no cloud; add one, or leave the transform out"
              .formatted(members.keySet()));
    }
    return changed;
  }

  /** Keeps some points of every cloud, by its name and itself, and reports the others. */
  static Outcome kept(
      SequencedMap<String, Semantic> members,
      String why,
      BiFunction<String, PointCloud, int[]> keep) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    members.forEach((name, member) -> {
      if (member instanceof PointCloud cloud) {
        int[] kept = keep.apply(name, cloud);
        changed.put(name, PointCloud.selected(cloud, kept));
        findings.addAll(dropped(name, cloud, kept, why));
      }
    });
    return Outcome.of(members, required(changed, members), findings);
  }

  private static List<Finding> dropped(String name, PointCloud cloud, int[] kept, String why) {
    boolean[] stays = new boolean[cloud.count()];
    for (int each : kept) {
      stays[each] = true;
    }
    List<Integer> dropped =
        IntStream.range(0, stays.length).filter(n -> !stays[n]).boxed().toList();
    return dropped.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                name,
                Loss.DROPPED,
                "%d of %d points %s".formatted(dropped.size(), stays.length, why),
                dropped));
  }
}
