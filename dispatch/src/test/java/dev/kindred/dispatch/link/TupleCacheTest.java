// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TupleCacheTest {
  @Generic
  interface Show {
    String show(Object x);
  }

  /** Says what it is only after another thread has made calls with such an object. */
  static final class Waiting<T> implements Reified {
    private static final TypeTag TAG = TypeTag.of(Waiting.class, TypeTag.of(String.class));
    private final List<CompletableFuture<String>> others = new ArrayList<>();
    private final Show show;

    Waiting(Show show) {
      this.show = show;
    }

    @Override
    public TypeTag typeTag() {
      Object newClass = Array.newInstance(String.class, new int[1 + others.size()]);
      CompletableFuture<String> other =
          CompletableFuture.supplyAsync(() -> show.show(newClass) + show.show(new Told<>()));
      others.add(other.completeOnTimeout("waits for the asking thread", 5, TimeUnit.SECONDS));
      others.getLast().join();
      return TAG;
    }
  }

  record Told<T>() implements Reified {
    @Override
    public TypeTag typeTag() {
      return TypeTag.of(Told.class, TypeTag.of(Integer.class));
    }
  }

  static final class Shows {
    @Dispatch(Show.class)
    static String any(Object x) {
      return "any";
    }

    @Dispatch(Show.class)
    static String texts(Waiting<? extends CharSequence> x) {
      return "texts";
    }

    @Dispatch(Show.class)
    static String texts(Told<? extends CharSequence> x) {
      return "told texts";
    }

    private Shows() {}
  }

  @Test
  void otherThreadsGoOnWhileAnArgumentIsAskedForItsType() {
    GenericFunction<Show> show = GenericFunction.create(Show.class);
    show.register(Shows.class);
    Waiting<String> waiting = new Waiting<>(show.call());
    assertThat(show.call().show(waiting)).isEqualTo("texts");
    assertThat(waiting.others)
        .isNotEmpty()
        .allSatisfy(other -> {
          assertThat(other.join()).isEqualTo("anyany");
        });
  }
}
