// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The basic application level confidentiality profile of PS3.15 annex E, without options: the
 * direct identifiers of its table E.1-1 are removed, emptied, or replaced, also in sequences.
 * Beyond the table, every other name of a person is emptied, and removed are: private elements,
 * curves (50xx), overlays (60xx), and elements that the standard does not know.
 *
 * <p>Not touched: pixels, in which a name may be burned, and texts that the table does not name.
 * {@link Deidentified#warnings} says where pixels have to be looked at. Whether the outcome is
 * anonymous in law is for people to judge.
 *
 * <p>Identifiers (UIDs) become others, the same for the same key: files stay one series, and two
 * runs with one key stay consistent. Immutable; safe for any thread.
 */
public final class Deidentification {
  private static final String STANDARD = "1.2.840.10008.";

  /** What becomes of an element. */
  public enum Action {
    /** It is gone. */
    REMOVED,
    /** It is there without a value. */
    EMPTIED,
    /** It has a value that says nothing. */
    REPLACED,
    /** It has another identifier, the same for the same one. */
    MAPPED
  }

  private static final Map<String, Action> CODES =
      Map.of("X", Action.REMOVED, "Z", Action.EMPTIED, "D", Action.REPLACED, "U", Action.MAPPED);

  private static final Map<Tag, Action> TABLE = table();

  private final byte[] key;

  private Deidentification(byte[] key) {
    this.key = key.clone();
  }

  /** With identifiers that no other run gives. */
  public static Deidentification once() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Deidentification(key);
  }

  /** With identifiers that every run with this key gives. Whoever has the key can test guesses. */
  public static Deidentification withKey(String key) {
    return new Deidentification(key.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<Tag, Action> table() {
    try (InputStream in =
            Objects.requireNonNull(
                Deidentification.class.getResourceAsStream("deidentification.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(
                  columns -> Tag.of(columns[0]),
                  columns -> Objects.requireNonNull(CODES.get(columns[1]))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the profile does with an attribute wherever it is found, if the table names it. */
  public static Map<Tag, Action> actions() {
    return Collections.unmodifiableMap(new TreeMap<>(TABLE));
  }

  /** A data set without direct identifiers, and what was done to it. */
  public Deidentified apply(DataSet dataSet) {
    SortedMap<Tag, Action> done = new TreeMap<>();
    DataSet clean =
        cleaned(dataSet, done)
            .with(Tag.of("PatientIdentityRemoved"), "YES")
            .with(
                Tag.of("DeidentificationMethod"), "PS3.15 basic profile, without options; Kindred")
            .with(Tag.of("DeidentificationMethodCodeSequence"), List.of(method()))
            .with(Tag.of("LongitudinalTemporalInformationModified"), "REMOVED");
    return new Deidentified(clean, done, warnings(dataSet));
  }

  private static DataSet method() {
    return DataSet.empty()
        .with(Attribute.CODE_VALUE, "113100")
        .with(Attribute.CODE_SCHEME, "DCM")
        .with(Attribute.CODE_MEANING, "Basic Application Confidentiality Profile");
  }

  private DataSet cleaned(DataSet dataSet, SortedMap<Tag, Action> done) {
    List<Element> kept = new ArrayList<>();
    for (Element element : dataSet.elements()) {
      Tag tag = element.tag();
      Action action = action(element);
      if (action == null) {
        kept.add(element instanceof Element.Sequence sequence ? inside(sequence, done) : element);
        continue;
      }
      done.put(tag, action);
      switch (action) {
        case REMOVED -> {}
        case EMPTIED -> kept.add(empty(element));
        case REPLACED -> kept.add(dummy(element));
        case MAPPED -> kept.add(mapped(dataSet, element));
      }
    }
    return dataSet.only(kept);
  }

  private Element inside(Element.Sequence sequence, SortedMap<Tag, Action> done) {
    return new Element.Sequence(
        sequence.tag(), sequence.items().stream().map(item -> cleaned(item, done)).toList());
  }

  private static @Nullable Action action(Element element) {
    Tag tag = element.tag();
    int family = tag.group() >> 8;
    boolean plane = family == 0x50 || family == 0x60;
    boolean unknown = Dictionary.keyword(tag).isEmpty() && tag.element() != 0;
    if (tag.isPrivate() || plane || unknown) {
      return Action.REMOVED;
    }
    Action listed = TABLE.get(tag);
    boolean name = element instanceof Element.Value value && value.vr() == Vr.PN;
    return listed == null && name ? Action.EMPTIED : listed;
  }

  private static Element empty(Element element) {
    return element instanceof Element.Value value
        ? Element.of(value.tag(), value.vr(), new byte[0])
        : new Element.Sequence(element.tag(), List.of());
  }

  private static Element dummy(Element element) {
    if (!(element instanceof Element.Value value)) {
      return empty(element);
    }
    String text =
        switch (value.vr()) {
          case DA -> "19000101";
          case DT -> "19000101000000";
          case TM -> "000000";
          case AS -> "000Y";
          case IS, DS -> "0";
          default -> "ANONYMIZED";
        };
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    byte[] even = Arrays.copyOf(letters, letters.length + letters.length % 2);
    if (even.length > letters.length) {
      even[letters.length] = ' ';
    }
    return value.vr().isNumber() ? empty(element) : Element.of(value.tag(), value.vr(), even);
  }

  private Element mapped(DataSet dataSet, Element element) {
    if (!(element instanceof Element.Value)) {
      return empty(element);
    }
    String others =
        dataSet.texts(element.tag()).stream()
            .map(String::trim)
            .map(uid -> uid.startsWith(STANDARD) || uid.isEmpty() ? uid : mapped(uid))
            .collect(Collectors.joining("\\"));
    return DataSet.empty().with(element.tag(), others).element(element.tag()).orElse(element);
  }

  private String mapped(String uid) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      digest.update((byte) 0);
      ByteBuffer sum = ByteBuffer.wrap(digest.digest(uid.getBytes(StandardCharsets.US_ASCII)));
      return Part10Writer.uid(new UUID(sum.getLong(), sum.getLong()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> warnings(DataSet dataSet) {
    String burned = dataSet.text(Attribute.BURNED_IN).orElse("");
    boolean pixels = dataSet.element(Attribute.PIXEL_DATA).isPresent();
    if (!pixels || burned.equals("NO")) {
      return List.of();
    }
    return List.of(
        burned.equals("YES")
            ? "BurnedInAnnotation is YES: the pixels show text that may name the patient; blank it"
            : "BurnedInAnnotation does not say NO: look whether the pixels show who the patient"
                + " is");
  }
}
