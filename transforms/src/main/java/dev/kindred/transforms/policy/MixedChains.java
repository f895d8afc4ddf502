// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mixes what several plans make of a picture with the picture: what {@link AugMix} draws.
 *
 * @param chains the plans
 * @param shares of each in the mix, above 0; the picture has what is left of 1
 * @param moving whether the chains may move things, so that nothing but pictures can follow
 */
public record MixedChains(List<CompositePlan> chains, List<Double> shares, boolean moving)
    implements FixedTransform {
  /** As many shares as chains, together at most 1. */
  public MixedChains {
    chains = List.copyOf(chains);
    shares = List.copyOf(shares);
    double total = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (chains.size() != shares.size()
        || !(total <= 1 + 1e-9)
        || !shares.stream().allMatch(each -> each >= 0)) {
      throw new IllegalArgumentException(
          "mix of %d chains by shares %s: give one for each, from 0, together at most 1"
              .formatted(chains.size(), shares));
    }
  }

  @Dispatch(Engine.class)
  static <I extends Image> I image(Device device, MixedChains plan, I x) {
    Image image = x;
    double rest = 1;
    float[] mixed = new float[Math.toIntExact(image.pixels().shape().count())];
    for (int i = 0; i < plan.chains.size(); i++) {
      double share = plan.shares.get(i);
      add(mixed, Engine.ENGINE.run(device, plan.chains.get(i), image), share, image);
      rest -= share;
    }
    add(mixed, image, Math.max(0, rest), image);
    if (image.dtype().isInteger()) {
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] = (float) Math.rint(mixed[i]);
      }
    }
    Tensor all = Tensor.of(mixed, image.pixels().shape().toArray());
    return Image.withPixels(x, all.castTo(image.dtype()));
  }

  private static void add(float[] mixed, Image part, double share, Image whole) {
    if (!part.canvas().equals(whole.canvas())) {
      throw new IllegalArgumentException(
          "mix of %s and %s: a chain changed the canvas; give plans that keep it"
              .formatted(whole.canvas(), part.canvas()));
    }
    float[] values = part.pixels().toFloatArray();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = Math.fma(values[i], (float) share, mixed[i]);
    }
  }

  /** They stay where nothing moves; where something may, a mix has no one place for them. */
  @Dispatch(Engine.class)
  static <T extends Semantic> T placed(
      Device device,
      MixedChains plan,
      @OneOf({Mask.class, Points.class, Boxes.class, RotatedBoxes.class}) T x) {
    if (plan.moving) {
      throw new IllegalArgumentException(
          "mix of chains that move things: a %s has no one place in it; use AugMix without moving, or RandAugment"
              .formatted(x.getClass().getSimpleName()));
    }
    return x;
  }

  /** Empty: what was mixed cannot be told apart. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.empty();
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      parts.add(
          String.format(Locale.ROOT, "%.0f %% (%s)", 100 * shares.get(i), chains.get(i).words()));
    }
    return "mix with " + String.join(" and ", parts);
  }
}
