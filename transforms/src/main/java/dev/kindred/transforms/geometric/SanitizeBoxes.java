// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Keypoints;
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
 * Cuts boxes to the canvas and drops those of which too little is left, with everything that
 * belongs to them. What is seen of a box is measured against the whole box, as all steps before
 * mapped it: pipelines keep boxes whole, so that losses do not add up step by step, and this is
 * meant to stand once, at the end. The report gives the index of every box that was dropped.
 *
 * <p>Labels, scores and crowd flags go with their box by themselves. Members named in {@code
 * followers} lose the same items: boxes and turned boxes, {@link Keypoints} with a pose for each
 * box, points (the same number for each box, in the order of the boxes), a {@link Batch} with an
 * item for each box such as instance masks. A turned box is never cut.
 *
 * @param least what must be left of a box
 * @param followers names of the members that go with the boxes; where the sample has several
 *     members of boxes, all of them are sanitised, and the followers go with the first
 */
public record SanitizeBoxes(Visibility least, List<String> followers)
    implements FixedTransform, MembersPlan {
  /** Keeps an unchangeable copy. */
  public SanitizeBoxes {
    followers = List.copyOf(followers);
  }

  /** Boxes of at least 1 by 1 pixel stay; only labels and scores go with them. */
  public SanitizeBoxes() {
    this(new Visibility(1, 1, 1, 0), List.of());
  }

  /** Boxes of which at least this share is inside, and 1 by 1 pixel, stay. */
  public static SanitizeBoxes visible(double share, String... followers) {
    return new SanitizeBoxes(new Visibility(1, 1, 1, share), List.of(followers));
  }

  /**
   * @throws IllegalArgumentException where a follower is not a member, or has not as many items as
   *     there are boxes
   */
  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    Map<String, Semantic> changed = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    Leaders leaders = new Leaders(least);
    members.forEach((name, value) -> {
      if (!followers.contains(name)) {
        leaders.cut(name, value, findings).ifPresent(left -> changed.put(name, left));
      }
    });
    for (String name : followers) {
      Semantic value = members.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "follower \"%s\": the sample has only %s; name one of these"
                .formatted(name, members.keySet()));
      }
      changed.put(name, leaders.followed(name, value, findings));
    }
    return Outcome.of(members, changed, findings);
  }

  @Override
  public String words() {
    String with =
        followers.isEmpty() ? "" : ", and with them their " + String.join(", ", followers);
    return "clip boxes, drop those below %s×%s px, %s px² or %.0f %% visible%s"
        .formatted(
            Words.number(least.minWidth()),
            Words.number(least.minHeight()),
            Words.number(least.minArea()),
            100 * least.minVisibility(),
            with);
  }
}
