// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What can stand in the tree of a sample file. Codes are part of the format, from 0 in order. */
enum Kind {
  NOTHING(0),
  TRUTH(1),
  INT(2),
  LONG(3),
  FLOAT(4),
  DOUBLE(5),
  WORDS(6),
  ENUM(7),
  CLASS(8),
  LIST(9),
  SORTED_MAP(10),
  MAP(11),
  OPTIONAL(12),
  OPTIONAL_DOUBLE(13),
  OPTIONAL_INT(14),
  TENSOR(15),
  COMPONENTS(16),
  VALUE(17),
  RECORD(18);

  private static final List<Kind> BY_CODE = List.of(values());

  private final int code;

  Kind(int code) {
    this.code = code;
  }

  /** What stands for it in a file. */
  int code() {
    return code;
  }

  /**
   * What a code stands for.
   *
   * @throws IndexOutOfBoundsException where it stands for nothing
   */
  static Kind ofCode(int code) {
    return BY_CODE.get(code);
  }

  /**
   * What a value is.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static Kind of(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Boolean _ -> TRUTH;
      case Integer _ -> INT;
      case Long _ -> LONG;
      case Float _ -> FLOAT;
      case Double _ -> DOUBLE;
      case String _ -> WORDS;
      case Enum<?> _ -> ENUM;
      case Class<?> _ -> CLASS;
      case List<?> _ -> LIST;
      case SortedMap<?, ?> _ -> SORTED_MAP;
      case Map<?, ?> _ -> MAP;
      case Optional<?> _ -> OPTIONAL;
      case OptionalDouble _ -> OPTIONAL_DOUBLE;
      case OptionalInt _ -> OPTIONAL_INT;
      case Tensor _ -> TENSOR;
      case Components _ -> COMPONENTS;
      case Semantic _ -> VALUE; // before records, since a value may have methods of its own
      case Record _ -> RECORD;
      default ->
          throw new IllegalArgumentException(
              "keep a %s on disk: parts are words, numbers, enums, tensors, lists, maps, optionals, records of these and values with a meaning; pack it as such"
                  .formatted(value.getClass().getName()));
    };
  }
}
