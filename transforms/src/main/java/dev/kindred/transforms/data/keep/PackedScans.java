// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.FileInfo;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Volumes by their voxels, grid, file and background; landmarks; clouds of points. */
final class PackedScans {
  private PackedScans() {}

  @Dispatch(Pack.class)
  static Packed volume(Volume x) {
    return Packed.of(
        "voxels", x.voxels(),
        "grid", x.grid(),
        "info", x.info(),
        "background", x.saidBackground());
  }

  /** What makes a volume of its voxels. */
  private interface Made<V extends Volume> {
    V of(Tensor voxels, VoxelGrid grid);
  }

  private static <V extends Volume> V volume(Packed parts, Made<V> plain, WithInfo<V> described) {
    Tensor voxels = parts.tensor("voxels");
    VoxelGrid grid = parts.get("grid", VoxelGrid.class);
    Optional<?> info = parts.get("info", Optional.class);
    V volume =
        info.isPresent()
            ? described.of(voxels, grid, (FileInfo) info.get())
            : plain.of(voxels, grid);
    OptionalDouble background = parts.get("background", OptionalDouble.class);
    return background.isPresent() ? Volume.withBackground(volume, background) : volume;
  }

  /** The same with what its file said. */
  private interface WithInfo<V extends Volume> {
    V of(Tensor voxels, VoxelGrid grid, FileInfo info);
  }

  @Dispatch(Unpack.class)
  static Volume volume(Class<Volume> as, Packed parts) {
    return volume(parts, Volume::of, Volume::of);
  }

  @Dispatch(Unpack.class)
  static CtVolume ct(Class<CtVolume> as, Packed parts) {
    return volume(parts, CtVolume::of, CtVolume::of);
  }

  @Dispatch(Unpack.class)
  static MrVolume mr(Class<MrVolume> as, Packed parts) {
    return volume(parts, MrVolume::of, MrVolume::of);
  }

  @Dispatch(Pack.class)
  static Packed labels(LabelVolume x) {
    return volume(x).and("codes", x.codes());
  }

  @Dispatch(Unpack.class)
  static LabelVolume labels(Class<LabelVolume> as, Packed parts) {
    LabelVolume labels = volume(parts, LabelVolume::of, LabelVolume::of);
    return LabelVolume.withCodes(labels, PackedPictures.codes(parts));
  }

  @Dispatch(Pack.class)
  static Packed landmarks(Landmarks x) {
    return Packed.of("places", x.places());
  }

  @Dispatch(Unpack.class)
  static Landmarks landmarks(Class<Landmarks> as, Packed parts) {
    return Landmarks.of(parts.map("places", String.class, Vector3.class));
  }

  @Dispatch(Pack.class)
  static Packed cloud(PointCloud x) {
    return Packed.of(
        "places", x.xyz(),
        "colors", x.colors(),
        "normals", x.normals(),
        "labels", x.labels(),
        "fields", x.fields(),
        "unit", x.unit());
  }

  @Dispatch(Unpack.class)
  static PointCloud cloud(Class<PointCloud> as, Packed parts) {
    PointCloud cloud =
        PointCloud.of(parts.tensor("places")).withUnit(parts.get("unit", String.class));
    cloud = tensor(parts, "colors").map(cloud::withColors).orElse(cloud);
    cloud = tensor(parts, "normals").map(cloud::withNormals).orElse(cloud);
    cloud = tensor(parts, "labels").map(cloud::withLabels).orElse(cloud);
    for (Map.Entry<String, Tensor> field :
        parts.map("fields", String.class, Tensor.class).entrySet()) {
      cloud = cloud.withField(field.getKey(), field.getValue());
    }
    return cloud;
  }

  private static Optional<Tensor> tensor(Packed parts, String name) {
    Optional<?> part = parts.get(name, Optional.class);
    return part.map(Tensor.class::cast);
  }
}
