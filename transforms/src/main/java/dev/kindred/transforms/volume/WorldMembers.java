// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Optional;

/** What moves with the patient, on any device. */
final class WorldMembers {
  private WorldMembers() {}

  @Dispatch(Engine.class)
  static <V extends Volume> V volume(Device device, Reslice plan, V volume) {
    Volume v = volume;
    VoxelGrid moved = plan.motion().at(v.grid());
    Optional<VoxelMatch> match = VoxelMatch.between(plan.onto(), moved);
    if (match.isEmpty()) {
      V there = Volume.moved(volume, v.voxels(), moved);
      return Engine.ENGINE.run(device, plan.sampling().onto(plan.onto()), there);
    }
    VoxelSampling sampling = plan.sampling();
    VoxelCopy copy = new VoxelCopy(v.voxels(), plan.onto().size(), match.get(), sampling.reach());
    return Volume.moved(volume, copy.run(() -> outside(sampling, v)), plan.onto());
  }

  private static double outside(VoxelSampling sampling, Volume volume) {
    return switch (volume) {
      case LabelVolume _ -> sampling.outside().label();
      default ->
          sampling.outside().isNone()
              ? volume.background()
              : sampling.outside().perChannel(1, 0)[0];
    };
  }

  @Dispatch(Engine.class)
  static <L extends Landmarks> L landmarks(Device device, Moved plan, L landmarks) {
    return Landmarks.moved(landmarks, plan.motion()::at);
  }

  @Dispatch(Engine.class)
  static <L extends Landmarks> L landmarks(Device device, WorldPlan plan, L landmarks) {
    return Landmarks.moved(landmarks, plan.motion()::at);
  }

  /**
   * A cloud in millimetres lies in the patient; one in another unit is somewhere else.
   *
   * @throws IllegalArgumentException where it is not in millimetres
   */
  @Dispatch(Engine.class)
  static <P extends PointCloud> P cloud(Device device, Moved plan, P cloud) {
    String unit = ((PointCloud) cloud).unit();
    if (!unit.equals("mm")) {
      throw new IllegalArgumentException(
          "move %s with the patient: its unit is \"%s\"; a cloud in LPS millimetres says so by withUnit(\"mm\")"
              .formatted(cloud, unit));
    }
    return PointCloud.transformed(cloud, plan.motion().matrix());
  }

  @Dispatch(Engine.class)
  static <P extends PointCloud> P cloud(Device device, WorldPlan plan, P cloud) {
    return cloud(device, new Moved(plan.motion()), cloud);
  }
}
