// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.elsewhere;

import static dev.kindred.transforms.Rotate.ROTATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Revert;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Rotation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a library author does in a package of their own: a new type, a new plan, and a method for a
 * pair.
 */
class ExtensionTest {
  private static final DrawKey KEY = DrawKey.of(5, 0, 0);
  private static final Canvas CANVAS = Canvas.hw(20, 30);

  @Test
  void aRotateMethodForANewTypeMakesRandomRotationWorkOnIt() {
    Pipeline turn = Pipeline.of(new RandomRotation(-90, 90));
    Arrow arrow = new Arrow(3, 4);
    Sample sample = SampleValues.sample(CANVAS, 2, 1).with("arrow", arrow);
    Sample out = turn.encode(sample, KEY);
    double degrees = ((Rotation) out.trace().getFirst().plan()).degrees();
    assertThat(out.get("arrow", Arrow.class)).isEqualTo(ROTATE.rotate(arrow, degrees));
    assertThat(turn.decode(out).get("arrow", Arrow.class).closeTo(arrow, 1e-12)).isTrue();
    assertThat(out.trace().getFirst().ran("arrow")).hasSize(1);
  }

  @Test
  void anEngineMethodForANewSpatialTypeMakesEveryGeometricTransformWorkOnIt() {
    Pipeline flip = Pipeline.of(Flip.horizontal(), new Rotation(180));
    Sample out = flip.encode(Sample.of("pole", new Pole(CANVAS, 4)), KEY);
    assertThat(out.get("pole", Pole.class)).isEqualTo(new Pole(CANVAS, 4));
    assertThat(flip.decode(out).get("pole", Pole.class)).isEqualTo(new Pole(CANVAS, 4));
    assertThat(
            Pipeline.of(Flip.horizontal())
                .encode(Sample.of("pole", new Pole(CANVAS, 4)), KEY)
                .get("pole", Pole.class))
        .isEqualTo(new Pole(CANVAS, 26));
  }

  @Test
  void aNewPlanNeedsNothingButItsGeometry() {
    Pipeline transpose = Pipeline.of(new Transpose());
    Sample sample = SampleValues.sample(CANVAS, 3, 2);
    Sample out = transpose.encode(sample, KEY);
    assertThat(out.canvas()).contains(Canvas.hw(30, 20));
    assertThat(out.get("points", Points.class).x(0))
        .isEqualTo(sample.get("points", Points.class).y(0));
    assertThat(transpose.decode(out)).isEqualTo(sample);
  }

  @Test
  void aRevertMethodUndoesAPlanForATypeThatKnowsBetter() {
    Pipeline blur = Pipeline.of(new Wobble());
    Sample sample = Sample.of("arrow", new Arrow(3, 4), "pole", new Pole(CANVAS, 4));
    Sample out = blur.encode(sample, KEY);
    assertThat(out.get("arrow", Arrow.class)).isEqualTo(new Arrow(4, 4));
    Sample back = blur.decode(out);
    assertThat(back.get("arrow", Arrow.class)).isEqualTo(new Arrow(3, 4));
    assertThat(back.report().toString()).isEqualTo("pole: wobble cannot be undone");
  }

  /** A plan without an inverse, but for arrows. */
  record Wobble() implements FixedTransform {
    @Override
    public String words() {
      return "wobble";
    }

    @Override
    public Optional<Plan> inverse(Space before) {
      return Optional.empty();
    }

    @Dispatch(Engine.class)
    static Arrow arrow(Device device, Wobble plan, Arrow x) {
      return new Arrow(x.dx() + 1, x.dy());
    }

    @Dispatch(Engine.class)
    static Pole pole(Device device, Wobble plan, Pole x) {
      return x;
    }

    @Dispatch(Revert.class)
    static Arrow back(Device device, Wobble plan, Space before, Arrow x) {
      return new Arrow(x.dx() - 1, x.dy());
    }
  }

  /** A vertical line. */
  record Pole(Canvas canvas, double x) implements Spatial {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }

    @Dispatch(Engine.class)
    static Pole moved(Device device, Geometry plan, Pole pole) {
      return new Pole(plan.out(), plan.forward().at(pole.x, 0).x());
    }

    @Dispatch(dev.kindred.transforms.Rotate.class)
    static Pole turned(Pole pole, double degrees) {
      Geometry turn = new Rotation(degrees).on(pole.canvas);
      return new Pole(turn.out(), turn.forward().at(pole.x, 0).x());
    }
  }

  /** Rows become columns. */
  record Transpose() implements FixedTransform, GeometricPlan {
    @Override
    public Geometry on(Canvas in) {
      return Geometry.transpose(in);
    }

    @Override
    public String words() {
      return "swap rows and columns";
    }
  }
}
