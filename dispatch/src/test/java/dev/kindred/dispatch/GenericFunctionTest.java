// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
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
    assertThat(meet.invoke(new Dog(), new Cat())).isEqualTo("chase");
    assertThat(meet.which(new Dog(), new Cat()).name()).isEqualTo("chase");
  }
}
