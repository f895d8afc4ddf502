// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one type in memory outside the Java heap, little-endian, immutable once built. Every
 * offset is a long: a tensor may exceed 2 GiB.
 *
 * <p>The elements come in row-major order (the last axis runs fastest). A tensor that was built has
 * them in memory one behind the other: it {@linkplain #isDense() is dense}. {@link #slice}, {@link
 * #select}, {@link #flip}, {@link #transpose} and {@link #broadcastTo} give views, which copy
 * nothing and read the same memory in other steps.
 *
 * <p>A tensor made without an arena lives as long as it or a view of it is reachable and never
 * needs closing. One made in an {@link Arena} ends with it, and so do its views: later reads are an
 * {@link IllegalStateException}, never a crash. Tensors may be read by any thread, unless the arena
 * is confined to one.
 *
 * <p>Axes may have names, which views keep and {@link #reshape} drops. They say which axis is which
 * to people and to {@link #axis(String)}; no two tensors differ by them.
 *
 * <p>Loops over many elements should read {@link #memory()} with {@link DType#layout()}; the
 * single-element methods check and convert at each call.
 */
public final class Tensor {
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Enough for any vector register and cache line. */
  private static final long ALIGNMENT = 64;

  private final DType dtype;
  private final Shape shape;
  private final View view;
  private final boolean dense;

  /** What the view counts in; exactly the elements where the view is dense. */
  private final MemorySegment memory;

  /** The elements of a view that is not dense, once somebody asked for them in one piece. */
  private volatile @Nullable MemorySegment copy;

  /** Whether all numbers are finite, once that is known. */
  private volatile @Nullable Boolean finite;

  private Tensor(DType dtype, Shape shape, MemorySegment memory) {
    this(dtype, View.rowMajor(shape), memory.asReadOnly());
  }

  private Tensor(DType dtype, View view, MemorySegment memory) {
    long bytes = dtype.bytes();
    this.dtype = dtype;
    this.shape = view.shape();
    this.dense = view.isDense();
    this.view = dense ? view.densely() : view;
    this.memory =
        dense ? memory.asSlice(bytes * view.start(), bytes * view.shape().count()) : memory;
  }

  /**
   * A new tensor whose zeroed memory {@code fill} writes; it must not keep the segment. Safe if
   * never closed.
   */
  public static Tensor build(DType dtype, Shape shape, Consumer<MemorySegment> fill) {
    return build(Arena.ofAuto(), dtype, shape, fill);
  }

  /**
   * A new tensor where {@code scope} allocates: an arena, which frees it when it closes, or an
   * allocator that uses a block again, and then {@code fill} must write every byte.
   *
   * @throws IllegalArgumentException where the size in bytes exceeds 2^63 − 1, before anything is
   *     allocated
   */
  public static Tensor build(
      SegmentAllocator scope, DType dtype, Shape shape, Consumer<MemorySegment> fill) {
    MemorySegment memory = scope.allocate(bytes(dtype, shape), ALIGNMENT);
    fill.accept(memory);
    return new Tensor(dtype, shape, memory);
  }

  /**
   * A new tensor of f32 numbers where {@code scope} allocates, as {@link #build(SegmentAllocator,
   * DType, Shape, Consumer)}, which is looked at run by run while it is written.
   *
   * @param fill must write every number and keep nothing
   */
  public static Tensor ofRuns(SegmentAllocator scope, Shape shape, Consumer<FloatRuns> fill) {
    FloatRuns runs = new FloatRuns(scope.allocate(bytes(DType.F32, shape), ALIGNMENT));
    fill.accept(runs);
    Tensor made = new Tensor(DType.F32, shape, runs.memory());
    if (runs.areFinite()) {
      made.finite = true;
    }
    return made;
  }

  /**
   * A tensor over memory that exists, without a copy. Whoever holds that memory must not write it
   * any more.
   *
   * @throws IllegalArgumentException where the memory has not exactly the size of the shape
   */
  public static Tensor wrap(DType dtype, Shape shape, MemorySegment memory) {
    if (memory.byteSize() != bytes(dtype, shape)) {
      throw new IllegalArgumentException(
          "tensor %s %s over %d bytes: it needs %d; slice the memory or change the shape"
              .formatted(dtype, shape, memory.byteSize(), bytes(dtype, shape)));
    }
    return new Tensor(dtype, shape, memory);
  }

  /**
   * A tensor over memory that exists, without a copy, whose elements lie in steps: the one at (i,
   * j) is the {@code i · strides[0] + j · strides[1]}th of the memory. Whoever holds that memory
   * must not write it any more.
   *
   * @param strides for each axis the step from one element to the next, in elements, 0 or more
   * @throws IllegalArgumentException where there are not as many as axes, one is negative, or an
   *     element lies beyond the memory
   */
  public static Tensor wrap(DType dtype, Shape shape, long[] strides, MemorySegment memory) {
    View view = View.strided(shape, strides, memory.byteSize() / dtype.bytes());
    return new Tensor(dtype, view, memory.asReadOnly());
  }

  /** A u8 tensor of these values, read as unsigned; without a shape, one axis. */
  public static Tensor of(byte[] values, long... shape) {
    return copy(
        DType.U8,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, BYTE, 0, values.length));
  }

  /** A bool tensor of these values; without a shape, one axis. */
  public static Tensor of(boolean[] values, long... shape) {
    return copy(
        DType.BOOL,
        shape,
        values.length,
        m -> {
          for (int i = 0; i < values.length; i++) {
            m.set(BYTE, i, (byte) (values[i] ? 1 : 0));
          }
        });
  }

  /**
   * An i16 or u16 tensor of these values, or an f16 or bf16 tensor of these bits; without a shape,
   * one axis. Numbers become f16 by {@link #castTo}.
   */
  public static Tensor of(DType dtype, short[] values, long... shape) {
    if (!(dtype.layout() instanceof ValueLayout.OfShort)) {
      throw new IllegalArgumentException(
          "tensor "
              + dtype
              + " from 16-bit values: the type is another; give i16, u16, f16 or bf16");
    }
    return copy(
        dtype,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, SHORT, 0, values.length));
  }

  /** An i32 tensor of these values; without a shape, one axis. */
  public static Tensor of(int[] values, long... shape) {
    return copy(
        DType.I32,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, INT, 0, values.length));
  }

  /** An i64 tensor of these values; without a shape, one axis. */
  public static Tensor of(long[] values, long... shape) {
    return copy(
        DType.I64,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, LONG, 0, values.length));
  }

  /** An f32 tensor of these values; without a shape, one axis. */
  public static Tensor of(float[] values, long... shape) {
    return copy(
        DType.F32,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, FLOAT, 0, values.length));
  }

  /** An f64 tensor of these values; without a shape, one axis. */
  public static Tensor of(double[] values, long... shape) {
    return copy(
        DType.F64,
        shape,
        values.length,
        m -> MemorySegment.copy(values, 0, m, DOUBLE, 0, values.length));
  }

  private static Tensor copy(DType dtype, long[] sizes, int length, Consumer<MemorySegment> fill) {
    Shape shape = sizes.length == 0 ? Shape.of(length) : Shape.of(sizes);
    if (shape.count() != length) {
      throw new IllegalArgumentException(
          "tensor %s %s of %d values: the shape holds %d; give as many values as the shape holds"
              .formatted(dtype, shape, length, shape.count()));
    }
    return build(dtype, shape, fill);
  }

  private static long bytes(DType dtype, Shape shape) {
    if (shape.count() > Long.MAX_VALUE / dtype.bytes()) {
      throw new IllegalArgumentException(
          "tensor %s %s: more than 2^63 - 1 bytes; check where the sizes are from"
              .formatted(dtype, shape));
    }
    return shape.count() * dtype.bytes();
  }

  /** The type of the elements. */
  public DType dtype() {
    return dtype;
  }

  /** The sizes along the axes. */
  public Shape shape() {
    return shape;
  }

  /**
   * The elements one behind the other in row-major order, read-only. Of a view that is not dense it
   * is a copy, made by the first call and kept as long as the view.
   *
   * @throws IllegalStateException where the arena of this tensor was closed
   */
  public MemorySegment memory() {
    MemorySegment elements = alive();
    return dense ? elements : Objects.requireNonNullElseGet(copy, this::copied);
  }

  private MemorySegment alive() {
    if (!memory.scope().isAlive()) {
      throw new IllegalStateException(
          this + ": its arena was closed; read it before closing, or build it without an arena");
    }
    return memory;
  }

  private synchronized MemorySegment copied() {
    MemorySegment made = copy;
    if (made == null) {
      made = Arena.ofAuto().allocate(bytes(dtype, shape), ALIGNMENT);
      new StridedCopy(view, memory, dtype.bytes(), made).run();
      made = made.asReadOnly();
      copy = made;
    }
    return made;
  }

  /** Whether the elements lie in memory one behind the other in row-major order. */
  public boolean isDense() {
    return dense;
  }

  /** This tensor where it is dense, else a copy that is, with a life of its own. */
  public Tensor dense() {
    return dense ? this : new Tensor(dtype, view.densely(), memory());
  }

  /** The step from one element to the next along each axis, counted in elements. */
  public long[] strides() {
    return view.strides();
  }

  /**
   * The memory that this tensor has its elements in, read-only and whatever their order: with
   * {@link #storageOffset()} and {@link #strides()} for loops that read a view without a copy.
   *
   * @throws IllegalStateException where the arena of this tensor was closed
   */
  public MemorySegment storage() {
    return alive();
  }

  /** Where in {@link #storage()} the first element is, counted in elements. */
  public long storageOffset() {
    return view.start();
  }

  /** The element at a flat index, unsigned types as unsigned, as a double (i64 is rounded). */
  public double getDouble(long index) {
    return switch (dtype) {
      case F64 -> alive().get(DOUBLE, offset(index));
      case F16, BF16, F32 -> getFloat(index);
      default -> (double) getLong(index);
    };
  }

  /** The element at a flat index, unsigned types as unsigned, rounded to the nearest float. */
  public float getFloat(long index) {
    return switch (dtype) {
      case F16, BF16 -> HalfPrecision.value(dtype, alive().get(SHORT, offset(index)));
      case F32 -> alive().get(FLOAT, offset(index));
      case F64 -> (float) alive().get(DOUBLE, offset(index));
      default -> (float) getLong(index);
    };
  }

  /**
   * The element at a flat index, unsigned types as unsigned; floats lose their fraction towards
   * zero, saturate, and NaN gives 0.
   */
  public long getLong(long index) {
    return switch (dtype) {
      case BOOL -> alive().get(BYTE, offset(index)) == 0 ? 0 : 1;
      case U8 -> alive().get(BYTE, offset(index)) & 0xFF;
      case I16 -> alive().get(SHORT, offset(index));
      case U16 -> alive().get(SHORT, offset(index)) & 0xFFFF;
      case I32 -> alive().get(INT, offset(index));
      case I64 -> alive().get(LONG, offset(index));
      case F16, BF16, F32 -> (long) getFloat(index);
      case F64 -> (long) alive().get(DOUBLE, offset(index));
    };
  }

  private long offset(long index) {
    return dtype.bytes() * (dense ? Objects.checkIndex(index, shape.count()) : view.offset(index));
  }

  /**
   * The flat index, in row-major order, of the element at these coordinates.
   *
   * @throws IndexOutOfBoundsException where a coordinate is outside its axis
   */
  public long flatIndex(long... index) {
    return view.flat(index);
  }

  /**
   * Whether no number is infinite or NaN, as none of an integer type is. The first call reads all
   * of them, unless they were looked at {@linkplain #ofRuns when written}; then it is known.
   */
  public boolean isFinite() {
    Boolean known = finite;
    if (known == null) {
      known = Finite.is(this);
      finite = known;
    }
    return known;
  }

  /** The memory as bytes: row-major, little-endian. At most 2 GiB. */
  public byte[] toByteArray() {
    return memory().toArray(BYTE);
  }

  private int arrayLength() {
    if (shape.count() > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          this + " as an array: it has more than 2^31 - 1 elements; read its memory in parts");
    }
    return (int) shape.count();
  }

  /** All elements as {@link #getFloat} gives them. */
  public float[] toFloatArray() {
    return Elements.floats(this, 0, arrayLength());
  }

  /**
   * A run of elements as {@link #getFloat} gives them, from a flat index on.
   *
   * @throws IndexOutOfBoundsException where the run is not inside
   */
  public float[] toFloatArray(long from, int count) {
    return Elements.floats(this, Objects.checkFromIndexSize(from, count, shape.count()), count);
  }

  /** All elements as {@link #getLong} gives them. */
  public long[] toLongArray() {
    return Elements.longs(this, 0, arrayLength());
  }

  /**
   * A run of elements as {@link #getLong} gives them, from a flat index on.
   *
   * @throws IndexOutOfBoundsException where the run is not inside
   */
  public long[] toLongArray(long from, int count) {
    return Elements.longs(this, Objects.checkFromIndexSize(from, count, shape.count()), count);
  }

  /** All elements as {@link #getDouble} gives them. */
  public double[] toDoubleArray() {
    return Elements.doubles(this, 0, arrayLength());
  }

  /**
   * A run of elements as {@link #getDouble} gives them, from a flat index on.
   *
   * @throws IndexOutOfBoundsException where the run is not inside
   */
  public double[] toDoubleArray(long from, int count) {
    return Elements.doubles(this, Objects.checkFromIndexSize(from, count, shape.count()), count);
  }

  /**
   * The same elements in the same order in another shape of as many: a view where steps along the
   * new axes reach them, as always where this tensor is dense; else a copy with a life of its own.
   *
   * @throws IllegalArgumentException where the counts differ
   */
  public Tensor reshape(long... sizes) {
    Shape other = Shape.of(sizes);
    if (other.count() != shape.count()) {
      throw new IllegalArgumentException(
          "reshape %s to %s: %d elements do not fill %d; keep the product of the sizes"
              .formatted(this, other, shape.count(), other.count()));
    }
    Optional<View> steps = view.reshape(other);
    return steps.isPresent()
        ? new Tensor(dtype, steps.get(), memory)
        : new Tensor(dtype, other, memory());
  }

  /** The part from an index up to before another along an axis, as a view. */
  public Tensor slice(int axis, long from, long to) {
    return slice(axis, from, to, 1);
  }

  /**
   * Every so many elements along an axis, as a view: {@code from}, {@code from + step} and so on up
   * to before {@code to}. A negative step goes down, to after {@code to}, which may be −1.
   *
   * @param axis from the first, or negative from the last
   * @throws IllegalArgumentException where the ends are outside or in the wrong order, or the step
   *     is 0
   */
  public Tensor slice(int axis, long from, long to, long step) {
    return new Tensor(dtype, view.slice(axis, from, to, step), memory);
  }

  /** What is at one index along an axis, as a view without that axis. */
  public Tensor select(int axis, long index) {
    return new Tensor(dtype, view.select(axis, index), memory);
  }

  /** The elements in the opposite order along an axis, as a view. */
  public Tensor flip(int axis) {
    return new Tensor(dtype, view.flip(axis), memory);
  }

  /** The axes in another order, outermost first, each named once, as a view. */
  public Tensor transpose(int... axes) {
    return new Tensor(dtype, view.transpose(axes), memory);
  }

  /**
   * Repeated along axes of size 1 and along new axes in front, as a view: the axes of both shapes
   * are matched from the last.
   *
   * @throws IllegalArgumentException where an axis has another size than 1 and the asked one
   */
  public Tensor broadcastTo(long... sizes) {
    return new Tensor(dtype, view.broadcastTo(Shape.of(sizes)), memory);
  }

  /**
   * The same tensor with names for its axes, outermost first; an axis named "" has none.
   *
   * @throws IllegalArgumentException where they are not as many as the axes, or one is there twice
   */
  public Tensor named(String... axes) {
    Tensor named = new Tensor(dtype, view.named(axes), memory);
    named.copy = copy;
    return named;
  }

  private Tensor named(Tensor same) {
    return same.named(view.names().toArray(String[]::new));
  }

  /** The names of the axes, outermost first; "" where an axis has none. */
  public List<String> axisNames() {
    return view.names();
  }

  /**
   * Which axis has this name, counted from the first.
   *
   * @throws IllegalArgumentException where none has
   */
  public int axis(String name) {
    return view.axis(name);
  }

  /**
   * The same numbers in another type: values beyond its range saturate, fractions are cut towards
   * zero, NaN becomes 0 in an integer, floats take the nearest value (rounded once, halves to the
   * even one). A bool says whether the number is another than 0, as NaN is. White does not stay
   * white: see {@link #scaledTo}.
   */
  public Tensor castTo(DType to) {
    return to == dtype ? this : named(Conversion.cast(this, to));
  }

  /**
   * The same brightness in another type, so that white stays white (conventions of torchvision's
   * {@code to_dtype} with {@code scale}).
   *
   * <ul>
   *   <li>integer to float: x · (1/max), that factor and the product rounded in the float type;
   *   <li>float to integer: floor(x · (max + 0.999)), then clamped to what the type holds; NaN
   *       gives 0;
   *   <li>integer to integer: shifted left or right by the difference in value bits (bool 1, u8 8,
   *       i16 15, u16 16, i32 31, i64 63); negatives become 0 first where the target is unsigned;
   *       true becomes white, and half of white or more becomes true;
   *   <li>float to float: the nearest value.
   * </ul>
   *
   * <p>The floats of 16 bits are computed with as f32: rounded after the product, widened before.
   *
   * @throws IllegalArgumentException from f16, bf16 and f32 to i32 or i64, and from f64 to i64: a
   *     float has too few bits to say which integer is meant
   */
  public Tensor scaledTo(DType to) {
    return to == dtype ? this : named(Conversion.scale(this, to));
  }

  /**
   * Whether both have the same type and shape and no two elements differ by more than the
   * tolerance. NaN is close to NaN only, an infinity to the same infinity only.
   */
  public boolean closeTo(Tensor other, double tolerance) {
    if (dtype != other.dtype || !shape.equals(other.shape)) {
      return false;
    }
    for (long at = 0; at < shape.count(); at += Elements.RUN) {
      int count = (int) Math.min(Elements.RUN, shape.count() - at);
      if (!Elements.close(this, other, at, count, tolerance)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Same type, same shape, same bits: NaN equals the same NaN, and 0.0 differs from −0.0. How the
   * elements lie in memory and what the axes are called makes no difference.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Tensor that
            && dtype == that.dtype
            && shape.equals(that.shape)
            && memory().mismatch(that.memory()) < 0);
  }

  /** Reads every element, as {@link #equals} does. */
  @Override
  public int hashCode() {
    MemorySegment bytes = memory();
    long hash = shape.hashCode();
    long whole = bytes.byteSize() / 8 * 8;
    for (long i = 0; i < whole; i += 8) {
      hash = 31 * hash + bytes.get(LONG, i);
    }
    for (long i = whole; i < bytes.byteSize(); i++) {
      hash = 31 * hash + bytes.get(BYTE, i);
    }
    return Long.hashCode(hash);
  }

  /** Type and shape, such as {@code Tensor f32 3×37×53}, and names, such as {@code (c, y, x)}. */
  @Override
  public String toString() {
    String names = view.namesText();
    return "Tensor " + dtype + " " + shape + (names.isEmpty() ? "" : " " + names);
  }
}
