// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.program.Channels;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A plan that changes what pixels are worth and leaves them where they are. It is written once, as
 * ordinary Java over a symbolic pixel, and runs on every engine with the same bytes, in one pass
 * with what comes before and after:
 *
 * {@snippet :
 * record Sepia(double amount) implements PixelOp {
 *   @Override
 *   public Pixel apply(Rgb p) {
 *     return p.mix(p.matrix(SEPIA), amount);
 *   }
 * }
 * }
 *
 * <p>Plain Java numbers become parameters of the draw, {@code Num.of(…)} constants of the
 * operation. An operation for every kind of pixel that treats each number by itself is a {@link
 * ValueOp}. What it has no {@code apply} for is refused. Masks, boxes, points and categories come
 * out as they went in.
 *
 * <p>{@code apply} may be called at any time, by any thread, and as often as an engine likes: it
 * must depend on nothing but the plan.
 */
public interface PixelOp extends Plan {

  /** The pixel of a colour picture after this operation. */
  default Pixel apply(Rgb p) {
    throw refusal(p);
  }

  /** The pixel of a grey picture after this operation. */
  default Pixel apply(Gray p) {
    throw refusal(p);
  }

  /** The pixel of a slice of measurements after this operation. */
  default Pixel apply(Hounsfield p) {
    throw refusal(p);
  }

  /**
   * The pixel of a picture of 2, 4 or more channels after this operation. Of a picture with
   * transparency only the colours are seen: as {@link Rgb} or {@link Gray}.
   */
  default Pixel apply(Channels p) {
    throw refusal(p);
  }

  /** How the results become numbers of the type in memory; cut, unless said otherwise. */
  default Finish finish() {
    return Finish.CUT;
  }

  /** The type in memory of the result for a type of the input; the same, unless said otherwise. */
  default DType out(DType in) {
    return in;
  }

  /** What undoes this operation, up to rounding and clamping; empty where nothing does. */
  default Optional<PixelOp> inverse() {
    return Optional.empty();
  }

  /** The pixel after this operation, whatever its kind, before it is finished. */
  default Pixel apply(Pixel p) {
    return switch (p) {
      case Rgb rgb -> apply(rgb);
      case Gray gray -> apply(gray);
      case Hounsfield hounsfield -> apply(hounsfield);
      case Channels channels -> apply(channels);
    };
  }

  /**
   * What is true of a slice of measurements after this operation, such as how its pixels follow
   * from what was measured; the same, unless said otherwise.
   *
   * @param info what was true before
   * @param whole the window over all that was measured, for a slice that names none; may read every
   *     pixel
   */
  default DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    return info;
  }

  /**
   * The program of this operation by itself, finished, for pixels as {@code p}; a pixel that it
   * gives back is left as it is.
   */
  default Trace trace(Pixel p) {
    return Trace.of(p.numbers().size(), () -> stored(p));
  }

  /**
   * The pixel after this operation, as it is stored. Where the last number is {@linkplain
   * Range#alpha alpha}, the operation sees the others, and alpha changes nothing but its type.
   */
  default Pixel stored(Pixel p) {
    return besideAlpha(
        p,
        colors -> {
          Pixel result = apply(colors);
          return result.equals(colors) ? untouched(colors) : finished(result);
        });
  }

  /** The same as the next operation takes it where nothing is stored in between. */
  default Pixel passed(Pixel p) {
    return besideAlpha(
        p,
        colors -> {
          Pixel result = apply(colors);
          return result.equals(colors) ? untouched(colors) : kept(result);
        });
  }

  private Pixel besideAlpha(Pixel p, UnaryOperator<Pixel> operation) {
    if (!p.range().alpha()) {
      return operation.apply(p);
    }
    int last = p.numbers().size() - 1;
    Range range = p.range();
    Pixel result = operation.apply(Pixel.of(p.numbers().subList(0, last), range.opaque()));
    List<Num> all = new ArrayList<>(result.numbers());
    all.add(range.converted(p.numbers().get(last), out(range.dtype())));
    return Pixel.of(all, range.with(out(range.dtype())));
  }

  /** The same numbers, though their type may be another. */
  private Pixel untouched(Pixel p) {
    Range range = p.range().with(out(p.range().dtype()));
    return range.equals(p.range()) ? p : Pixel.of(p.numbers(), range);
  }

  private Pixel finished(Pixel result) {
    Finish finish = finish();
    Range range = result.range().with(out(result.range().dtype()));
    return Pixel.of(result.each(x -> finish.of(x, range)).numbers(), range);
  }

  private Pixel kept(Pixel result) {
    Finish finish = finish();
    Range range = result.range().with(out(result.range().dtype()));
    return Pixel.of(result.each(x -> finish.kept(x, range)).numbers(), range);
  }

  private IllegalArgumentException refusal(Pixel p) {
    List<?> numbers = p.numbers();
    return new IllegalArgumentException(
        "%s of an image of %d channels (%s): it has no apply(%s); give it one, or an image it knows"
            .formatted(
                getClass().getSimpleName().toLowerCase(Locale.ROOT),
                numbers.size(),
                p.range().dtype(),
                p.getClass().getSimpleName()));
  }
}
