// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.CompiledOwner;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written from source is what reflection reads from the class that javac makes of it. */
class SourcePatternTest {
  private static final String SOURCE =
      """
      package all;
      import dev.kindred.dispatch.*;
      import java.util.List;
      import org.jspecify.annotations.Nullable;
      @SuppressWarnings("rawtypes")
      final class All {
        @Generic interface Tell { String tell(@org.jspecify.annotations.Nullable Object... x); }
        enum Plain { RED, GREEN }
        enum Rich { UP { @Override int sign() { return 1; } }, DOWN { @Override int sign() { return -1; } }; abstract int sign(); }
        interface Image {}
        record Photo() implements Image {}
        sealed interface Shape permits Disc {}
        record Disc() implements Shape, Image {}
        record Batch<T>(TypeTag typeTag) implements Reified {}
        abstract static class Pair<A extends Image, B> implements Reified {}
        static class Frames<T extends Image, U> extends Pair<T, Batch<? extends T>> { @Override public TypeTag typeTag() { return TypeTag.of(Pair.class); } }
        static class Album extends Frames<Photo, String> {}

        static class Nested<T> { class Inner {} static class Deeper {} }
        @Dispatch(Tell.class) static String any(Object x) { return ""; }
        @Dispatch(Tell.class) static String nullAny(@Nullable Object x, int y) { return ""; }
        @Dispatch(Tell.class) static String nothing(@Nullable Void x) { return ""; }
        @Dispatch(Tell.class) static String primitives(int a, long b, boolean c, int[] d, String[]... e) { return ""; }
        @Dispatch(Tell.class) static String union(@OneOf({Integer.class, Number.class, String.class}) Object x) { return ""; }
        @Dispatch(Tell.class) static String nullUnion(@OneOf({Long.class, long.class}) @Nullable Number x) { return ""; }
        @Dispatch(Tell.class) static String nested(Nested<?> x, Nested<String>.Inner y, Nested.Deeper z) { return ""; }
        @SuppressWarnings("erased")
        @Dispatch(Tell.class) static <T extends Comparable<T>> String variable(T x, List<T> y, T[] z) { return ""; }

        @Dispatch(Tell.class) static String plain(@Is("RED") Plain x) { return ""; }
        @Dispatch(Tell.class) static String rich(@Is({"UP", "DOWN"}) @Nullable Rich x) { return ""; }
        @Dispatch(Tell.class) static <P extends Plain> String constant(@Is("GREEN") P x) { return ""; }
        @Dispatch(Tell.class) static String text(@Is({"", "\\"", "\\n\\t\\\\", "\\u00e9\\u2028"}) String x) { return ""; }
        @Dispatch(Tell.class) static String bytes(@Is({"-128", "127"}) byte x, @Is("-3") Short y) { return ""; }
        @Dispatch(Tell.class) static String ints(@Is({"-2147483648", "7"}) int x, @Is("-9223372036854775808") long y) { return ""; }
        @Dispatch(Tell.class) static String truths(@Is({"true", "false"}) boolean x, @Is({"'", "\\\\", "\\u0000"}) char y) { return ""; }
        @Dispatch(Tell.class) static String many(@Is("RED") Plain... x) { return ""; }

        @Dispatch(Tell.class) static String classes(Class<?> x, Class y) { return ""; }
        @Dispatch(Tell.class) static String images(Class<? extends Image> x, @Nullable Class<? extends Photo> y) { return ""; }
        @Dispatch(Tell.class) static <I extends Image> String imageClass(Class<I> x, Class<I[]> y) { return ""; }
        @Dispatch(Tell.class) static String exactly(Class<Photo> x, Class<Image> y, Class<int[]> z) { return ""; }
        @Dispatch(Tell.class) static String generic(Class<List<String>> x, Class<? extends List<?>> y) { return ""; }

        @Dispatch(Tell.class) static String open(Batch<?> x) { return ""; }
        @Dispatch(Tell.class) static <I extends Image> String images(Batch<I> x) { return ""; }
        @SafeVarargs @Dispatch(Tell.class) static String photos(@Nullable Batch<Photo> x, Batch<? extends Image>... more) { return ""; }
        @Dispatch(Tell.class) static String deep(Batch<Batch<? extends Image>> x, Batch<? extends Batch<?>> y) { return ""; }
        @Dispatch(Tell.class) static String lists(Batch<? extends List<String>> x, Batch<int[]> y) { return ""; }
        @Dispatch(Tell.class) static String pairs(Pair<?, ?> x, Pair<? extends Image, Photo> y, Pair<Photo, ?> z) { return ""; }
        @Dispatch(Tell.class) static <F extends Frames<? extends Disc, ?>> String frames(F x, Frames<?, ?> y) { return ""; }
        @Dispatch(Tell.class) static String album(Album x, Shape y) { return ""; }
        @Dispatch(Tell.class) static String tags(@OneOf({Batch.class, Album.class}) Reified x) { return ""; }
      }
      """;

  @TempDir private Path folder;

  @Test
  void isWrittenAsReflectionReadsIt() throws Exception {
    Compilation.of(folder, SOURCE).good();
    try (URLClassLoader loader = GenerationTest.loader(folder)) {
      Class<?> generic = Class.forName("all.All$Tell", false, loader);
      CompiledOwner companion = CompiledOwner.find("all.All", loader);
      assertThat(companion).isNotNull();
      Map<String, Signature> written = byName(companion.methods(generic));
      Map<String, Signature> read =
          byName(
              DeclaredMethods.of(
                  GenericInterface.of(generic),
                  MethodHandles.lookup(),
                  List.of(Class.forName("all.All", false, loader))));
      assertThat(written).hasSize(30).isEqualTo(read);
      assertThat(written.toString()).isEqualTo(read.toString());
    }
  }

  private static Map<String, Signature> byName(List<DispatchMethod> methods) {
    Map<String, Signature> byName = new TreeMap<>();
    methods.forEach(method -> byName.put(method.name() + method.type(), method.signature()));
    return byName;
  }
}
