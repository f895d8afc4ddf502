// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;

class FineAtomTest {
  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "leaf";
      }
    }
  }

  interface Picture {}

  static class Photo implements Picture {}

  record Scan() implements Picture {}

  static class Batch<T extends Picture> implements Reified {
    private final TypeTag tag;

    Batch(Class<?> item) {
      this.tag = TypeTag.of(Batch.class, TypeTag.of(item));
    }

    @Override
    public TypeTag typeTag() {
      return tag;
    }
  }

  static class Frames<T extends Picture, U> extends Batch<T> {
    Frames(Class<?> item) {
      super(item);
    }
  }

  static class Album extends Batch<Photo> {
    Album(Class<?> item) {
      super(item);
    }
  }

  record Pair<A, B>(TypeTag typeTag) implements Reified {}

  interface Many<T> extends Reified {
    @Override
    default TypeTag typeTag() {
      return TypeTag.of(Many.class);
    }
  }

  record Rows<T>() implements Many<Rows<T>> {}

  record Left<T>() implements Many<Right<T>> {}

  record Right<T>() implements Many<Left<Left<T>>> {}

  record Shelf() implements Many<Frames<Photo, Scan>> {}

  private static Atom manyOf(Atom item) {
    return Atom.reified(Many.class, item);
  }

  private static Atom atom(Class<?> type) {
    return Atom.of(type);
  }

  private static Atom batchOf(Class<?> item) {
    return Atom.reified(Batch.class, atom(item));
  }

  @Test
  void aValueIsBelowItsClassAndAllAboveIt() {
    Atom red = Atom.ofValue(Color.RED);
    assertThat(red.isBelow(red)).isTrue();
    assertThat(red.isBelow(atom(Color.class))).isTrue();
    assertThat(red.isBelow(atom(Enum.class))).isTrue();
    assertThat(red.isBelow(atom(Comparable.class))).isTrue();
    assertThat(red.isBelow(Atom.ANY)).isTrue();
    assertThat(red.isBelow(Atom.NULL)).isFalse();
    assertThat(red.isBelow(Atom.ofValue(Color.GREEN))).isFalse();
    assertThat(atom(Color.class).isBelow(red)).isFalse();
    assertThat(Atom.ofValue(Color.GREEN).isBelow(atom(Color.class))).isTrue();
    assertThat(Atom.ofValue(1).isBelow(Atom.ofValue(1L))).isFalse();
  }

  @Test
  void aClassObjectIsBelowThoseOfTheClassesAboveIt() {
    Atom pictures = Atom.ofClassObject(Picture.class);
    Atom photos = Atom.ofClassObject(Photo.class);
    Atom photo = Atom.ofValue(Photo.class);
    assertThat(photos.isBelow(pictures)).isTrue();
    assertThat(pictures.isBelow(photos)).isFalse();
    assertThat(photo.isBelow(photos)).isTrue();
    assertThat(photo.isBelow(pictures)).isTrue();
    assertThat(photos.isBelow(photo)).isFalse();
    assertThat(pictures.isBelow(atom(Class.class))).isTrue();
    assertThat(pictures.isBelow(atom(Serializable.class))).isTrue();
    assertThat(pictures.isBelow(atom(Picture.class))).isFalse();
  }

  @Test
  void classObjectsOfAFinalClassAreOneValueAndThoseOfObjectAreAll() {
    assertThat(Atom.ofClassObject(Scan.class)).isEqualTo(Atom.ofValue(Scan.class));
    assertThat(Atom.ofClassObject(String[].class)).isEqualTo(Atom.ofValue(String[].class));
    assertThat(Atom.ofClassObject(Object.class)).isEqualTo(atom(Class.class));
    assertThatThrownBy(() -> new FineAtom.OfClassObject(Scan.class))
        .hasMessage(
            "atom of the class objects below Scan: another atom says the same; use"
                + " Atom.ofClassObject");
  }

  @Test
  void typeArgumentsAreCovariant() {
    assertThat(batchOf(Photo.class).isBelow(batchOf(Picture.class))).isTrue();
    assertThat(batchOf(Photo.class).isBelow(batchOf(Scan.class))).isFalse();
    assertThat(batchOf(Photo.class).isBelow(atom(Batch.class))).isTrue();
    assertThat(batchOf(Photo.class).isBelow(atom(Reified.class))).isTrue();
    assertThat(atom(Batch.class).isBelow(batchOf(Photo.class))).isFalse();
  }

  @Test
  void openArgumentsSayNoMoreThanTheClass() {
    assertThat(Atom.reified(Batch.class, Atom.ANY)).isEqualTo(atom(Batch.class));
    assertThat(batchOf(Picture.class)).isEqualTo(atom(Batch.class));
    assertThat(Atom.reified(Pair.class, Atom.ANY, atom(Photo.class))).hasToString("Pair<?, Photo>");
  }

  @Test
  void subclassesHandTheirArgumentsUp() {
    Atom frames = Atom.reified(Frames.class, atom(Photo.class), Atom.ANY);
    assertThat(frames).hasToString("Frames<Photo>");
    assertThat(frames.isBelow(batchOf(Photo.class))).isTrue();
    assertThat(frames.isBelow(batchOf(Scan.class))).isFalse();
    assertThat(atom(Album.class).isBelow(batchOf(Photo.class))).isTrue();
    assertThat(atom(Album.class).isBelow(batchOf(Scan.class))).isFalse();
  }

  @Test
  void classesOfWhichOneIsAnArgumentOfItselfAreToldAsFarAsThat() {
    assertThat(atom(Rows.class).isBelow(manyOf(atom(Rows.class)))).isTrue();
    assertThat(atom(Rows.class).isBelow(manyOf(atom(Left.class)))).isFalse();
    assertThat(atom(Left.class).isBelow(manyOf(atom(Right.class)))).isTrue();
    assertThat(atom(Right.class).isBelow(manyOf(atom(Left.class)))).isTrue();
    assertThat(Atom.finest(new Rows<>())).isEqualTo(atom(Rows.class));
    assertThatThrownBy(() -> Atom.reified(Rows.class, atom(Photo.class)))
        .hasMessageContaining("its objects do not tell T");
  }

  @Test
  void headingsMayNameArgumentsThatNothingTells() {
    assertThat(atom(Shelf.class).isBelow(manyOf(batchOf(Photo.class)))).isTrue();
    assertThat(atom(Shelf.class).isBelow(manyOf(batchOf(Scan.class)))).isFalse();
  }

  @Test
  void argumentsNest() {
    Atom photos = Atom.reified(Pair.class, batchOf(Photo.class), Atom.ANY);
    Atom batches = Atom.reified(Pair.class, atom(Batch.class), Atom.ANY);
    assertThat(photos).hasToString("Pair<Batch<Photo>, ?>");
    assertThat(photos.isBelow(batches)).isTrue();
    assertThat(batches.isBelow(photos)).isFalse();
  }

  @Test
  void anArgumentIsAsFineAsItCanBeTold() {
    assertThat(Atom.finest(Color.GREEN)).isEqualTo(Atom.ofValue(Color.GREEN));
    assertThat(Atom.finest(Photo.class)).isEqualTo(Atom.ofValue(Photo.class));
    assertThat(Atom.finest(new Batch<Photo>(Photo.class))).isEqualTo(batchOf(Photo.class));
    assertThat(Atom.finest(new Batch<Picture>(Picture.class))).isEqualTo(atom(Batch.class));
    assertThat(Atom.finest(2.5)).isEqualTo(atom(Double.class));
    assertThat(Atom.finest(null)).isEqualTo(Atom.NULL);
    assertThat(Atom.finest(new Frames<Photo, String>(Photo.class)).isBelow(batchOf(Photo.class)))
        .isTrue();
  }

  @Test
  void onlyTheClassesThatAnAtomDividesNeedToBeLookedInto() {
    FineAtom photos = (FineAtom) batchOf(Photo.class);
    assertThat(photos.divides(Batch.class)).isTrue();
    assertThat(photos.divides(Frames.class)).isTrue();
    assertThat(photos.divides(Album.class)).isFalse();
    assertThat(photos.divides(String.class)).isFalse();
    assertThat(((FineAtom) Atom.ofValue(Color.RED)).divides(Color.class)).isTrue();
    assertThat(((FineAtom) Atom.ofValue(Color.GREEN)).divides(Color.class)).isFalse();
    assertThat(((FineAtom) Atom.ofClassObject(Photo.class)).divides(Class.class)).isTrue();
  }

  @Test
  void atomsReadAsInSource() {
    assertThat(
            List.of(
                Atom.ofValue(Color.GREEN),
                Atom.ofValue("red"),
                Atom.ofValue('r'),
                Atom.ofValue(3),
                Atom.ofValue(Photo.class),
                Atom.ofClassObject(Photo.class),
                batchOf(Photo.class)))
        .hasToString(
            "[Color.GREEN, \"red\", 'r', 3, Class<Photo>, Class<? extends Photo>, Batch<Photo>]");
  }

  interface Labelled<T> extends Reified {}

  enum Label implements Labelled<Picture> {
    PHOTO(Photo.class),
    ANY(Picture.class);

    private final Class<?> of;

    Label(Class<?> of) {
      this.of = of;
    }

    @Override
    public TypeTag typeTag() {
      return TypeTag.of(Labelled.class, TypeTag.of(of));
    }
  }

  @Test
  void aConstantThatTellsItsTypeArgumentsIsBothItselfAndOfThem() {
    Atom photos = Atom.reified(Labelled.class, atom(Photo.class));
    assertThat(Atom.finest(Label.PHOTO)).isEqualTo(Atom.ofValue(Label.PHOTO));
    assertThat(Atom.finest(Label.PHOTO).isBelow(photos)).isTrue();
    assertThat(Atom.finest(Label.ANY).isBelow(photos)).isFalse();
  }

  @Test
  void whatIsNoConstantIsRefused() {
    assertThatThrownBy(() -> Atom.ofValue(2.5))
        .hasMessage(
            "atom of the value 2.5: a Double is no constant; use an enum constant, a string, a"
                + " whole number, a character, a boolean or a class");
  }

  @Test
  void argumentsThatNothingTellsAreRefused() {
    assertThatThrownBy(() -> Atom.reified(String.class))
        .hasMessageContaining("it does not implement Reified");
    assertThatThrownBy(() -> Atom.reified(Batch.class))
        .hasMessage(
            "atom of Batch with []: the class has 1 type parameters; give one argument each");
    assertThatThrownBy(() -> Atom.reified(Frames.class, atom(Photo.class), atom(String.class)))
        .hasMessage(
            "atom of Frames with [Photo, String]: its objects do not tell U; leave it open, or"
                + " hand it up to Batch");
    assertThatThrownBy(() -> Atom.reified(Batch.class, Atom.ofValue(3)))
        .hasMessage("atom of Batch with [3]: 3 is no type; use a class or a reified one");
  }

  @Test
  void aTagThatContradictsItsClassIsRefused() {
    assertThatThrownBy(() -> Atom.finest(new Album(Scan.class)))
        .hasMessage(
            "type tag of Album: it says Batch<Scan>, where every Album has Photo; tell that or a"
                + " type below it");
    assertThatThrownBy(() -> Atom.finest(new Pair<>(TypeTag.of(String.class))))
        .hasMessage("type tag of Pair: it says String; tell the type arguments of Pair");
  }
}
