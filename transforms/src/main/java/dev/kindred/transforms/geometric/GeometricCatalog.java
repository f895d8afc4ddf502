// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.ops.map.Place;
import dev.kindred.transforms.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The transforms of this package. */
public final class GeometricCatalog implements Catalog {
  private static final Fill GRAY = Fill.of(114);
  private static final Scaling NEAREST = Scaling.NEAREST;

  @Override
  public List<Entry> entries() {
    return Stream.of(motions(), bends(), sizes(), crops(), outlines())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Entry> motions() {
    return List.of(
        Entry.of(
            new AffineMotion(20, 3, -2, 1.1, 5, 0),
            new AffineMotion(-20, 0, 0, 0.8, 0, 10, Sampling.NEAREST.with(Fill.of(0.5)))),
        Entry.of(
            new Dihedral(Dihedral.Symmetry.TRANSVERSE), new Dihedral(Dihedral.Symmetry.HALF_TURN)),
        Entry.of(Flip.horizontal(), Flip.vertical()),
        Entry.of(new QuarterTurn(1), new QuarterTurn(2)),
        Entry.of(new RandomAffine(Range.around(30), 0.1, Range.of(0.8, 1.2), Range.around(10))),
        Entry.of(new RandomDihedral()),
        Entry.of(new RandomFlip(0.5), new RandomFlip(1, Flip.Axis.VERTICAL)),
        Entry.of(new RandomMirror(0.5)),
        Entry.of(new RandomQuarterTurn()),
        Entry.of(new RandomRotation(-30, 30)),
        Entry.of(new RandomSampledRotation(-180, 180, true, Sampling.NEAREST)),
        Entry.of(new Rotation(30), new Rotation(90)),
        Entry.of(
            SampledRotation.expanding(30),
            new SampledRotation(
                -20, false, Sampling.BILINEAR.with(Interpolation.BICUBIC).with(Border.EDGE))),
        Entry.of(new SwapSides()),
        Entry.of(new Transpose()));
  }

  private static List<Entry> bends() {
    return List.of(
        Entry.of(new Elastic(1.5, 6, 7, Sampling.BILINEAR)),
        Entry.of(new GridDistortion(4, 4, 0.2, true, 7, Sampling.BILINEAR)),
        Entry.of(
            new Perspective(
                List.of(
                    new Place(0.1, 0.05), new Place(0.95, 0), new Place(1, 0.9), new Place(0, 1)))),
        Entry.of(new RandomElastic(Range.of(0.5, 1.5), Range.of(6, 8))),
        Entry.of(new RandomGridDistortion(4, 4, 0.2)),
        Entry.of(new RandomPerspective(0.4)),
        Entry.of(new RandomThinPlate(3, 0.05)),
        Entry.of(
            new ThinPlate(
                List.of(new Place(0, 0), new Place(1, 0), new Place(0, 1), new Place(0.5, 0.5)),
                List.of(new Place(0, 0), new Place(1, 0), new Place(0, 1), new Place(0.55, 0.5)),
                Sampling.BILINEAR)));
  }

  private static List<Entry> sizes() {
    return List.of(
        Entry.of(new Letterbox(32, 32), new Letterbox(40, 24, Anchor.TOP_LEFT, GRAY, NEAREST)),
        Entry.of(new Pad(3), new Pad(new Padding(1, 2, 3, 4), Border.CONSTANT, GRAY)),
        Entry.of(new PadTo(96, 96), new PadTo(96, 8, Anchor.TOP_LEFT, Border.CONSTANT, GRAY)),
        Entry.of(new PadToMultiple(32)),
        Entry.of(new RandomResize(16, 32), new RandomResize(16, 32, Optional.of(40), NEAREST)),
        Entry.of(new RandomZoomOut(Range.of(1, 2), Fill.none())),
        Entry.of(new Resize(24, 32), new Resize(50, 40, NEAREST)),
        Entry.of(new ResizeLongEdge(32)),
        Entry.of(new ResizeShortEdge(24), new ResizeShortEdge(24, 30)),
        Entry.of(new ScaleJitter(32, 32, Range.of(0.5, 2), Scaling.SMOOTH)));
  }

  private static List<Entry> crops() {
    return List.of(
        Entry.of(new CenterCrop(24, 32)),
        Entry.of(
            new CornerCrop(20, 16, CornerCrop.Corner.BOTTOM_RIGHT, false),
            new CornerCrop(20, 16, CornerCrop.Corner.CENTER, true)),
        Entry.of(new Crop(4, 6, 24, 32)),
        Entry.of(new ForegroundCrop(2)),
        Entry.of(new RandomCornerCrop(16, 16, true)),
        Entry.of(new RandomCrop(16, 16)),
        Entry.of(new RandomIouCrop()),
        Entry.of(
            new RandomLabelCrop(16, 16),
            new RandomLabelCrop(16, 16, List.of(0, 1), List.of(1.0, 3.0), "")),
        Entry.of(new RandomResizedCrop(24, 24)),
        Entry.of(new RandomSafeCrop()),
        Entry.of(new ResizedCrop(new Crop(2, 3, 20, 30), new Resize(24, 24))));
  }

  private static List<Entry> outlines() {
    return List.of(
        Entry.of(new ClampPoints()),
        Entry.of(new ClipBoxes()),
        Entry.of(new SanitizeBoxes(), SanitizeBoxes.visible(0.25)),
        Entry.of(new SanitizePoints()));
  }
}
