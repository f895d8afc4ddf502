// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Vector3;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Landmarks in world space: https://github.com/TorchIO-project/torchio/issues/1274. */
class LandmarksTest {
  private static final Landmarks BRAIN = brain();

  private static Landmarks brain() {
    Map<String, Vector3> places = new LinkedHashMap<>();
    places.put("posterior commissure", new Vector3(0, 24.5, 1));
    places.put("anterior commissure", new Vector3(0, 0, 0));
    return Landmarks.of(places);
  }

  @Test
  void theyLieOnAnyGridByTheirPlace() {
    VoxelGrid grid =
        VoxelGrid.aligned(GridSize.kji(5, 50, 50), new Vector3(-20, -20, 0), 1, 0.5, 2);
    assertThat(BRAIN.on(grid).get("posterior commissure")).isEqualTo(new GridPoint(20, 89, 0.5));
    assertThat(BRAIN.on(grid.flip(GridAxis.I)).get("anterior commissure"))
        .isEqualTo(new GridPoint(29, 40, 0));
    assertThat(grid.contains(BRAIN.place("anterior commissure"))).isTrue();
    assertThat(grid.contains(BRAIN.place("posterior commissure"))).isFalse();
  }

  @Test
  void namesKeepTheirOrderAndAreNotOrderedForEquality() {
    assertThat(BRAIN.names()).containsExactly("posterior commissure", "anterior commissure");
    assertThat(BRAIN).isEqualTo(Landmarks.of(Map.copyOf(BRAIN.places())));
    assertThat(BRAIN)
        .hasToString(
            "Landmarks 2: posterior commissure (0.00, 24.50, 1.00) mm,"
                + " anterior commissure (0.00, 0.00, 0.00) mm");
  }

  @Test
  void movingThemKeepsNames() {
    Landmarks moved = Landmarks.moved(BRAIN, place -> place.plus(new Vector3(0, 0, 0.1)));
    assertThat(moved.closeTo(BRAIN, 0.11)).isTrue();
    assertThat(moved.closeTo(BRAIN, 0.09)).isFalse();
    assertThat(moved).isNotEqualTo(BRAIN);
  }

  @Test
  void refusesWhatIsNoPlace() {
    assertThatThrownBy(() -> Landmarks.of(Map.of("x", new Vector3(0, Double.NaN, 0))))
        .hasMessageContaining("landmark x");
    assertThatThrownBy(() -> BRAIN.place("nose"))
        .hasMessageContaining("landmark nose: there is none");
    Landmarks forgetful = new Landmarks(Map.of("x", new Vector3(0, 0, 0))) {};
    assertThatThrownBy(() -> Landmarks.moved(forgetful, place -> place))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("override copyWith(Map)");
  }
}
