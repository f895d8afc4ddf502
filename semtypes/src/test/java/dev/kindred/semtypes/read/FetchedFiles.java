// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real files of {@code config/fetch-testdata}; tests that need one are skipped without it. */
public final class FetchedFiles {
  private static final Path FOLDER = Path.of("../target/testdata");

  private FetchedFiles() {}

  /** The file or folder of this name, such as {@code nibabel/functional.nii}. */
  public static Path fetched(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not there; run config/fetch-testdata");
    return file;
  }
}
