// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

@SuppressWarnings("rawtypes")
final class WrongTypeArgument {
  static class Image {}
  static final class Photo extends Image {}
  record Batch<T>(TypeTag typeTag) implements Reified {}
  record Pair<A, B>(TypeTag typeTag) implements Reified {}
  static class Lossy<T> implements Tagged { public TypeTag typeTag() { return TypeTag.of(Tagged.class); } }
  interface Tagged extends Reified {}
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) static void raw(Batch x) {}
  //! raw(Batch): x is declared Batch, without its type arguments; write Batch<?> to take any
  @Dispatch(Run.class) static void inner(Pair<? extends Pair, ?> x) {}
  //! inner(Pair): x is declared Pair, without its type arguments; write Pair<?, ?> to take any
  @Dispatch(Run.class) static void exact(Batch<Image> x) {}
  //! exact(Batch): x is declared Batch<Image>, but would be given those of subtypes of Image as well; write ? extends Image, or a type variable with that bound
  @Dispatch(Run.class) static void arrays(Batch<Image[]> x) {}
  //! arrays(Batch): x is declared Batch<Image[]>, but would be given those of subtypes of Image[] as well; write ? extends Image[], or a type variable with that bound
  @Dispatch(Run.class) static void below(Batch<? super Image> x) {}
  //! below(Batch): x is declared Batch<? super Image>, and a bound from below tells no objects apart; bound it from above, or write ?
  @Dispatch(Run.class) static void belowClass(Class<? super Image> x) {}
  //! belowClass(Class): x is declared Class<? super Image>, and a bound from below tells no objects apart; bound it from above, or write ?
  @Dispatch(Run.class) static void untold(Lossy<? extends Image> x) {}
  //! untold(Lossy): x is declared Lossy<? extends Image>, and nothing tells: atom of Lossy with [Image]: its objects do not tell T; leave it open, or hand it up to Tagged; leave that argument open: ?
  @Dispatch(Run.class) static void good(Batch<Photo> x) {}
  @Dispatch(Run.class) static void open(Lossy<?> x) {}
}
