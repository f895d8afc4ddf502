// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class AmbiguousPatterns {
  enum Color { RED, GREEN, BLUE { @Override public String toString() { return ""; } } }
  interface Picture {}
  interface Lossy {}
  static class Photo implements Picture {}
  static final class Jpeg extends Photo implements Lossy {}
  record Batch<T>(TypeTag typeTag) implements Reified {}
  @Generic interface Run { void run(Object x); void run(Object x, int y); }
  @Dispatch(Run.class) static void warm(@Is({"RED", "BLUE"}) Color x) {}
  @Dispatch(Run.class) static void cold(@Is({"GREEN", "BLUE"}) Color x) {}
  //! run(Color.GREEN|Color.BLUE): ambiguous with AmbiguousPatterns.warm(Color.RED|Color.BLUE) for (Color.BLUE); add a method run(Color.BLUE), or give one a higher precedence
  @Dispatch(Run.class) static void one(Color x, @Is("1") int y) {}
  @Dispatch(Run.class) static void red(@Is("RED") Color x, int y) {}
  //! run(Color.RED, Integer): ambiguous with AmbiguousPatterns.one(Color, 1) for (Color.RED, 1); add a method run(Color.RED, 1), or give one a higher precedence
  @Dispatch(Run.class) static void photos(Class<? extends Photo> x) {}
  @Dispatch(Run.class) static void lossy(Class<? extends Lossy> x) {}
  //! run(Class<? extends Lossy>): ambiguous with AmbiguousPatterns.photos(Class<? extends Photo>) for (Class<Jpeg>); add a method run(Class<Jpeg>), or give one a higher precedence
  @Dispatch(Run.class) static void photoBatch(Batch<? extends Photo> x) {}
  @Dispatch(Run.class) static void lossyBatch(Batch<? extends Lossy> x) {}
  //! run(Batch<Lossy>): ambiguous with AmbiguousPatterns.photoBatch(Batch<Photo>) for (Batch<Jpeg>); add a method run(Batch<Jpeg>), or give one a higher precedence
}
