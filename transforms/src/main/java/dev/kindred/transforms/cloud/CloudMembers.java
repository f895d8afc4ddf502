// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.cloud.PointCloud;

/** Clouds of points under motions of their own, on any device. */
final class CloudMembers {
  private CloudMembers() {}

  @Dispatch(Engine.class)
  static <P extends PointCloud> P move(Device device, CloudPlan plan, P cloud) {
    return PointCloud.transformed(cloud, plan.motion().matrix());
  }

  @Dispatch(Engine.class)
  static <P extends PointCloud> P back(Device device, CloudReturn plan, P cloud) {
    return PointCloud.transformed(cloud, plan.motion().matrix());
  }
}
