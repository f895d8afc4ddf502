// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * One element of a data set: a tag and what it holds. Printing one shows tag, representation and
 * size, never the value, which could name a patient.
 */
public sealed interface Element {
  /** The offset of a value that was read from no file. */
  int NOWHERE = -1;

  /** The name of the element. */
  Tag tag();

  /** An element of plain bytes, little-endian, for a data set to be written. */
  static Element of(Tag tag, Vr vr, byte[] bytes) {
    ByteBuffer view = ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer();
    return new Value(tag, vr, view.order(ByteOrder.LITTLE_ENDIAN), NOWHERE);
  }

  /**
   * Plain bytes.
   *
   * @param tag the name
   * @param vr how to read the bytes
   * @param bytes a read-only view in the byte order of the file
   * @param offset where the value begins, in bytes from the start of the file (of the inflated data
   *     set where the file is deflated); {@link #NOWHERE} where it was not read
   */
  record Value(Tag tag, Vr vr, ByteBuffer bytes, int offset) implements Element {
    /** A view with its own position, in the byte order of the file. */
    @Override
    public ByteBuffer bytes() {
      return bytes.duplicate().order(bytes.order());
    }

    /** The same tag, representation, byte order and bytes, wherever they lay in the file. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Value that
          && tag.equals(that.tag)
          && vr == that.vr
          && bytes.order() == that.bytes.order()
          && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * tag.hashCode() + bytes.hashCode();
    }

    @Override
    public String toString() {
      return "%s %s, %d bytes".formatted(tag, vr, bytes.remaining());
    }
  }

  /**
   * A sequence: data sets inside the data set.
   *
   * @param tag the name
   * @param items in the order of the file
   */
  record Sequence(Tag tag, List<DataSet> items) implements Element {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "%s SQ, %d items".formatted(tag, items.size());
    }
  }

  /**
   * Pixels in fragments, as compressed syntaxes keep them (PS3.5 A.4).
   *
   * @param tag the name
   * @param fragments the offset table first, then the pieces of the stream
   * @param offset where the first item begins, in bytes
   */
  record Encapsulated(Tag tag, List<ByteBuffer> fragments, int offset) implements Element {
    /** Copies the list. */
    public Encapsulated {
      fragments = List.copyOf(fragments);
    }

    /** The same tag and fragments, wherever they lay in the file. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Encapsulated that
          && tag.equals(that.tag)
          && fragments.equals(that.fragments);
    }

    @Override
    public int hashCode() {
      return 31 * tag.hashCode() + fragments.hashCode();
    }

    @Override
    public String toString() {
      return "%s in %d fragments".formatted(tag, fragments.size());
    }
  }
}
