// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.keep.SampleFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Samples in files of a folder; made by {@link Cache#disk}. Immutable. */
public final class DiskCache implements Cache {
  private static final System.Logger LOG = System.getLogger(DiskCache.class.getName());

  static final Consumer<String> LOGGED = words -> LOG.log(System.Logger.Level.WARNING, words);

  private final Path folder;
  private final long most;
  private final Consumer<String> told;

  DiskCache(Path folder, long most, Consumer<String> told) {
    this.folder = folder;
    this.most = most;
    this.told = told;
  }

  /**
   * The same cache, which tells what went wrong without harm to this one and not to the log: a file
   * that is damaged and made again, a disk that is full. Called by any thread.
   */
  public DiskCache telling(Consumer<String> other) {
    return new DiskCache(folder, most, other);
  }

  @Override
  public Kept open() {
    return new Files(samples());
  }

  private SampleFolder samples() {
    return SampleFolder.at(folder, most, told);
  }

  /** True: samples are found again by later runs. */
  @Override
  public boolean lasting() {
    return true;
  }

  /** How many bytes the files take. */
  public long bytes() {
    return samples().bytes();
  }

  /** Takes all kept samples out of the folder. Taking the folder away does as well. */
  public void clear() {
    samples().clear();
  }

  /** Two threads or processes that ask for the same new key make it twice, equal. */
  private record Files(SampleFolder folder) implements Kept {
    @Override
    public Sample get(Key key, Supplier<Sample> make) {
      Optional<Sample> known = folder.find(key.id(), key.steps());
      if (known.isPresent()) {
        return known.get();
      }
      Sample made = make.get().settled();
      folder.keep(key.id(), made);
      return made;
    }
  }
}
