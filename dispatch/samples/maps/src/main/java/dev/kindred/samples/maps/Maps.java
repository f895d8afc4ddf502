// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.maps;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.samples.shapes.Area;
import dev.kindred.samples.shapes.Circle;
import dev.kindred.samples.shapes.Rectangle;
import dev.kindred.samples.shapes.Scale;
import dev.kindred.samples.shapes.Shape;
import dev.kindred.samples.shapes.Touch;

/** A new type for the functions of shapes, and a new function for the types of shapes. */
final class Maps {
  private static final Area AREA = GenericFunction.of(Area.class).call();
  private static final Scale SCALE = GenericFunction.of(Scale.class).call();
  private static final Touch TOUCH = GenericFunction.of(Touch.class).call();
  private static final ToSvg TO_SVG = GenericFunction.of(ToSvg.class).call();

  private Maps() {}

  @Dispatch(Area.class)
  static double region(Region x) {
    return x.parts().stream().mapToDouble(AREA::area).sum();
  }

  @Dispatch(Scale.class)
  static Region region(Region x, double factor) {
    return new Region(x.name(), x.parts().stream().map(part -> SCALE.scale(part, factor)).toList());
  }

  @Dispatch(Touch.class)
  static boolean regionAndShape(Region left, Shape right) {
    return left.parts().stream().anyMatch(part -> TOUCH.touch(part, right));
  }

  @Dispatch(Touch.class)
  static boolean shapeAndRegion(Shape left, Region right) {
    return regionAndShape(right, left);
  }

  @Dispatch(Touch.class)
  static boolean regions(Region left, Region right) {
    return right.parts().stream().anyMatch(part -> regionAndShape(left, part));
  }

  @Dispatch(ToSvg.class)
  static String circleElement(Circle x) {
    return "<circle cx='%s' cy='%s' r='%s'/>".formatted(x.x(), x.y(), x.radius());
  }

  @Dispatch(ToSvg.class)
  static String rectangleElement(Rectangle x) {
    return "<rect x='%s' y='%s' width='%s' height='%s'/>"
        .formatted(x.left(), x.top(), x.width(), x.height());
  }

  @Dispatch(ToSvg.class)
  static String group(Region x) {
    return x.parts().stream()
        .map(TO_SVG::toSvg)
        .reduce("<g id='" + x.name() + "'>", String::concat)
        .concat("</g>");
  }
}
