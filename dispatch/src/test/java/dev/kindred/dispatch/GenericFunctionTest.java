// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GenericFunctionTest {
  @Generic
  interface Meet {
    String meet(Object left, Object right);
  }

  interface Animal {}

  static class Cat implements Animal {}

  static final class Kitten extends Cat {}

  record Dog() implements Animal {}

  static final class Meetings {
    @Dispatch(Meet.class)
    static String animals(Animal left, Animal right) {
      return "animals";
    }

    @Dispatch(Meet.class)
    private static String cats(Cat left, Cat right) {
      return "cats";
    }

    @Dispatch(Meet.class)
    static String chase(Dog dog, Cat cat) {
      return "chase";
    }

    @Dispatch(Meet.class)
    static String alone(Animal left, @Nullable Void nobody) {
      return "alone";
    }

    @Dispatch(Meet.class)
    static String few(@OneOf({Integer.class, Short.class}) Number count, Animal right) {
      return "few";
    }

    private Meetings() {}
  }

  private final GenericFunction<Meet> meet = GenericFunction.create(Meet.class);

  @Test
  void choosesByTheClassesOfAllArguments() {
    meet.register(Meetings.class);
    Meet call = meet.call();
    assertThat(call.meet(new Cat(), new Dog())).isEqualTo("animals");
    assertThat(call.meet(new Dog(), new Kitten())).isEqualTo("chase");
    assertThat(call.meet(new Kitten(), new Cat())).isEqualTo("cats");
    assertThat(call.meet(new Kitten(), null)).isEqualTo("alone");
    assertThat(call.meet((short) 1, new Cat())).isEqualTo("few");
  }

  @Test
  void untypedCallsReachTheSameMethods() {
    meet.register(Meetings.class);
    assertThat(meet.invoke(new Dog(), new Cat())).isEqualTo("chase");
    assertThat(meet.invoke(new Dog(), null)).isEqualTo("alone");
    assertThat(meet.which(new Dog(), new Cat()).name()).isEqualTo("chase");
    assertThatThrownBy(() -> meet.invoke(new Dog()))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("meet(Dog): no call of [meet(Object, Object)] has 1 argument");
  }

  @Test
  void facadeIsOneObjectThatSaysWhatItIs() {
    meet.register(Meetings.class);
    assertThat(meet.call()).isSameAs(meet.call()).hasToString("Meet[5 methods]");
    assertThat(meet).hasToString("Meet[5 methods]");
    assertThat(meet.call()).isNotEqualTo(GenericFunction.create(Meet.class).call());
  }

  @Test
  void callWithoutApplicableMethodNamesTheClosest() {
    meet.register(Meetings.class);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> meet.call().meet(new Dog(), 3))
          .isInstanceOf(NoMethodException.class)
          .hasMessageStartingWith("meet(Dog, Integer): no applicable method")
          .hasMessageContaining("meet(Dog, *Cat*) [argument 2: expected Cat, got Integer] at ")
          .hasMessageContaining("GenericFunctionTest.java:");
    }
  }

  @Test
  void argumentsThatNoCallTakesAreCounted() {
    meet.add(returning("any", Object.class, Object.class));
    for (ThrowingCallable asks :
        List.<ThrowingCallable>of(
            () -> meet.which(new Cat()),
            () -> meet.whichByTypes(Cat.class),
            () -> meet.invoke(new Cat()))) {
      assertThatThrownBy(asks)
          .isInstanceOf(NoMethodException.class)
          .hasMessage(
              "meet(Cat): no call of [meet(Object, Object)] has 1 argument; pass as many as it"
                  + " takes");
    }
    assertThatThrownBy(() -> meet.invoke(1, 2, 3))
        .hasMessage(
            "meet(Integer, Integer, Integer): no call of [meet(Object, Object)] has 3 arguments;"
                + " pass as many as it takes");
  }

  @Test
  void ambiguousCallNamesTheMethodToAdd() {
    meet.add(returning("left", Cat.class, Animal.class));
    meet.add(returning("right", Animal.class, Cat.class));
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> meet.call().meet(new Cat(), new Cat()))
          .isInstanceOf(AmbiguousMethodException.class)
          .hasMessageContaining("add a method meet(Cat, Cat)");
    }
    meet.add(returning("both", Cat.class, Cat.class));
    assertThat(meet.call().meet(new Cat(), new Cat())).isEqualTo("both");
  }

  @Test
  void changesReachCallSitesThatAreLinkedAlready() {
    Meet call = meet.call();
    Registration any = meet.add(returning("any", Object.class, Object.class));
    assertThat(call.meet(new Cat(), null)).isEqualTo("any");
    Registration cats = meet.add(returning("cats", Cat.class, Object.class));
    assertThat(call.meet(new Cat(), null)).isEqualTo("cats");
    cats.close();
    cats.close();
    assertThat(call.meet(new Cat(), null)).isEqualTo("any");
    any.close();
    assertThatThrownBy(() -> call.meet(new Cat(), null))
        .hasMessageContaining("meet(Cat, Null): the function has no methods");
  }

  @Test
  void replacedMethodComesBackWhenItsReplacementCloses() {
    Registration first = meet.add(returning("first", Cat.class, Cat.class));
    Registration second = meet.replace(returning("second", Cat.class, Cat.class));
    Registration third = meet.replace(returning("third", Cat.class, Cat.class));
    assertThat(meet.invoke(new Cat(), new Cat())).isEqualTo("third");
    second.close();
    assertThat(meet.invoke(new Cat(), new Cat())).isEqualTo("third");
    third.close();
    assertThat(meet.invoke(new Cat(), new Cat())).isEqualTo("first");
    first.close();
    assertThat(meet.methods()).isEmpty();
  }

  @Test
  void equivalentSignatureIsRefusedAndNothingIsAdded() {
    meet.register(Meetings.class);
    assertThatThrownBy(() -> meet.register(Meetings.class))
        .isInstanceOf(DuplicateMethodException.class)
        .message()
        .matches(
            "meet\\([^)]*\\): \\w+ at GenericFunctionTest\\.java:\\d+, in "
                + Meetings.class.getName().replace("$", "\\$")
                + " is already registered or was discovered; do not register it again, or close the"
                + " earlier registration");
    assertThat(meet.methods()).hasSize(5);
  }

  @Test
  void explainsByTypesAsByValues() {
    meet.register(Meetings.class);
    assertThat(meet.explainByTypes(Kitten.class, Cat.class))
        .isEqualTo(meet.explain(new Kitten(), new Cat()));
    assertThat(meet.explainByTypes(Dog.class, Void.class)).isEqualTo(meet.explain(new Dog(), null));
    assertThat(meet.explainByTypes(int.class, Dog.class)).isEqualTo(meet.explain(1, new Dog()));
    assertThat(meet.explainByTypes(Animal.class, Animal.class).toString())
        .startsWith("meet(Animal, Animal)\n")
        .contains("meet(*Cat*, *Cat*) [argument 1: expected Cat, got Animal; argument 2: ")
        .contains("\nruns: meet(Animal, Animal) at GenericFunctionTest.java:")
        .endsWith("\nnext: no method");
    assertThat(meet.whichByTypes(Dog.class, Kitten.class).name()).isEqualTo("chase");
    assertThatThrownBy(() -> meet.whichByTypes(Object.class, Dog.class))
        .isInstanceOf(NoMethodException.class)
        .hasMessageStartingWith("meet(Any, Dog): no applicable method");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> meet.explainByTypes(void.class))
        .withMessage("atom of class java.lang.Void: it has no objects; use the class of a value");
  }

  @Test
  void explainsACallWithoutMakingIt() {
    meet.register(Meetings.class);
    Explanation explanation = meet.explain(call -> call.meet(new Kitten(), new Cat()));
    assertThat(explanation.resolution())
        .isEqualTo(new Resolution.Chosen(meet.which(new Kitten(), new Cat())));
    assertThat(explanation).isEqualTo(meet.explain(new Kitten(), new Cat()));
    assertThat(meet.explain(call -> call.meet(call.meet(new Dog(), null), 3)))
        .isEqualTo(meet.explain(new Dog(), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> meet.explain(call -> assertThat(call.toString()).isNotNull()))
        .withMessage("explain Meet: no call was made; call the function that is handed in");
  }

  @Generic
  interface Fail {
    void fail(Object how) throws IOException;
  }

  static final class Failures {
    @Dispatch(Fail.class)
    static void checked(String message) throws IOException {
      throw new IOException(message);
    }

    private Failures() {}
  }

  @Test
  void exceptionOfTheMethodComesOutAsItIsWithNothingBetween() {
    GenericFunction<Fail> fail = GenericFunction.create(Fail.class);
    fail.register(Failures.class);
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> callFail(fail.call()))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("no such thing")
          .satisfies(thrown -> {
            StackTraceElement[] trace = thrown.getStackTrace();
            assertThat(trace[0].getMethodName()).isEqualTo("checked");
            assertThat(trace[1].getMethodName()).isEqualTo("callFail");
          });
    }
    assertThatThrownBy(() -> fail.invoke("untyped"))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("untyped");
  }

  private static void callFail(Fail fail) throws IOException {
    fail.fail("no such thing");
  }

  @Test
  void nullInPlaceOfTheArgumentListIsToldWhateverIsAsked() {
    meet.register(Meetings.class);
    List<ThrowingCallable> all =
        List.of(
            () -> meet.invoke((Object[]) null),
            () -> meet.which((Object[]) null),
            () -> meet.explain((Object[]) null));
    for (ThrowingCallable each : all) {
      assertThatNullPointerException()
          .isThrownBy(each)
          .withMessageStartingWith("meet: called with null for its list of arguments; pass");
    }
  }

  private static DispatchMethod returning(String answer, Class<?>... parameters) {
    MethodHandle target = MethodHandles.empty(MethodType.methodType(String.class, parameters));
    return DispatchMethod.of(
        answer,
        Signature.of(parameters),
        0,
        MethodHandles.filterReturnValue(
            target, MethodHandles.dropArguments(constant(answer), 0, String.class)));
  }

  private static MethodHandle constant(String answer) {
    return MethodHandles.constant(String.class, answer);
  }
}
