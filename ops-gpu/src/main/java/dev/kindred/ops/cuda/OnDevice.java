// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.TypeTag;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.semtypes.Semantic;
import java.lang.ref.Cleaner;
import java.util.function.Function;

/**
 * A picture, a mask or a batch of pictures whose numbers lie in the memory of a card. Plans run on
 * it where it is, and give values that stay there too:
 *
 * {@snippet :
 * try (OnDevice<RgbImage> there = cuda.upload(picture);
 *     OnDevice<RgbImage> bright = ENGINE.run(cuda, new Brightness(1.2), there)) {
 *   RgbImage back = bright.download();
 * }
 * }
 *
 * <p>A run returns as soon as it is asked for; what fails on the card shows at a later call, at the
 * latest at {@link #download}. Memory is freed behind what still uses it, so a value may be closed
 * right after the run that reads it. One that is forgotten is freed when it is collected, and a
 * warning says so: the card may have been full long before.
 *
 * <p>Safe for use by several threads. Equal only to itself.
 *
 * @param <T> what it is once it is downloaded
 */
public final class OnDevice<T extends Semantic> implements Semantic, Reified, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(OnDevice.class.getName());
  private static final Cleaner CLEANER = Cleaner.create();

  private final Cuda cuda;
  private final Outline<T> outline;
  private final TypeTag typeTag;
  private final Holding holding;
  private final Cleaner.Cleanable release;

  /** The memory, apart from the value so that it can be freed after it. */
  private static final class Holding implements Runnable {
    private final DeviceBuffer buffer;
    private final String words;
    private boolean closed;

    Holding(DeviceBuffer buffer, String words) {
      this.buffer = buffer;
      this.words = words;
    }

    synchronized <R> R use(Function<DeviceBuffer, R> work) {
      if (closed) {
        throw new IllegalStateException(
            words + ": it is closed; keep it open while it is in use, or upload it again");
      }
      return work.apply(buffer);
    }

    synchronized void close() {
      closed = true;
      buffer.close();
    }

    /** What is left to do when nobody closed it. */
    @Override
    public synchronized void run() {
      if (!closed) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0}: it was never closed; its memory is freed now that it was collected, close it"
                + " when it is done with",
            words);
        close();
      }
    }
  }

  OnDevice(Cuda cuda, Outline<T> outline, DeviceBuffer buffer) {
    this.cuda = cuda;
    this.outline = outline;
    this.typeTag = TypeTag.of(OnDevice.class, outline.tag());
    this.holding = new Holding(buffer, outline.value() + " on " + cuda.name());
    this.release = CLEANER.register(this, holding);
  }

  /** The type with that of the value: {@code OnDevice<RgbImage>}. */
  @Override
  public TypeTag typeTag() {
    return typeTag;
  }

  /** The card it is on. */
  public Cuda device() {
    return cuda;
  }

  /** Bytes of the card's memory that it takes. */
  public long bytes() {
    return outline.bytes();
  }

  /**
   * The value on the host, class and metadata kept; waits for what makes it.
   *
   * @throws IllegalStateException where it is closed
   * @throws dev.kindred.ops.cuda.driver.CudaException where something failed that was asked for
   *     before
   */
  public T download() {
    return use(buffer -> cuda.downloaded(outline, buffer));
  }

  /** Frees its memory behind what still uses it; does nothing the second time. */
  @Override
  public void close() {
    holding.close();
    release.clean();
  }

  Outline<T> outline() {
    return outline;
  }

  /** Work on its memory, which is not freed meanwhile. */
  <R> R use(Function<DeviceBuffer, R> work) {
    return holding.use(work);
  }

  /** Whether both mean the same once they are downloaded. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof OnDevice<?> that
        && typeTag.equals(that.typeTag)
        && download().closeTo(that.download(), tolerance);
  }

  /** What it is and where. */
  @Override
  public String toString() {
    return holding.words;
  }
}
