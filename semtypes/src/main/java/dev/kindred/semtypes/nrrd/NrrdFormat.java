// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/**
 * NRRD, header and data in one file or two; raw, gzip, ascii or hex. Gives a {@link
 * dev.kindred.semtypes.volume.LabelVolume} where the keys of 3D Slicer say that the numbers are
 * labels, else a {@link dev.kindred.semtypes.volume.Volume}; with an axis of frames, a {@link
 * dev.kindred.semtypes.batch.Batch} of volumes.
 */
public final class NrrdFormat implements Format {
  @Override
  public String name() {
    return "NRRD";
  }

  @Override
  public boolean recognizes(Source source) {
    return NrrdHeader.isHeader(source);
  }

  @Dispatch(Read.class)
  static Semantic read(NrrdFormat format, Source source) {
    return new NrrdReader(source).read();
  }
}
