// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Vector3;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Where the voxels of a volume lie: an affine map from indices to LPS millimetres. Axes need not be
 * at right angles (a tilted gantry shears them), nor right-handed.
 *
 * @param size the number of voxels
 * @param origin the centre of the first voxel, in LPS millimetres
 * @param stepI from a voxel to the next along i (column to column), in millimetres
 * @param stepJ from a voxel to the next along j (row to row), in millimetres
 * @param stepK from a voxel to the next along k (slice to slice), in millimetres
 */
public record VoxelGrid(
    GridSize size, Vector3 origin, Vector3 stepI, Vector3 stepJ, Vector3 stepK) {
  /** How much of the volume of a box with the same sides a voxel must have: rounding is less. */
  private static final double LEAST_VOLUME = 1e-9;

  /**
   * Refuses steps that span no volume.
   *
   * @throws IllegalArgumentException where they do not, or a number is not finite
   */
  public VoxelGrid {
    origin = positiveZeros(origin);
    stepI = positiveZeros(stepI);
    stepJ = positiveZeros(stepJ);
    stepK = positiveZeros(stepK);
    double box = stepI.length() * stepJ.length() * stepK.length();
    double volume = Math.abs(stepI.dot(stepJ.cross(stepK)));
    if (!origin.isFinite() || !Double.isFinite(box) || !(box > 0 && volume > LEAST_VOLUME * box)) {
      throw new IllegalArgumentException(
          ("voxel grid at %s with steps i %s, j %s, k %s: they span no volume;"
                  + " give three finite steps that do not lie in one plane")
              .formatted(origin, stepI, stepJ, stepK));
    }
  }

  /** Without −0, which would make equal grids differ. */
  private static Vector3 positiveZeros(Vector3 vector) {
    return vector.plus(new Vector3(0, 0, 0));
  }

  /** Voxels of 1 mm along the axes of the world, the first at its origin. */
  public static VoxelGrid of(GridSize size) {
    return aligned(size, new Vector3(0, 0, 0), 1, 1, 1);
  }

  /** Axes along those of the world (LPS+), with these spacings in millimetres. */
  public static VoxelGrid aligned(
      GridSize size, Vector3 origin, double spacingI, double spacingJ, double spacingK) {
    return new VoxelGrid(
        size,
        origin,
        new Vector3(spacingI, 0, 0),
        new Vector3(0, spacingJ, 0),
        new Vector3(0, 0, spacingK));
  }

  /**
   * From a 4×4 matrix that takes (i, j, k, 1) to LPS millimetres (DICOM, ITK).
   *
   * @throws IllegalArgumentException where it is not 4×4 with last row 0 0 0 1, or spans no volume
   */
  public static VoxelGrid ofLps(GridSize size, double[][] affine) {
    return GridAffine.grid(size, affine, 1);
  }

  /**
   * From a 4×4 matrix that takes (i, j, k, 1) to RAS millimetres (NIfTI, nibabel).
   *
   * @throws IllegalArgumentException where it is not 4×4 with last row 0 0 0 1, or spans no volume
   */
  public static VoxelGrid ofRas(GridSize size, double[][] affine) {
    return GridAffine.grid(size, affine, -1);
  }

  /** The 4×4 matrix, as rows, that takes (i, j, k, 1) to LPS millimetres (DICOM, ITK). */
  public double[][] affineLps() {
    return GridAffine.matrix(this, 1);
  }

  /** The 4×4 matrix, as rows, that takes (i, j, k, 1) to RAS millimetres (NIfTI, nibabel). */
  public double[][] affineRas() {
    return GridAffine.matrix(this, -1);
  }

  /** From a voxel to the next along an axis, in millimetres. */
  public Vector3 step(GridAxis axis) {
    return switch (axis) {
      case I -> stepI;
      case J -> stepJ;
      case K -> stepK;
    };
  }

  /** The distance of neighbouring voxels along an axis, in millimetres. */
  public double spacing(GridAxis axis) {
    return step(axis).length();
  }

  /** Where an axis runs, one millimetre long. */
  public Vector3 direction(GridAxis axis) {
    return step(axis).unit();
  }

  /** Whether i, j and k turn as the fingers of a right hand; a mirrored grid does not. */
  public boolean isRightHanded() {
    return stepI.dot(stepJ.cross(stepK)) > 0;
  }

  /** Whether no two axes are further from a right angle than a cosine of this. */
  public boolean isOrthogonal(double tolerance) {
    Vector3 i = direction(GridAxis.I);
    Vector3 j = direction(GridAxis.J);
    Vector3 k = direction(GridAxis.K);
    return Math.abs(i.dot(j)) <= tolerance
        && Math.abs(j.dot(k)) <= tolerance
        && Math.abs(k.dot(i)) <= tolerance;
  }

  /**
   * Which way the axes run, to the nearest direction of the body: of the closest rotation, the axis
   * i takes its largest coordinate, then j of those left, then k (nibabel's io_orientation).
   */
  public Orientation orientation() {
    return NearestAxes.of(this);
  }

  /** The place of index coordinates: (0, 0, 0) is the centre of the first voxel. */
  public Vector3 world(double i, double j, double k) {
    return origin.plus(stepI.times(i)).plus(stepJ.times(j)).plus(stepK.times(k));
  }

  /** The place of a point on this grid. */
  public Vector3 world(GridPoint point) {
    return world(point.i(), point.j(), point.k());
  }

  /** The place of edge coordinates: (0, 0, 0) is the outer corner of the first voxel. */
  public Vector3 worldOfEdge(double i, double j, double k) {
    return world(GridPoint.edge(i, j, k));
  }

  /** The point on this grid, inside or beyond, of a place in LPS millimetres. */
  public GridPoint index(Vector3 world) {
    Vector3 offset = world.minus(origin);
    Vector3 jk = stepJ.cross(stepK);
    Vector3 ki = stepK.cross(stepI);
    Vector3 ij = stepI.cross(stepJ);
    double volume = stepI.dot(jk);
    // adding 0 makes a zero positive
    return new GridPoint(
        offset.dot(jk) / volume + 0.0,
        offset.dot(ki) / volume + 0.0,
        offset.dot(ij) / volume + 0.0);
  }

  /** Whether a place lies in some voxel, the outer faces included. */
  public boolean contains(Vector3 world) {
    GridPoint at = index(world);
    for (GridAxis axis : GridAxis.values()) {
      double edge = at.edgeAlong(axis);
      if (!(edge >= 0 && edge <= size.along(axis))) {
        return false;
      }
    }
    return true;
  }

  /** The grid of the voxels of a box; each keeps its place. */
  public VoxelGrid crop(GridBox box) {
    VoxelGrid grid = this;
    for (GridAxis axis : GridAxis.values()) {
      grid = grid.slice(axis, box.along(axis), 1);
    }
    return grid;
  }

  /**
   * The grid of every {@code stride}th voxel of a range along one axis, the first included; each
   * keeps its place.
   *
   * @throws IllegalArgumentException where the range ends beyond the grid or the stride is below 1
   */
  public VoxelGrid slice(GridAxis axis, GridRange range, int stride) {
    if (range.to() > size.along(axis) || stride < 1) {
      throw new IllegalArgumentException(
          ("slice %s from %d to %d by %d: the grid has %d there;"
                  + " end within it and give a stride of 1 or more")
              .formatted(axis, range.from(), range.to(), stride, size.along(axis)));
    }
    int count = Math.ceilDiv(range.length(), stride);
    return new VoxelGrid(
            size.with(axis, count),
            origin.plus(step(axis).times(range.from())),
            stepI,
            stepJ,
            stepK)
        .withStep(axis, step(axis).times(stride));
  }

  /** The same voxels counted from the other end of an axis; each keeps its place. */
  public VoxelGrid flip(GridAxis axis) {
    Vector3 last = origin.plus(step(axis).times(size.along(axis) - 1.0));
    return new VoxelGrid(size, last, stepI, stepJ, stepK).withStep(axis, step(axis).times(-1));
  }

  /**
   * The same voxels with other names of the axes; each keeps its place.
   *
   * @param axes the old axes that become i, j and k, in this order
   * @throws IllegalArgumentException where one is missing
   */
  public VoxelGrid permute(List<GridAxis> axes) {
    return reorient(new Reorientation(axes, Set.of()));
  }

  /** The same voxels with axes flipped and permuted; each keeps its place. */
  public VoxelGrid reorient(Reorientation how) {
    VoxelGrid grid = this;
    for (GridAxis axis : GridAxis.values()) {
      grid = how.flipped().contains(axis) ? grid.flip(axis) : grid;
    }
    GridAxis i = how.axes().get(0);
    GridAxis j = how.axes().get(1);
    GridAxis k = how.axes().get(2);
    return new VoxelGrid(
        new GridSize(size.along(i), size.along(j), size.along(k)),
        grid.origin,
        grid.step(i),
        grid.step(j),
        grid.step(k));
  }

  /**
   * A grid over the same place with other spacings: along each axis {@code max(1, rint(n·s/s'))}
   * voxels, the same directions.
   *
   * @param spacingI in millimetres, above 0
   * @param spacingJ in millimetres, above 0
   * @param spacingK in millimetres, above 0
   * @throws IllegalArgumentException where a spacing is not above 0, or gives 2^31 voxels
   */
  public VoxelGrid withSpacing(
      double spacingI, double spacingJ, double spacingK, GridAlignment alignment) {
    return respaced(GridAxis.I, spacingI, alignment)
        .respaced(GridAxis.J, spacingJ, alignment)
        .respaced(GridAxis.K, spacingK, alignment);
  }

  private VoxelGrid respaced(GridAxis axis, double spacing, GridAlignment alignment) {
    double count = Math.max(1, Math.rint(size.along(axis) * spacing(axis) / spacing));
    if (!(spacing > 0 && count <= Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "spacing of %s mm along %s of %s: it gives %s voxels; give millimetres above 0"
              .formatted(spacing, axis, this, count));
    }
    double shift = alignment == GridAlignment.EXTENT ? (spacing - spacing(axis)) / 2 : 0;
    Vector3 first = origin.plus(direction(axis).times(shift));
    return new VoxelGrid(size.with(axis, (int) count), first, stepI, stepJ, stepK)
        .withStep(axis, direction(axis).times(spacing));
  }

  private VoxelGrid withStep(GridAxis axis, Vector3 step) {
    return new VoxelGrid(
        size,
        origin,
        axis == GridAxis.I ? step : stepI,
        axis == GridAxis.J ? step : stepJ,
        axis == GridAxis.K ? step : stepK);
  }

  /**
   * Whether both have the same sizes and no corner of a voxel differs by more than the tolerance,
   * in millimetres along each coordinate: also a single slice must be as thick as the other.
   */
  public boolean closeTo(VoxelGrid other, double tolerance) {
    if (!Objects.equals(size, other.size)) {
      return false;
    }
    for (int corner = 0; corner < 8; corner++) {
      double i = (corner & 1) * (double) size.i();
      double j = (corner >> 1 & 1) * (double) size.j();
      double k = (corner >> 2) * (double) size.k();
      if (!worldOfEdge(i, j, k).closeTo(other.worldOfEdge(i, j, k), tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** For example {@code 20×24×18 voxels of 2.5 × 0.8 × 0.8 mm (k×j×i), LPS+, first at (…) mm}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s voxels of %.4g × %.4g × %.4g mm (k×j×i), %s, first at %s",
        size,
        spacing(GridAxis.K),
        spacing(GridAxis.J),
        spacing(GridAxis.I),
        orientation(),
        origin);
  }
}
