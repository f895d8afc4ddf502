// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.FromDicom;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What plans are on a card: the passes that they come to, as kernels. */
final class CudaPlans {
  /** More channels than this do not share a thread. */
  private static final int SHARED = 4;

  private CudaPlans() {}

  /** A plan for a picture; empty where its passes are not all known, or not all kernels. */
  static Optional<List<CudaPass>> passes(Plan plan, Image picture) {
    Sequence sequence = plan instanceof Sequence steps ? steps : Sequence.of(plan);
    if (picture instanceof FromDicom || Passes.known(sequence) < sequence.steps().size()) {
      return Optional.empty();
    }
    List<CudaPass> kernels = new ArrayList<>();
    for (Pass pass : Passes.of(sequence, Form.of(picture)).passes()) {
      Optional<CudaPass> kernel = kernel(pass, sequence, picture);
      if (kernel.isEmpty()) {
        return Optional.empty();
      }
      kernel.filter(some -> !some.isNothing()).ifPresent(kernels::add);
    }
    return Optional.of(kernels);
  }

  /** A pass as a kernel of all channels; empty where it has none. */
  static Optional<CudaPass> kernel(Pass pass, Sequence sequence, Image picture) {
    return switch (pass) {
      case Pass.Streamed streamed ->
          Optional.of(CudaPass.of(streamed, sequence.rounding(), picture.background()));
      case Pass.Whole whole ->
          CudaFilters.pass(whole.plan(), whole.in(), picture instanceof DicomImage);
    };
  }

  /** Whether so many channels share a thread. */
  static boolean share(int channels) {
    return channels <= SHARED;
  }

  /** A move of a picture; empty where every pixel stays. */
  static Optional<CudaChain> move(Geometry plan, Image picture) {
    plan.requireDrawnFor(picture);
    int channels = picture.channels();
    return move(
        parts(plan),
        picture.dtype(),
        channels,
        step -> CudaReading.ofPicture(step, channels, picture.background()));
  }

  /** A move of a mask; empty where every label stays. */
  static Optional<CudaChain> move(Geometry plan, Mask mask) {
    plan.requireDrawnFor(mask);
    List<Geometry> steps = plan instanceof Chain chain ? chain.steps() : List.of(plan);
    return move(steps, mask.labels().dtype(), 1, CudaReading::ofLabels);
  }

  /** The steps of a plan for pictures, those in one that are a resize of a part. */
  private static List<Geometry> parts(Geometry plan) {
    if (!(plan instanceof Chain chain)) {
      return List.of(plan);
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < chain.steps().size(); ) {
      int count = ResizedWindow.at(chain.steps(), i).map(ResizedWindow::steps).orElse(1);
      List<Geometry> part = chain.steps().subList(i, i + count);
      parts.add(count == 1 ? part.getFirst() : new Chain(part));
      i += count;
    }
    return parts;
  }

  private static Optional<CudaChain> move(
      List<Geometry> steps, DType dtype, int channels, Function<Geometry, CudaReading> reading) {
    List<CudaWork> works = new ArrayList<>();
    for (Geometry step : steps) {
      if (!(step instanceof Resize resize && resize.isExact())) {
        works.add(new CudaWork(move(step, reading.apply(step), dtype, channels)));
      }
    }
    return works.isEmpty() ? Optional.empty() : Optional.of(new CudaChain(works));
  }

  /** One step: of all channels together, or of each as an item of its own. */
  private static List<CudaPass> move(Geometry step, CudaReading how, DType dtype, int channels) {
    if (!share(channels)) {
      return IntStream.range(0, channels).mapToObj(c -> CudaPass.of(step, how, dtype, c)).toList();
    }
    PixelKernel kernel =
        PixelKernel.ofPlanes(how.sampling(), dtype, channels, List.of(), how.ordinary());
    return List.of(new CudaPass(kernel, step.in(), step.out(), how, List.of(), 0));
  }
}
