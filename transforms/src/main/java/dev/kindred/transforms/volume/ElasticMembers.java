// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.Volume;

/** What bends with the patient, on any device. */
final class ElasticMembers {
  private ElasticMembers() {}

  @Dispatch(Engine.class)
  static <L extends Landmarks> L bend(Device device, ElasticField plan, L landmarks) {
    return Landmarks.moved(landmarks, new ElasticMotion(plan)::target);
  }

  @Dispatch(Engine.class)
  static <L extends Landmarks> L back(Device device, ElasticReturn plan, L landmarks) {
    return Landmarks.moved(landmarks, new ElasticMotion(plan.field())::source);
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V back(Device device, ElasticReturn plan, V volume) {
    ElasticField field = plan.field();
    Volume v = volume;
    return Engine.ENGINE.run(
        device, field.deform(new ElasticMotion(field).returns(v.grid())), volume);
  }
}
