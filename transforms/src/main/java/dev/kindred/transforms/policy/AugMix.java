// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws several chains of operations and mixes what they make of the picture with the picture
 * itself: Hendrycks et al., AugMix (2020). The shares of the chains are Dirichlet distributed, that
 * of the picture Beta.
 *
 * <p>A mix of chains that move a picture differently has no one place for a box. So only operations
 * that move nothing are drawn, unless {@code moving}: then samples may have pictures and what is
 * said of them, and masks, boxes and points are an error.
 *
 * @param severity how strong operations are, from 1 to 10; 3 is the paper's
 * @param width how many chains, at least 1; 3 is the paper's
 * @param depth the most operations of a chain, at least 1; each chain has 1 to so many
 * @param alpha of both distributions, above 0; 1 is the paper's
 * @param moving whether turns, shears and shifts are among the operations, as in the paper
 */
public record AugMix(int severity, int width, int depth, double alpha, boolean moving)
    implements Transform {
  private static final int MOST = 10;

  /** Numbers within what the paper knows. */
  public AugMix {
    boolean positive = width >= 1 && depth >= 1 && alpha > 0 && Double.isFinite(alpha);
    if (severity < 1 || severity > MOST || !positive) {
      throw new IllegalArgumentException(
          "augmix of severity %d, %d chains of up to %d operations, alpha %s: give a severity from 1 to %d and positive numbers"
              .formatted(severity, width, depth, alpha, MOST));
    }
  }

  /** The paper's numbers, nothing moving. */
  public AugMix() {
    this(3, 3, 3, 1, false);
  }

  @Override
  public MixedChains draw(DrawKey key, Scene scene) {
    List<Operation> operations = moving ? List.of(Operation.values()) : Operation.COLORS;
    List<CompositePlan> chains = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < width; i++) {
      DrawKey chain = key.at("chain " + i);
      List<TransformPlan> plans = new ArrayList<>();
      int count = chain.integer("depth", 1, depth + 1);
      for (int j = 0; j < count; j++) {
        DrawKey drawn = chain.at("operation " + j);
        Operation operation = operations.get(drawn.integer("which", 0, operations.size()));
        double strength = drawn.uniform("strength", 0.1, severity) / MOST;
        plans.add(
            operation.plan(
                Operation.Space.MIX, strength, drawn.chance("negative", 0.5), scene.canvas()));
      }
      chains.add(new CompositePlan(plans));
      shares.add(Gamma.draw(chain, alpha));
      total += shares.getLast();
    }
    double mixed = Gamma.draw(key.at("mixed"), alpha);
    double plain = Gamma.draw(key.at("plain"), alpha);
    double share = mixed / (mixed + plain);
    double sum = total;
    return new MixedChains(
        chains, shares.stream().map(each -> share * each / sum).toList(), moving);
  }
}
