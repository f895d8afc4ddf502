// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.OptionalDouble;

/** What plans about values change, and what they leave as it is, on any device. */
final class ValueMembers {
  private static final VoxelGrid ONE = VoxelGrid.of(new GridSize(1, 1, 1));

  private ValueMembers() {}

  /** What lies outside is one more value. */
  @Dispatch(Engine.class)
  static <V extends Volume> V values(Device device, IntensityPlan plan, V volume) {
    Volume v = volume;
    double outside = v.background();
    V changed = volume;
    Volume beyond = Volume.of(Tensor.of(new double[] {outside}, 1, 1, 1).castTo(DType.F32), ONE);
    for (PixelOp color : plan.colors()) {
      changed = Engine.ENGINE.run(device, color, changed);
      beyond = Engine.ENGINE.run(device, color, beyond);
    }
    return Volume.withBackground(changed, OptionalDouble.of(beyond.value(0, 0, 0)));
  }

  /** Labels are names: no value is changed. */
  @Dispatch(Engine.class)
  static <L extends LabelVolume> L values(Device device, IntensityPlan plan, L labels) {
    return labels;
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V voxels(Device device, VoxelValues plan, V volume) {
    return plan.of(device, volume);
  }

  @Dispatch(Engine.class)
  static <S extends Semantic> S untouched(
      Device device,
      VoxelValues plan,
      @OneOf({LabelVolume.class, Landmarks.class, PointCloud.class}) S x) {
    return x;
  }

  /** Places in the patient have no colour. */
  @Dispatch(Engine.class)
  static <S extends Semantic> S uncoloured(
      Device device, PixelOp plan, @OneOf({Landmarks.class, PointCloud.class}) S x) {
    return x;
  }
}
