// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.dispatch.guide.Items.Item;
import dev.kindred.dispatch.guide.Items.Outline;
import dev.kindred.dispatch.guide.Items.Photo;
import dev.kindred.dispatch.guide.Items.Picture;
import dev.kindred.dispatch.guide.Items.Scan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values, class arguments, type arguments, argument lists. */
class ReadTest {
  // region values
  enum Sampling {
    NEAREST,
    LINEAR
  }

  @Generic
  interface Shrink {
    String shrink(Picture x, Sampling how, int factor);
  }

  static final class Shrinking {
    @Dispatch(Shrink.class)
    static String average(Picture x, Sampling how, int factor) {
      return "averages of " + factor * factor + " pixels";
    }

    @Dispatch(Shrink.class)
    static String pick(Picture x, @Is("NEAREST") Sampling how, int factor) {
      return "every " + factor + "th pixel";
    }

    @Dispatch(Shrink.class)
    static String same(Picture x, Sampling how, @Is("1") int factor) {
      return "the same picture";
    }

    @Dispatch(Shrink.class)
    static String stillTheSame(Picture x, @Is("NEAREST") Sampling how, @Is("1") int factor) {
      return "the same picture"; // both methods above fit, so this one must be written
    }
  }

  // endregion

  @Test
  void constantsChoose() {
    Shrink shrink = GenericFunction.of(Shrink.class).call();
    Photo photo = new Photo(640, 480);
    assertThat(shrink.shrink(photo, Sampling.LINEAR, 2)).isEqualTo("averages of 4 pixels");
    assertThat(shrink.shrink(photo, Sampling.NEAREST, 4)).isEqualTo("every 4th pixel");
    assertThat(shrink.shrink(photo, Sampling.LINEAR, 1)).isEqualTo("the same picture");
    assertThat(shrink.shrink(photo, Sampling.NEAREST, 1)).isEqualTo("the same picture");
    assertThat(GenericFunction.of(Shrink.class).ambiguities()).isEmpty();
  }

  // region classes
  @Generic
  interface Read {
    <T> T read(String text, Class<T> as);
  }

  static final class Readers {
    @Dispatch(Read.class)
    static Photo photo(String text, Class<Photo> as) {
      return new Photo(text.length(), 1);
    }

    @Dispatch(Read.class)
    static Integer number(String text, Class<Integer> as) {
      return Integer.valueOf(text);
    }

    @Dispatch(Read.class)
    static <I extends Item> I item(String text, Class<I> as) {
      throw new IllegalArgumentException("no reader for " + as.getSimpleName() + " yet");
    }
  }

  // endregion

  @Test
  void aClassSaysWhatIsWanted() {
    // region wanted
    Read read = GenericFunction.of(Read.class).call();
    Photo photo = read.read("####", Photo.class);
    int number = read.read("42", Integer.class);
    // endregion
    assertThat(photo).isEqualTo(new Photo(4, 1));
    assertThat(number).isEqualTo(42);
    assertThatThrownBy(() -> read.read("lung", Outline.class))
        .hasMessage("no reader for Outline yet");
  }

  // region reified
  record Batch<T>(TypeTag typeTag, List<T> items) implements Reified {
    static <T> Batch<T> of(Class<T> type, List<T> items) {
      return new Batch<>(TypeTag.of(Batch.class, TypeTag.of(type)), items);
    }
  }

  @Generic
  interface Store {
    String store(Object x);
  }

  static final class Stores {
    @Dispatch(Store.class)
    static String batch(Batch<?> x) {
      return "a list of files";
    }

    @Dispatch(Store.class)
    static <P extends Picture> String pictures(Batch<P> x) {
      return "one contact sheet";
    }

    @Dispatch(Store.class)
    static String scans(Batch<Scan> x) {
      return "one series";
    }
  }

  // endregion

  @Test
  void typeArgumentsChoose() {
    Store store = GenericFunction.of(Store.class).call();
    assertThat(store.store(Batch.of(Scan.class, List.of()))).isEqualTo("one series");
    assertThat(store.store(Batch.of(Photo.class, List.of(new Photo(1, 1)))))
        .isEqualTo("one contact sheet");
    assertThat(store.store(Batch.of(Picture.class, List.of(new Scan(1, 1, 1)))))
        .isEqualTo("one contact sheet");
    assertThat(store.store(Batch.of(String.class, List.of("x")))).isEqualTo("a list of files");
  }

  // region lists
  @Generic
  interface Largest {
    int largest(int... numbers);

    int largest(int first, int second); // a second view of the same table, without an array
  }

  static final class Largests {
    @Dispatch(Largest.class)
    static int ofTwo(int first, int second) {
      return Math.max(first, second);
    }

    @Dispatch(Largest.class)
    static int ofMany(int first, int... rest) {
      int largest = first;
      for (int each : rest) {
        largest = Math.max(largest, each);
      }
      return largest;
    }
  }

  // endregion

  @Test
  void argumentLists() {
    Largest largest = GenericFunction.of(Largest.class).call();
    assertThat(largest.largest(3, 5)).isEqualTo(5);
    assertThat(largest.largest(7)).isEqualTo(7);
    assertThat(largest.largest(3, 9, 5)).isEqualTo(9);
    assertThat(largest.largest(new int[] {4, 2})).isEqualTo(4);
  }
}
