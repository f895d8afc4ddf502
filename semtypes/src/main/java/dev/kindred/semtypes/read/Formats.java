// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.dispatch.MethodTable;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Collectors;

/** The formats that can be read, by name: a list that prints as a table. Immutable. */
public final class Formats extends AbstractList<KnownFormat> implements RandomAccess {
  static final Formats NONE = new Formats(List.of());

  private final List<KnownFormat> formats;

  private Formats(List<KnownFormat> formats) {
    this.formats = formats;
  }

  /** The formats that the methods of {@link Read} are for. */
  static Formats of(MethodTable table) {
    return new Formats(
        table.methods().stream()
            .map(KnownFormat::of)
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparing((KnownFormat known) -> known.format().name())
                    .thenComparing(known -> known.format().getClass().getName()))
            .toList());
  }

  /** The one format that recognises the bytes, or that of the highest precedence that does. */
  Format of(Source source) {
    List<KnownFormat> fits = stream().filter(each -> each.format().recognizes(source)).toList();
    int highest = fits.stream().mapToInt(KnownFormat::precedence).max().orElse(0);
    List<KnownFormat> best = fits.stream().filter(each -> each.precedence() == highest).toList();
    if (best.isEmpty()) {
      throw source.error(unknown(source));
    }
    if (best.size() > 1) {
      throw source.error(
          "several formats take it for theirs, %s; give the method of one a higher precedence"
              .formatted(best.stream().map(Formats::text).collect(Collectors.joining(" and "))));
    }
    return best.getFirst().format();
  }

  private static String text(KnownFormat known) {
    return known.format().name() + " (" + known.format().getClass().getName() + ")";
  }

  private String unknown(Source source) {
    if (source.size() == 0) {
      return "the file is empty";
    }
    String names = stream().map(each -> each.format().name()).collect(Collectors.joining(", "));
    return "no known format, it begins with bytes %s; give one of %s"
        .formatted(HexFormat.ofDelimiter(" ").formatHex(source.head(8)), names);
  }

  @Override
  public KnownFormat get(int index) {
    return formats.get(index);
  }

  @Override
  public int size() {
    return formats.size();
  }

  /** The table: name, what it gives, class. */
  @Override
  public String toString() {
    int names = stream().mapToInt(each -> each.format().name().length()).max().orElse(0);
    int types = stream().mapToInt(each -> each.gives().getSimpleName().length()).max().orElse(0);
    String row = "%-" + Math.max(1, names) + "s  %-" + Math.max(1, types) + "s  %s";
    return stream()
        .map(each ->
            row.formatted(
                each.format().name(),
                each.gives().getSimpleName(),
                each.format().getClass().getName()))
        .collect(Collectors.joining("\n"));
  }
}
