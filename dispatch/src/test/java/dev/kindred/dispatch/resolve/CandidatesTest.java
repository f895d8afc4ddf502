// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private final World world = World.of("interface I; A : I; B : A; C");
  private final DispatchMethod none = world.method("none", "");
  private final DispatchMethod one = world.method("one", "A|Null");
  private final DispatchMethod two = world.method("two", "I, C");
  private final DispatchMethod many = world.method("many", "I, I...");
  private final Candidates candidates = Candidates.of(List.of(none, one, two, many));

  private List<DispatchMethod> accepting(String call) {
    return candidates.accepting(world.arguments(call));
  }

  @Test
  void arePlacedByArity() {
    assertThat(accepting("")).containsExactly(none);
    assertThat(accepting("B")).containsExactly(one, many);
    assertThat(accepting("B, C")).containsExactly(two);
  }

  @Test
  void tailGoesOnForEver() {
    assertThat(accepting("A, B, A, B, A")).containsExactly(many);
    assertThat(accepting("A, B, A, B, C")).isEmpty();
    assertThat(accepting("C, A, A, A")).isEmpty();
  }

  @Test
  void nullIsForThoseThatNameIt() {
    assertThat(accepting("null")).containsExactly(one);
  }

  @Test
  void constantsAndTypeArgumentsAreAtomsLikeOthers() {
    DispatchMethod seven = World.method("seven", fine(Atom.ofValue(7)), 0);
    DispatchMethod whole = World.method("whole", fine(Atom.of(Integer.class)), 0);
    Candidates fine = Candidates.of(List.of(seven, whole));
    assertThat(fine.accepting(List.of(Atom.ofValue(7)))).containsExactly(seven, whole);
    assertThat(fine.accepting(List.of(Atom.ofValue(8)))).containsExactly(whole);
  }

  private static Signature fine(Atom atom) {
    return Signature.of(TypePattern.of(atom));
  }

  /** A large table asks its candidates; the answers are those of the scan. */
  @Test
  void tableOfAThousandMethodsAnswersAsTheScan() {
    String types = String.join(";", IntStream.range(0, 40).mapToObj(CandidatesTest::type).toList());
    World large = World.of(types);
    List<DispatchMethod> methods = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      methods.add(large.method("m" + i, "T%d, T%d".formatted(i % 40, i / 40)));
    }
    MethodTable table = MethodTable.empty("f").plus(methods);
    methods = table.methods();
    for (int i = 0; i < 1_600; i++) {
      List<Atom> call = large.arguments("T%d, T%d".formatted(i % 40, i / 40));
      assertThat(table.resolve(call)).as("%s", call).isEqualTo(Resolver.resolve(methods, call));
      assertThat(table.next(methods.get(i % methods.size()), call))
          .isEqualTo(Resolver.next(methods, methods.get(i % methods.size()), call));
    }
  }

  private static String type(int i) {
    return i == 0 ? "T0" : "T%d : T%d".formatted(i, (i - 1) / 3);
  }
}
