// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the rows of one element into a column for each property. */
final class PlyColumns {
  /** The bytes of the largest number. */
  private static final int LARGEST = 8;

  private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

  private final Source source;
  private final PlyHeader.Element element;
  private final int count;

  private PlyColumns(Source source, PlyHeader.Element element) {
    this.source = source;
    this.element = element;
    this.count = element.properties().isEmpty() ? 0 : (int) element.count();
  }

  static PlyElement read(Source source, PlyHeader.Element element, PlyNumbers numbers) {
    int properties = element.properties().size();
    int bytes = element.properties().stream().mapToInt(PlyProperty::leastBytes).sum();
    long rows = properties == 0 ? 0 : element.count();
    source.claim(element.count() + " of " + element.name(), rows, properties, LARGEST);
    if (rows > MOST_ROWS || numbers.least(rows * properties, rows * bytes) > numbers.left()) {
      throw source.error(
          "claims %d of %s, for which its %d bytes are too few; it is cut short or damaged"
              .formatted(element.count(), element.name(), source.size()));
    }
    return new PlyColumns(source, element).read(numbers);
  }

  private PlyElement read(PlyNumbers numbers) {
    List<Column> columns = new ArrayList<>();
    for (PlyProperty property : element.properties()) {
      columns.add(property.count() == null ? new Plain(property) : new Ragged(property));
    }
    for (int row = 0; row < count; row++) {
      for (Column column : columns) {
        column.read(numbers, row);
      }
    }
    Map<String, Tensor> plain = new LinkedHashMap<>();
    Map<String, PlyLists> lists = new LinkedHashMap<>();
    for (Column column : columns) {
      switch (column) {
        case Plain one -> plain.put(one.property.name(), one.tensor());
        case Ragged many -> lists.put(many.property.name(), many.lists());
      }
    }
    return new PlyElement(element.name(), count, plain, lists);
  }

  private sealed interface Column {
    void read(PlyNumbers numbers, int row);
  }

  /** One number in each row. */
  private final class Plain implements Column {
    private final PlyProperty property;
    private final MemorySegment memory;

    Plain(PlyProperty property) {
      this.property = property;
      this.memory = Arena.ofAuto().allocate((long) count * property.type().dtype().bytes(), 8);
    }

    @Override
    public void read(PlyNumbers numbers, int row) {
      PlyType type = property.type();
      long at = (long) row * type.dtype().bytes();
      PlyType.put(type.dtype(), memory, at, numbers.next(type), ByteOrder.LITTLE_ENDIAN);
    }

    Tensor tensor() {
      return Tensor.wrap(property.type().dtype(), Shape.of(count), memory);
    }
  }

  /** A list in each row. */
  private final class Ragged implements Column {
    private final PlyProperty property;
    private final long[] starts = new long[count + 1];
    private double[] values = {};
    private int length;

    Ragged(PlyProperty property) {
      this.property = property;
    }

    @Override
    public void read(PlyNumbers numbers, int row) {
      long items = (long) numbers.next(Objects.requireNonNull(property.count()));
      if (items < 0 || numbers.least(items, items * property.type().bytes()) > numbers.left()) {
        throw source.error(
            "%s %d claims %d of %s, more than its bytes can hold; it is damaged"
                .formatted(element.name(), row, items, property.name()));
      }
      source.claim(element.name() + " " + property.name(), length + items, LARGEST);
      int end = (int) Math.min(length + items, MOST_ROWS);
      if (end > values.length) {
        values =
            Arrays.copyOf(values, Math.max(end, (int) Math.min(values.length * 2L, MOST_ROWS)));
      }
      while (length < end) {
        values[length++] = numbers.next(property.type());
      }
      starts[row + 1] = length;
    }

    PlyLists lists() {
      Tensor all = Tensor.of(Arrays.copyOf(values, length)).castTo(property.type().dtype());
      return new PlyLists(Tensor.of(starts), all);
    }
  }
}
