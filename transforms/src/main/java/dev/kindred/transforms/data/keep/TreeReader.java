// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import static dev.kindred.transforms.data.keep.Unpack.UNPACK;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link TreeWriter} wrote; tensors stay in the memory they were read into. */
final class TreeReader {
  private final ByteBuffer in;
  private final MemorySegment numbers;

  TreeReader(ByteBuffer tree, MemorySegment numbers) {
    this.in = tree;
    this.numbers = numbers;
  }

  @Nullable Object read() {
    Kind kind = Kind.ofCode(in.get());
    return switch (kind) {
      case NOTHING -> null;
      case TRUTH -> in.get() != 0;
      case INT -> in.getInt();
      case LONG -> in.getLong();
      case FLOAT -> in.getFloat();
      case DOUBLE -> in.getDouble();
      case WORDS -> words();
      case ENUM -> constant(named(), words());
      case CLASS -> named();
      case LIST -> all();
      case SORTED_MAP -> Collections.unmodifiableSortedMap(new TreeMap<>(map()));
      case MAP -> Collections.unmodifiableMap(map());
      case OPTIONAL -> Optional.ofNullable(read());
      case OPTIONAL_DOUBLE ->
          read() instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
      case OPTIONAL_INT ->
          read() instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
      case TENSOR -> tensor();
      case COMPONENTS -> components();
      case VALUE -> value(named());
      case RECORD -> Components.made(named(), components());
    };
  }

  private Class<?> named() {
    String name = words();
    try {
      return Class.forName(name, false, loader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no class " + name, e);
    }
  }

  /** A library author's classes may be known only to whoever asks. */
  private static ClassLoader loader() {
    ClassLoader caller = Thread.currentThread().getContextClassLoader();
    return caller == null ? TreeReader.class.getClassLoader() : caller;
  }

  private static Object constant(Class<?> type, String name) {
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(type.getName() + " has no " + name);
  }

  private Semantic value(Class<?> type) {
    SequencedMap<String, Object> parts = new LinkedHashMap<>();
    map().forEach((name, part) -> parts.put((String) name, part));
    return UNPACK.unpack(type.asSubclass(Semantic.class), new Packed(parts));
  }

  private Map<Object, Object> map() {
    List<@Nullable Object> keys = all();
    List<@Nullable Object> values = all();
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(known(keys.get(i)), known(values.get(i)));
    }
    return map;
  }

  private static Object known(@Nullable Object part) {
    if (part == null) {
      throw new IllegalArgumentException("an entry holds nothing");
    }
    return part;
  }

  private Components components() {
    List<String> names = all().stream().map(String.class::cast).toList();
    return new Components(names, all());
  }

  private List<@Nullable Object> all() {
    int count = in.getInt();
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(read());
    }
    return Collections.unmodifiableList(all);
  }

  private String words() {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private Tensor tensor() {
    DType dtype = DType.valueOf(words());
    long[] sizes = new long[in.getInt()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = in.getLong();
    }
    String[] axes = all().toArray(String[]::new);
    long from = in.getLong();
    Shape shape = Shape.of(sizes);
    MemorySegment elements = numbers.asSlice(from, shape.count() * dtype.bytes());
    Tensor tensor = Tensor.wrap(dtype, shape, elements);
    return String.join("", axes).isEmpty() ? tensor : tensor.named(axes);
  }
}
