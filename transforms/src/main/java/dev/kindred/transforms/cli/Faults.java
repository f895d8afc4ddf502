// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.cli.set.Picture;
import dev.kindred.transforms.cli.set.PictureSet;
import dev.kindred.transforms.cli.set.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at every picture of a set in turn. */
final class Faults {
  /** Files write coordinates with few digits. */
  private static final float ROUNDING = 0.01f;

  private final List<Fault> found = new ArrayList<>();

  /** By folder, the spacing of its first slice and which that is. */
  private final Map<String, String> spacings = new LinkedHashMap<>();

  private Faults() {}

  static List<Fault> of(PictureSet set) {
    Faults faults = new Faults();
    set.pictures().forEach(faults::look);
    return faults.found;
  }

  private void add(String kind, Picture picture, String words) {
    found.add(new Fault(kind, picture.name(), words));
  }

  private void look(Picture picture) {
    try {
      Image image = Image.read(picture.file());
      Canvas canvas = image.canvas();
      picture
          .declared()
          .filter(said -> !said.equals(canvas))
          .ifPresent(said ->
              add("size", picture, "it is %s, its annotations say %s".formatted(canvas, said)));
      if (image instanceof DicomImage slice && slice.info().plane() != null) {
        spacing(picture, slice.info().plane());
      }
      if (picture.mask().isPresent()) {
        mask(picture, Mask.read(picture.mask().get()), canvas, "the mask");
      }
      things(picture, canvas);
    } catch (UnreadableFileException | IllegalArgumentException e) {
      add("unreadable", picture, String.valueOf(e.getMessage()));
    }
  }

  private void spacing(Picture picture, ImagePlane plane) {
    String folder = picture.name().substring(0, picture.name().lastIndexOf('/') + 1);
    String spacing =
        String.format(Locale.ROOT, "%.4g × %.4g mm", plane.columnSpacing(), plane.rowSpacing());
    String first = spacings.putIfAbsent(folder, spacing);
    if (first != null && !first.equals(spacing)) {
      add("spacing", picture, "%s, the first slice beside it has %s".formatted(spacing, first));
    }
  }

  private void mask(Picture picture, Mask mask, Canvas canvas, String what) {
    if (!mask.canvas().equals(canvas)) {
      add("size", picture, "%s is %s, the picture %s".formatted(what, mask.canvas(), canvas));
    }
    for (long label : mask.labels().toLongArray()) {
      if (label != 0) {
        return;
      }
    }
    add("empty", picture, what + " covers nothing");
  }

  private void things(Picture picture, Canvas canvas) {
    Set<String> seen = new HashSet<>();
    List<Thing> things = picture.things(picture.declared().orElse(canvas));
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      String what = "%s (number %d)".formatted(thing.label(), i);
      if (thing.box().isPresent()) {
        float[] e = thing.box().get().edges(0);
        box(picture, canvas, what, e);
        if (!seen.add(thing.label() + List.of(e[0], e[1], e[2], e[3]))) {
          add("twice", picture, what + " stands there twice; leave one out");
        }
      }
      if (thing.outline().isPresent()) {
        Mask mask = thing.outline().get().mask();
        mask(picture, mask, mask.canvas(), "the outline of " + what);
      }
    }
  }

  private void box(Picture picture, Canvas canvas, String what, float... e) {
    String box = String.format(Locale.ROOT, "[%.1f, %.1f, %.1f, %.1f]", e[0], e[1], e[2], e[3]);
    if (e[2] <= e[0] || e[3] <= e[1]) {
      add("empty", picture, "the box of %s, %s, has no area".formatted(what, box));
    }
    boolean outside =
        e[0] < -ROUNDING
            || e[1] < -ROUNDING
            || e[2] > canvas.width() + ROUNDING
            || e[3] > canvas.height() + ROUNDING;
    if (outside) {
      add("outside", picture, "the box of %s, %s, leaves %s".formatted(what, box, canvas));
    }
  }
}
