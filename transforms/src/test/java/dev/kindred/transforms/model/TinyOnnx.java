// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes ONNX files of a few nodes, as protocol buffers by hand: onnx.proto of ONNX 1.14, fields by
 * their numbers there.
 */
public final class TinyOnnx {
  /** Element types, TensorProto.DataType. */
  public static final int FLOAT = 1;

  private static final int INT64 = 7;

  private final Message graph = new Message().text(2, "tiny");

  /** A node with integer attributes; a list is an attribute of several. */
  public TinyOnnx node(String op, List<String> in, String out, Map<String, Object> attributes) {
    Message node = new Message();
    in.forEach(name -> node.text(1, name));
    node.text(2, out).text(4, op);
    attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
    graph.message(1, node);
    return this;
  }

  private static Message attribute(String name, Object value) {
    Message attribute = new Message().text(1, name);
    if (value instanceof List<?> several) {
      several.forEach(each -> attribute.number(8, ((Number) each).longValue()));
      return attribute.number(20, 7); // INTS
    }
    return attribute.number(3, ((Number) value).longValue()).number(20, 2); // INT
  }

  /** A constant of floats. */
  public TinyOnnx constant(String name, List<Integer> sizes, float... values) {
    Message tensor = new Message();
    sizes.forEach(size -> tensor.number(1, size));
    tensor.number(2, FLOAT);
    for (float value : values) {
      tensor.fixed32(4, Float.floatToIntBits(value));
    }
    graph.message(5, tensor.text(8, name));
    return this;
  }

  /** A constant of whole numbers. */
  public TinyOnnx constant(String name, long... values) {
    Message tensor = new Message().number(1, values.length).number(2, INT64);
    for (long value : values) {
      tensor.number(7, value);
    }
    graph.message(5, tensor.text(8, name));
    return this;
  }

  /** An input; a size that is text stands for any. */
  public TinyOnnx input(String name, int type, Object... sizes) {
    graph.message(11, port(name, type, sizes));
    return this;
  }

  /** An output. */
  public TinyOnnx output(String name, int type, Object... sizes) {
    graph.message(12, port(name, type, sizes));
    return this;
  }

  private static Message port(String name, int type, Object... sizes) {
    Message shape = new Message();
    for (Object size : sizes) {
      shape.message(
          1,
          size instanceof Integer fixed
              ? new Message().number(1, fixed)
              : new Message().text(2, size.toString()));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** The file's bytes: IR version 8, operator set 13. */
  public byte[] bytes() {
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 13))
        .bytes();
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message fixed32(int field, int bits) {
      varint((long) field << 3 | 5);
      for (int i = 0; i < 4; i++) {
        out.write(bits >>> 8 * i);
      }
      return this;
    }

    Message text(int field, String text) {
      return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message inner) {
      return bytes(field, inner.bytes());
    }

    private Message bytes(int field, byte[] bytes) {
      varint((long) field << 3 | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
