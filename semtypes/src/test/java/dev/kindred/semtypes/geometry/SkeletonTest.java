// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.geometry.Skeleton.Link;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  @Test
  void pairsComeFromTheNames() {
    Skeleton face = Skeleton.of("right_eye", "nose", "left_eye", "left_ear");
    assertThat(face.pairs()).containsExactly(new Link(2, 0));
    assertThat(face.mirror()).containsExactly(2, 1, 0, 3);
    assertThat(face.withPairs(new int[] {3, 0}).mirror()).containsExactly(3, 1, 2, 0);
    assertThat(face.index("nose")).isEqualTo(1);
    assertThat(face.withLinks(new int[] {0, 1}).links()).containsExactly(new Link(0, 1));
  }

  @Test
  void theCocoPersonHas17PointsAnd19Lines() {
    Skeleton person = Skeleton.COCO_PERSON;
    assertThat(person.count()).isEqualTo(17);
    assertThat(person.links()).hasSize(19).doesNotHaveDuplicates();
    assertThat(person.pairs()).hasSize(8);
    assertThat(person.mirror()[person.index("left_ankle")]).isEqualTo(person.index("right_ankle"));
    assertThat(person.mirror()[0]).isZero();
  }

  @Test
  void refusesWhatIsNoSkeleton() {
    assertThatIllegalArgumentException().isThrownBy(Skeleton::of);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.of("a", "a"))
        .withMessage("skeleton of [a, a]: give one name or more, all different");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.of("a", "b").withLinks(new int[] {0, 2}))
        .withMessageContaining("skeleton of 2 points with Link[from=0, to=2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.of("a", "b", "c").withPairs(new int[] {0, 1}, new int[] {1, 2}))
        .withMessageContaining("a point has two partners");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.of("a").withLinks(new int[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Skeleton.of("a", "b").index("c"))
        .withMessage("keypoint c: the skeleton has [a, b]; use one of them");
  }
}
