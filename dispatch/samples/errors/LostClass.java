// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class LostClass {
  static class Image {}
  static final class Photo extends Image {}
  @Generic interface Read { <T> T read(String text, Class<T> as); }
  @Dispatch(Read.class) static Image images(String text, Class<? extends Image> as) { return new Image(); }
  //! images(String, Class): it returns Image, but read(String, Class) gives back an instance of the class passed as argument 2; declare both with one type variable: <T extends ...> T ...(Class<T>), or take one class alone and return that
  @Dispatch(Read.class) static Object number(String text, Class<Integer> as) { return 1; }
  //! number(String, Class): it returns Object, but read(String, Class) gives back an instance of the class passed as argument 2; declare both with one type variable: <T extends ...> T ...(Class<T>), or take one class alone and return that
  @Dispatch(Read.class) static Photo photo(String text, Class<Photo> as) { return new Photo(); }
  @Dispatch(Read.class) static Photo picture(String text, Class<Image> as) { return new Photo(); }
  @Dispatch(Read.class) static int whole(String text, Class<Long> as) { return 1; }
  //! whole(String, Class): it returns int, but read(String, Class) gives back an instance of the class passed as argument 2; declare both with one type variable: <T extends ...> T ...(Class<T>), or take one class alone and return that
  @Dispatch(Read.class) static <N extends CharSequence> N kept(String text, Class<N> as) { return as.cast(text); }
}
