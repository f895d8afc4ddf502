// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;
import java.util.Locale;

/**
 * Where a header places its voxels. Coordinates in RAS and LAS are turned into LPS; those of a
 * space that is not anatomical (scanner-xyz, right-handed, only numbered) are taken as they are, as
 * ITK does. Without directions, spacings along the axes of the world; without those, 1 mm.
 */
final class NrrdPlace {
  private static final String LPS = "lps";
  private static final String RAS = "ras";
  private static final String LAS = "las";

  private final Source source;
  private final NrrdHeader header;
  private final NrrdAxes axes;

  NrrdPlace(Source source, NrrdHeader header, NrrdAxes axes) {
    this.source = source;
    this.header = header;
    this.axes = axes;
  }

  VoxelGrid grid() {
    GridSize size = new GridSize(axes.size(0), axes.size(1), axes.size(2));
    try {
      return new VoxelGrid(size, origin(), step(0), step(1), step(2));
    } catch (IllegalArgumentException flat) {
      throw source.error(
          "its space directions or spacings place no volume: %s; correct the header"
              .formatted(flat.getMessage()),
          flat);
    }
  }

  private Vector3 origin() {
    List<double[]> origin = header.vectors("space origin");
    if (origin.isEmpty() || axes.directions().isEmpty()) {
      return new Vector3(0, 0, 0);
    }
    if (origin.size() != 1 || origin.getFirst().length != 3) {
      throw source.error("space origin is not three numbers; correct the header");
    }
    return lps(origin.getFirst());
  }

  /** The step of the n-th axis in space; for one that is missing, 1 mm across the others. */
  private Vector3 step(int n) {
    List<Integer> spatial = axes.inSpace();
    List<double[]> directions = axes.directions();
    if (directions.isEmpty()) {
      double spacing = n < spatial.size() ? spacing(spatial.get(n)) : 1;
      return new Vector3(n == 0 ? spacing : 0, n == 1 ? spacing : 0, n == 2 ? spacing : 0);
    }
    if (n < spatial.size()) {
      return lps(directions.get(spatial.get(n)));
    }
    if (spatial.size() == 2) {
      return step(0).cross(step(1)).unit();
    }
    throw source.error("has one axis in space, which is no picture and no volume; add directions");
  }

  private double spacing(int axis) {
    List<String> spacings = header.words("spacings");
    if (axis >= spacings.size()) {
      return 1;
    }
    double spacing = header.number("spacings", spacings.get(axis));
    return Double.isNaN(spacing) ? 1 : Math.abs(spacing);
  }

  private Vector3 lps(double[] xyz) {
    double unit = millimetres();
    int signX = space(header).equals(RAS) ? -1 : 1;
    int signY = space(header).equals(LPS) || !isOfBody(header) ? 1 : -1;
    return new Vector3(signX * unit * xyz[0], signY * unit * xyz[1], unit * xyz[2]);
  }

  /** The space in the short form of those of the body. */
  private static String space(NrrdHeader header) {
    String space = header.field("space").orElse("").toLowerCase(Locale.ROOT);
    return switch (space) {
      case "left-posterior-superior", "" -> LPS;
      case "right-anterior-superior" -> RAS;
      case "left-anterior-superior" -> LAS;
      default -> space;
    };
  }

  private static boolean isOfBody(NrrdHeader header) {
    String space = space(header);
    return space.equals(LPS) || space.equals(RAS) || space.equals(LAS);
  }

  /** The name of a space that is not one of the body; else empty. */
  static String foreignSpace(NrrdHeader header) {
    return isOfBody(header) ? "" : header.required("space");
  }

  private double millimetres() {
    List<String> units = header.words("space units");
    return switch (units.isEmpty() ? "" : units.getFirst()) {
      case "m" -> 1e3;
      case "cm" -> 10;
      case "um", "µm" -> 1e-3;
      default -> 1;
    };
  }
}
