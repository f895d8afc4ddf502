// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static dev.kindred.ops.Engine.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.CurrentDevice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The golden cases in space: volumes and clouds of points. */
final class GoldenVolumes {

  private GoldenVolumes() {}

  static Map<String, GoldenOperation> all() {
    return Map.of(
        "resample_physical", GoldenVolumes::resamplePhysical,
        "volume_affine", GoldenVolumes::affine,
        "volume_grid_sample", GoldenVolumes::gridSample,
        "reorient", GoldenVolumes::reorient,
        "volume_flip", GoldenVolumes::flip,
        "volume_rot90", GoldenVolumes::rot90,
        "pc_rotate_z", GoldenVolumes::rotateZ,
        "pc_scale_shift", GoldenVolumes::scaleShift,
        "pc_unit_sphere", GoldenVolumes::unitSphere,
        "pc_jitter", GoldenVolumes::jitter);
  }

  /** Volumes of labels are known by their integers: all others here are f32. */
  private static Volume volume(GoldenCase c, VoxelGrid grid) throws IOException {
    Tensor voxels = c.input("volume");
    return voxels.dtype().isInteger() ? LabelVolume.of(voxels, grid) : Volume.of(voxels, grid);
  }

  private static GridSize size(GoldenCase c) throws IOException {
    return GridSize.of(c.input("volume").shape());
  }

  private static double[][] matrix(JsonNode rows) {
    double[][] matrix = new double[rows.size()][];
    for (int row = 0; row < matrix.length; row++) {
      matrix[row] = new double[rows.get(row).size()];
      for (int column = 0; column < matrix[row].length; column++) {
        matrix[row][column] = rows.get(row).get(column).asDouble();
      }
    }
    return matrix;
  }

  private static Map<String, Tensor> resamplePhysical(GoldenCase c) throws IOException, NotYet {
    VoxelGrid in = VoxelGrid.ofLps(size(c), matrix(c.parameter("in_affine_lps_ijk")));
    VoxelGrid onto =
        VoxelGrid.ofLps(
            GridSize.of(GoldenArrays.shape(c.parameter("output_shape_kji"))),
            matrix(c.parameter("out_affine_lps_ijk")));
    VoxelInterpolation interpolation =
        switch (c.parameter("interpolation").asText()) {
          case "nearest" -> VoxelInterpolation.NEAREST;
          case "trilinear", "linear" -> VoxelInterpolation.TRILINEAR;
          default -> throw new NotYet("interpolation " + c.parameter("interpolation"));
        };
    Fill outside = fill(c.parameter("outside").asDouble());
    return resampled(volume(c, in), onto, interpolation, Reach.CENTRES, outside);
  }

  private static Map<String, Tensor> resampled(
      Volume volume, VoxelGrid onto, VoxelInterpolation interpolation, Reach reach, Fill outside) {
    Resample plan = new Resample(onto, interpolation, reach, outside);
    return Map.of("volume", ENGINE.run(CurrentDevice.get(), plan, volume).voxels());
  }

  private static Fill fill(double outside) {
    return Fill.of(outside).withLabel((int) outside);
  }

  /** A matrix from output to input indices is the grid of the output over an input of 1 mm. */
  private static Map<String, Tensor> affine(GoldenCase c) throws IOException, NotYet {
    VoxelInterpolation interpolation =
        switch (c.parameter("order").asInt()) {
          case 0 -> VoxelInterpolation.NEAREST;
          case 1 -> VoxelInterpolation.TRILINEAR;
          case 3 -> VoxelInterpolation.CUBIC_SPLINE;
          default -> throw new NotYet("splines of order " + c.parameter("order"));
        };
    double[][] zyx = matrix(c.parameter("matrix_zyx_out_to_in"));
    double[][] ijk = new double[4][4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        ijk[row][column] = zyx[2 - row][2 - column];
      }
      ijk[row][3] = c.parameter("offset_zyx").get(2 - row).asDouble();
    }
    ijk[3][3] = 1;
    GridSize size = GridSize.of(GoldenArrays.shape(c.parameter("output_shape")));
    return resampled(
        volume(c, VoxelGrid.of(size(c))),
        VoxelGrid.ofLps(size, ijk),
        interpolation,
        reach(c.parameter("mode").asText("constant"), interpolation),
        fill(c.parameter("cval").asDouble()));
  }

  /** By SciPy's names. */
  private static Reach reach(String mode, VoxelInterpolation interpolation) throws NotYet {
    if (mode.equals("grid-constant") && interpolation != VoxelInterpolation.CUBIC_SPLINE) {
      return Reach.FADING;
    }
    return switch (mode) {
      case "constant" -> Reach.CENTRES;
      case "nearest" -> Reach.EDGE;
      case "mirror" -> Reach.REFLECT;
      case "reflect", "grid-mirror" -> Reach.SYMMETRIC;
      default -> throw new NotYet("mode " + mode + " beyond the volume");
    };
  }

  /** As torch's affine_grid and grid_sample: coordinates from −1 to 1 over each axis. */
  private static Map<String, Tensor> gridSample(GoldenCase c) throws IOException, NotYet {
    boolean corners = c.parameter("align_corners").asBoolean();
    GridSize out = GridSize.of(GoldenArrays.shape(c.parameter("output_shape")));
    GridSize in = size(c);
    double[][] theta = matrix(c.parameter("theta_xyz"));
    int[] sizes = {in.i(), in.j(), in.k()};
    int[] sizesOut = {out.i(), out.j(), out.k()};
    double[][] ijk = new double[4][4];
    ijk[3][3] = 1;
    for (int row = 0; row < 3; row++) {
      double half = (corners ? sizes[row] - 1 : sizes[row]) / 2.0;
      double offset = theta[row][3];
      for (int column = 0; column < 3; column++) {
        int size = sizesOut[column];
        double step = corners ? 2.0 / (size - 1) : 2.0 / size;
        double first = corners ? -1 : 1.0 / size - 1;
        ijk[row][column] = half * theta[row][column] * step;
        offset += theta[row][column] * first;
      }
      ijk[row][3] = half * (offset + 1) - (corners ? 0 : 0.5);
    }
    VoxelInterpolation interpolation =
        switch (c.parameter("mode").asText("trilinear")) {
          case "nearest" -> VoxelInterpolation.NEAREST;
          case "trilinear", "bilinear", "linear" -> VoxelInterpolation.TRILINEAR;
          default -> throw new NotYet("mode " + c.parameter("mode"));
        };
    Reach reach =
        switch (c.parameter("padding_mode").asText("zeros")) {
          case "zeros" -> Reach.FADING;
          case "border" -> Reach.EDGE;
          case "reflection" -> corners ? Reach.REFLECT : Reach.SYMMETRIC;
          default -> throw new NotYet("padding_mode " + c.parameter("padding_mode"));
        };
    return resampled(
        volume(c, VoxelGrid.of(in)), VoxelGrid.ofLps(out, ijk), interpolation, reach, fill(0));
  }

  private static Map<String, Tensor> reorient(GoldenCase c) throws IOException {
    Volume volume = volume(c, VoxelGrid.ofRas(size(c), matrix(c.parameter("in_affine_ras_ijk"))));
    Orientation target = Orientation.towards(c.parameter("target_axcodes").asText());
    Volume turned = Volume.reoriented(volume, target);
    double[] flat = new double[16];
    double[][] ras = turned.grid().affineRas();
    for (int row = 0; row < 4; row++) {
      System.arraycopy(ras[row], 0, flat, 4 * row, 4);
    }
    return Map.of("volume_kji", turned.voxels(), "out_affine_ras_ijk", Tensor.of(flat, 4, 4));
  }

  private static GridAxis axis(JsonNode arrayAxis) {
    return List.of(GridAxis.K, GridAxis.J, GridAxis.I).get(Math.floorMod(arrayAxis.asInt(), 3));
  }

  private static Map<String, Tensor> flip(GoldenCase c) throws IOException {
    Volume volume = volume(c, VoxelGrid.of(size(c)));
    return Map.of("volume", Volume.flipped(volume, axis(c.parameter("axis"))).voxels());
  }

  /** As numpy: from the first axis towards the second, {@code k} times a quarter. */
  private static Map<String, Tensor> rot90(GoldenCase c) throws IOException {
    Volume volume = volume(c, VoxelGrid.of(size(c)));
    GridAxis first = axis(c.parameter("axes").get(0));
    GridAxis second = axis(c.parameter("axes").get(1));
    List<GridAxis> swapped = new ArrayList<>(List.of(GridAxis.values()));
    Collections.swap(swapped, swapped.indexOf(first), swapped.indexOf(second));
    for (int turn = Math.floorMod(c.parameter("k").asInt(), 4); turn > 0; turn--) {
      volume = Volume.permuted(Volume.flipped(volume, second), swapped);
    }
    return Map.of("volume", volume.voxels());
  }

  private static Map<String, Tensor> rotateZ(GoldenCase c) throws IOException {
    double cos = Math.cos(c.parameter("angle_rad").asDouble());
    double sin = Math.sin(c.parameter("angle_rad").asDouble());
    return moved(
        c, new double[][] {{cos, -sin, 0, 0}, {sin, cos, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
  }

  private static Map<String, Tensor> scaleShift(GoldenCase c) throws IOException {
    double[][] affine = new double[4][4];
    for (int row = 0; row < 3; row++) {
      JsonNode scale = c.parameter("scale");
      affine[row][row] = scale.isArray() ? scale.get(row).asDouble() : scale.asDouble();
      affine[row][3] = c.parameter("shift").get(row).asDouble();
    }
    affine[3][3] = 1;
    return moved(c, affine);
  }

  private static Map<String, Tensor> moved(GoldenCase c, double[][] affine) throws IOException {
    PointCloud cloud = PointCloud.of(c.input("points"));
    return Map.of("points", PointCloud.transformed(cloud, affine).xyz());
  }

  private static Map<String, Tensor> jitter(GoldenCase c) throws IOException {
    PointCloud cloud = PointCloud.of(c.input("points"));
    Tensor noise = c.input("noise");
    double sigma = c.parameter("sigma").asDouble();
    double clip = c.parameter("clip").asDouble(Double.POSITIVE_INFINITY);
    return Map.of("points", PointCloud.jittered(cloud, noise, sigma, clip).xyz());
  }

  private static Map<String, Tensor> unitSphere(GoldenCase c) throws IOException {
    return Map.of("points", PointCloud.inUnitSphere(PointCloud.of(c.input("points"))).xyz());
  }
}
