// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.ArrayList;
import java.util.List;

/** A component of a picture within one tile: its resolutions, bands and precincts (T.800 B.5). */
final class J2kComponent {
  private final int index;
  private final Area area;
  private final J2kCoding coding;
  private final List<J2kBand> bands = new ArrayList<>();
  private final Area[] resolutions;

  J2kComponent(
      Codestream code,
      int index,
      Area area,
      J2kCoding coding,
      J2kQuantisation quantisation,
      int precision) {
    this.index = index;
    this.area = area;
    this.coding = coding;
    int levels = coding.levels();
    if (!quantisation.has(3 * levels)) {
      throw code.damaged("too few quantisation steps for %d levels".formatted(levels));
    }
    resolutions = new Area[levels + 1];
    for (int r = 0; r <= levels; r++) {
      resolutions[r] = area.reduced(levels - r, 0, 0);
    }
    for (int band = 0; band <= 3 * levels; band++) {
      int orientation = band == 0 ? 0 : (band - 1) % 3 + 1;
      int resolution = (band + 2) / 3;
      int level = resolution == 0 ? levels : levels - resolution + 1;
      long half = level == 0 ? 0 : 1L << (level - 1);
      Area own = area.reduced(level, half * (orientation & 1), half * (orientation >> 1));
      Area coarser = resolutions[Math.max(0, resolution - 1)];
      bands.add(
          new J2kBand(
              orientation,
              quantisation.planes(band),
              quantisation.step(band, precision),
              own,
              (orientation & 1) * coarser.width(),
              (orientation >> 1) * coarser.height()));
    }
  }

  Area area() {
    return area;
  }

  boolean isReversible() {
    return coding.reversible();
  }

  int style() {
    return coding.style();
  }

  /** From coarse to fine; the last one is the whole component. */
  Area[] resolutions() {
    return resolutions;
  }

  /** How many precincts it has. */
  long countPrecincts() {
    long count = 0;
    for (int r = 0; r < resolutions.length; r++) {
      Area grid = precinctGrid(r);
      count += grid.isEmpty() ? 0 : (long) grid.width() * grid.height();
    }
    return count;
  }

  /** The precincts of a resolution by column and row, counted from the origin of the picture. */
  private Area precinctGrid(int r) {
    int w = coding.precinctWidth(r);
    int h = coding.precinctHeight(r);
    Area own = resolutions[r];
    return own.isEmpty()
        ? new Area(0, 0, 0, 0)
        : new Area(
            own.x0() >> w, own.y0() >> h, ((own.x1() - 1) >> w) + 1, ((own.y1() - 1) >> h) + 1);
  }

  /** All precincts with their code blocks, resolution by resolution. */
  List<J2kPrecinct> precincts() {
    List<J2kPrecinct> all = new ArrayList<>();
    for (int r = 0; r < resolutions.length; r++) {
      Area grid = precinctGrid(r);
      for (int y = grid.y0(); y < grid.y1(); y++) {
        for (int x = grid.x0(); x < grid.x1(); x++) {
          int number = (y - grid.y0()) * grid.width() + x - grid.x0();
          all.add(precinct(r, number, x, y));
        }
      }
    }
    return all;
  }

  private J2kPrecinct precinct(int r, int number, int x, int y) {
    int w = coding.precinctWidth(r);
    int h = coding.precinctHeight(r);
    int finer = coding.levels() - r;
    J2kPrecinct precinct =
        new J2kPrecinct(
            index,
            r,
            number,
            Math.max(area.x0(), (long) x << (w + finer)),
            Math.max(area.y0(), (long) y << (h + finer)),
            coding.style());
    // Above the coarsest resolution a band has half the samples of its resolution.
    int half = r == 0 ? 0 : 1;
    int bandWidth = w - half;
    int bandHeight = h - half;
    Area own =
        new Area(
            edge(x, bandWidth),
            edge(y, bandHeight),
            edge(x + 1, bandWidth),
            edge(y + 1, bandHeight));
    int blockWidth = Math.min(coding.blockWidth(), bandWidth);
    int blockHeight = Math.min(coding.blockHeight(), bandHeight);
    for (int band = r == 0 ? 0 : 3 * r - 2; band <= 3 * r; band++) {
      precinct.add(bands.get(band), own, blockWidth, blockHeight);
    }
    return precinct;
  }

  private static int edge(int index, int size) {
    return (int) Math.min(Integer.MAX_VALUE, (long) index << size);
  }
}
