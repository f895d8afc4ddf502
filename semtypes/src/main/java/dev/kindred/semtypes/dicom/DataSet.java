// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a file or of one item of a sequence, ascending by tag. Immutable. Prints how many
 * there are and never what they say.
 *
 * <p>Values are asked for by tag, {@code Tag.of("PatientID")} or a constant of {@link Attribute},
 * and read by the representation that the file gives them. A value that cannot be what it is asked
 * for is an {@link UnreadableFileException} that names file, tag and offset, and not the value.
 */
public final class DataSet {
  private static final DataSet EMPTY =
      new DataSet("a new data set", CharacterSet.DEFAULT, Collections.emptySortedMap());

  private final String file;
  private final CharacterSet characters;
  private final SortedMap<Tag, Element> elements;
  private final int offset;

  DataSet(String file, CharacterSet characters, SortedMap<Tag, Element> elements) {
    this(file, characters, elements, Element.NOWHERE);
  }

  private DataSet(
      String file, CharacterSet characters, SortedMap<Tag, Element> elements, int offset) {
    this.offset = offset;
    this.file = file;
    this.characters = characters;
    this.elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  /** A data set without elements, to add to. */
  public static DataSet empty() {
    return EMPTY;
  }

  /** What errors call the file that this was read from. */
  public String file() {
    return file;
  }

  /**
   * Where this item of a sequence begins, in bytes from the start of the file; {@link
   * Element#NOWHERE} for the outermost data set and for what was read from no file.
   */
  public int offset() {
    return offset;
  }

  DataSet at(int place) {
    return new DataSet(file, characters, elements, place);
  }

  /** All elements, private ones too, ascending by tag. */
  public Collection<Element> elements() {
    return elements.values();
  }

  /** The element of a tag, if it is there. */
  public Optional<Element> element(Tag tag) {
    return Optional.ofNullable(elements.get(tag));
  }

  /** The element of a tag, if it is there and is neither a sequence nor in fragments. */
  public Optional<Element.Value> value(Tag tag) {
    return elements.get(tag) instanceof Element.Value value ? Optional.of(value) : Optional.empty();
  }

  /**
   * The text of an element without its padding, several values with the backslashes between them;
   * empty where the element is absent, empty or no plain value. Letters beyond ASCII are read in
   * the character set that the file names (PS3.5 6.1), ISO 2022 escapes included.
   */
  public Optional<String> text(Tag tag) {
    return value(tag).map(this::asText).filter(text -> !text.isEmpty());
  }

  /** The parts of a text of several values; none where the element is absent or empty. */
  public List<String> texts(Tag tag) {
    return text(tag)
        .map(all -> Arrays.stream(all.split("\\\\", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  private String asText(Element.Value value) {
    CharacterSet set = value.vr().hasLetters() ? characters : CharacterSet.DEFAULT;
    String text = set.decode(value.bytes());
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(0, end).stripLeading();
  }

  /** The numbers of an element, whether written as text or in binary; none where it is absent. */
  public List<Double> decimals(Tag tag) {
    Optional<Element.Value> value = value(tag);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get().vr().isNumber()
        ? Arrays.stream(Numbers.of(value.get())).boxed().toList()
        : texts(tag).stream().map(text -> decimal(tag, text)).toList();
  }

  /** The first number of an element. */
  public OptionalDouble decimal(Tag tag) {
    return decimals(tag).stream().mapToDouble(Double::doubleValue).findFirst();
  }

  private double decimal(Tag tag, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
      throw notNumber(tag, null);
    } catch (NumberFormatException notANumber) {
      throw notNumber(tag, notANumber);
    }
  }

  /** The whole numbers of an element, whether written as text or in binary. */
  public long[] integers(Tag tag) {
    return decimals(tag).stream().mapToLong(number -> whole(tag, number)).toArray();
  }

  private long whole(Tag tag, double number) {
    if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
      throw bad(tag, "is no whole number; the file is damaged");
    }
    return (long) number;
  }

  /** The first whole number of an element. */
  public OptionalInt integer(Tag tag) {
    long[] all = integers(tag);
    if (all.length > 0 && all[0] != (int) all[0]) {
      throw bad(tag, "is beyond 32 bits; the file is damaged");
    }
    return all.length == 0 ? OptionalInt.empty() : OptionalInt.of((int) all[0]);
  }

  /** The first whole number of an element that has to be there. */
  public int requiredInteger(Tag tag) {
    return integer(tag).orElseThrow(() -> missing(tag));
  }

  /** The unsigned 16-bit numbers of an element whatever its representation, or none. */
  int[] shorts(Tag tag) {
    ByteBuffer bytes = value(tag).map(Element.Value::bytes).orElse(ByteBuffer.allocate(0));
    int[] all = new int[bytes.remaining() / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.getShort(2 * i) & 0xFFFF;
    }
    return all;
  }

  /** The items of a sequence; none where it is absent. */
  public List<DataSet> items(Tag tag) {
    return elements.get(tag) instanceof Element.Sequence sequence ? sequence.items() : List.of();
  }

  /** The first item of a sequence, if there is one. */
  public Optional<DataSet> item(Tag tag) {
    return items(tag).stream().findFirst();
  }

  /** This data set with an element more, or with another in its place. */
  public DataSet with(Element element) {
    TreeMap<Tag, Element> changed = new TreeMap<>(elements);
    changed.put(element.tag(), element);
    CharacterSet set =
        element.tag().equals(Attribute.SPECIFIC_CHARACTER_SET)
            ? CharacterSet.of(new DataSet(file, characters, changed).texts(element.tag()))
            : characters;
    return new DataSet(file, set, changed);
  }

  /**
   * This data set with a text, several values with backslashes between them, in the character set
   * of the data set and padded to even length.
   *
   * @throws IllegalArgumentException where the character set lacks a letter of the text
   */
  public DataSet with(Tag tag, String text) {
    byte[] letters =
        characters
            .encode(text)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    tag
                        + " given a text: the character set of the data set lacks a letter of"
                        + " it; set SpecificCharacterSet to ISO_IR 192 (UTF-8) first"));
    Vr vr = Dictionary.vr(tag) == Vr.UN ? Vr.LO : Dictionary.vr(tag);
    byte[] even = Arrays.copyOf(letters, letters.length + letters.length % 2);
    if (even.length > letters.length) {
      even[letters.length] = (byte) (vr == Vr.UI ? 0 : ' ');
    }
    return with(Element.of(tag, vr, even));
  }

  /** This data set with whole numbers in the representation of the tag: US, SS, UL, SL or text. */
  public DataSet with(Tag tag, long... numbers) {
    Vr vr = Dictionary.vr(tag);
    return vr.isNumber()
        ? with(new Element.Value(tag, vr, Numbers.bytes(vr, numbers), Element.NOWHERE))
        : with(tag, String.join("\\", Arrays.stream(numbers).mapToObj(Long::toString).toList()));
  }

  /** This data set with a sequence of these items. */
  public DataSet with(Tag tag, List<DataSet> items) {
    return with(new Element.Sequence(tag, items));
  }

  /** These elements in place of all. */
  DataSet only(List<Element> kept) {
    TreeMap<Tag, Element> rest = new TreeMap<>();
    kept.forEach(element -> rest.put(element.tag(), element));
    return new DataSet(file, characters, rest);
  }

  /** Without direct identifiers, with new identifiers of its own; see {@link Deidentification}. */
  public Deidentified deidentified() {
    return Deidentification.once().apply(this);
  }

  /** Without direct identifiers; see {@link Deidentification}. */
  public Deidentified deidentified(Deidentification how) {
    return how.apply(this);
  }

  DataSet withAll(List<Element> others) {
    TreeMap<Tag, Element> changed = new TreeMap<>(elements);
    others.forEach(element -> changed.put(element.tag(), element));
    return new DataSet(file, characters, changed);
  }

  /** This data set without an element. */
  public DataSet without(Tag tag) {
    TreeMap<Tag, Element> changed = new TreeMap<>(elements);
    changed.remove(tag);
    return new DataSet(file, characters, changed);
  }

  /** The error of an element that is absent or empty and is needed. */
  public UnreadableFileException missing(Tag tag) {
    return new UnreadableFileException(
        file,
        "%s is absent or empty, and what was asked for needs it; the file is of another kind or is damaged"
            .formatted(tag));
  }

  /** The error of an element that is there and is wrong. */
  public UnreadableFileException bad(Tag tag, String finding) {
    return new UnreadableFileException(file, badText(tag, finding));
  }

  private UnreadableFileException notNumber(Tag tag, @Nullable NumberFormatException cause) {
    String text = badText(tag, "is not a number; the file is damaged");
    return cause == null
        ? new UnreadableFileException(file, text)
        : new UnreadableFileException(file, text, withoutValue(cause));
  }

  /** The message of the cause quotes the value, which may be out of place: a name, for example. */
  private static NumberFormatException withoutValue(NumberFormatException cause) {
    NumberFormatException bare = new NumberFormatException("not a decimal number");
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }

  private String badText(Tag tag, String finding) {
    String place =
        value(tag)
            .filter(value -> value.offset() != Element.NOWHERE)
            .map(value -> " at byte " + value.offset())
            .orElse("");
    return "%s%s %s".formatted(tag, place, finding);
  }

  /** The same elements with the same values, wherever they lay in their files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DataSet that && elements.equals(that.elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return "DataSet of " + elements.size() + " elements";
  }
}
