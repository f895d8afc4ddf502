// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/**
 * NIfTI-1 and NIfTI-2, in one file or the header of a pair. Three axes give a {@link
 * dev.kindred.semtypes.volume.LabelVolume} where the header says that the numbers are labels, else
 * a {@link dev.kindred.semtypes.volume.Volume}: nothing in the file says CT or MR. A fourth axis
 * gives a {@link dev.kindred.semtypes.batch.Batch} of volumes, one a frame.
 */
public final class NiftiFormat implements Format {
  @Override
  public String name() {
    return "NIfTI";
  }

  @Override
  public boolean recognizes(Source source) {
    return NiftiHeader.isHeader(source);
  }

  @Dispatch(Read.class)
  static Semantic read(NiftiFormat format, Source source) {
    return new NiftiReader(source).read();
  }
}
