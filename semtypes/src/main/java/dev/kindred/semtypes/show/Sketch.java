// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Spatial;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a picture being drawn on, in edge coordinates of its canvas. Lines and letters keep
 * their size on the screen whatever the scale, and have a dark rim so that they show on any ground.
 * Used by one thread, then turned into a {@link #picture}.
 */
final class Sketch {
  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** Pictures longer than this, in pixels, are looked at from further away: lines grow. */
  private static final double NEAR = 480;

  private static final Color RIM = new Color(0, 0, 0, 150);

  /** The opacity of an area, of 255: what lies below is still seen. */
  private static final int THIN = 90;

  private final BufferedImage image;
  private final int scale;
  private final Graphics2D graphics;
  private final double unit;
  private final List<Rectangle2D> plates = new ArrayList<>();

  private Sketch(BufferedImage image, int scale) {
    this.image = image;
    this.scale = scale;
    this.unit = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / NEAR);
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) (12 * unit)));
  }

  /** Over a picture; what is transparent in it lies on the ground colour. */
  static Sketch over(Picture under) {
    BufferedImage below = under.image();
    Sketch sketch = blank(below.getWidth(), below.getHeight(), under.scale());
    sketch.graphics.drawImage(below, 0, 0, null);
    return sketch;
  }

  /** On an empty canvas, large enough to be read. */
  static Sketch on(Canvas canvas) {
    BufferedImage one =
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
    int scale = new Picture(one, "").legible().scale();
    return blank(canvas.width() * scale, canvas.height() * scale, scale);
  }

  /** The picture of a value by itself, drawn on its empty canvas. */
  static Picture alone(Spatial x, String text, Consumer<Sketch> draw) {
    Sketch sketch = on(x.canvas());
    draw.accept(sketch);
    return sketch.picture(text);
  }

  /**
   * A picture with a value drawn over it.
   *
   * @param what the value is called where it was made for another canvas
   */
  static Picture over(Picture under, Spatial x, String what, String text, Consumer<Sketch> draw) {
    x.canvas().requireSame(what, under.canvas(), "a picture");
    Sketch sketch = over(under);
    draw.accept(sketch);
    return sketch.picture(under.text() + " + " + text);
  }

  private static Sketch blank(int width, int height, int scale) {
    Sketch sketch = new Sketch(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), scale);
    sketch.graphics.setColor(Palette.GROUND);
    sketch.graphics.fillRect(0, 0, width, height);
    return sketch;
  }

  /** Ends the drawing. */
  Picture picture(String text) {
    graphics.dispose();
    return new Picture(image, scale, text);
  }

  int scale() {
    return scale;
  }

  /** The pixels themselves, for what is not drawn by lines. */
  BufferedImage image() {
    return image;
  }

  /** A closed line through x, y, x, y, … */
  void outline(Color color, float... corners) {
    stroke(closed(corners), color);
  }

  /** The same, thin and dashed. */
  void dashes(Color color, float... corners) {
    float[] dash = {(float) (5 * unit), (float) (3 * unit)};
    draw(closed(corners), RIM, 1.5, null);
    draw(closed(corners), color, 1.5, dash);
  }

  /** A straight line from a place to another. */
  void line(Color color, float x1, float y1, float x2, float y2) {
    stroke(new Line2D.Double(x1 * scale, y1 * scale, x2 * scale, y2 * scale), color);
  }

  /** A spot of a few pixels: full, or only its rim. */
  void spot(Color color, float x, float y, boolean full) {
    double radius = 3.5 * unit;
    Shape circle =
        new Ellipse2D.Double(x * scale - radius, y * scale - radius, 2 * radius, 2 * radius);
    if (full) {
      graphics.setColor(color);
      graphics.fill(circle);
      draw(circle, RIM, 1, null);
    } else {
      stroke(circle, color);
    }
  }

  /** What lies inside closed lines by the even-odd rule, in a thin colour, and the lines. */
  void area(Color color, List<float[]> rings) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    rings.forEach(ring -> path.append(closed(ring), false));
    graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), THIN));
    graphics.fill(path);
    stroke(path, color);
  }

  private Path2D closed(float... corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners.length; i += 2) {
      double x = corners[i] * scale;
      double y = corners[i + 1] * scale;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  /** A cross whose arms leave the place itself free. */
  void cross(Color color, float x, float y) {
    double arm = 7 * unit;
    double gap = 1.5 * unit;
    Path2D path = new Path2D.Double();
    for (int side = -1; side <= 1; side += 2) {
      path.moveTo(x * scale + side * gap, y * scale);
      path.lineTo(x * scale + side * arm, y * scale);
      path.moveTo(x * scale, y * scale + side * gap);
      path.lineTo(x * scale, y * scale + side * arm);
    }
    stroke(path, color);
  }

  private void stroke(Shape shape, Color color) {
    draw(shape, RIM, 4, null);
    draw(shape, color, 2, null);
  }

  private void draw(Shape shape, Color color, double width, float @Nullable [] dash) {
    float thick = (float) (width * unit);
    graphics.setStroke(
        new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
    graphics.setColor(color);
    graphics.draw(shape);
  }

  /**
   * A word on a plate of its colour, its lower left corner at a place; moved to stay inside the
   * picture, and down from under the plates already there.
   */
  void tag(Color color, float x, float y, String word) {
    FontMetrics metrics = graphics.getFontMetrics();
    double margin = 3 * unit;
    double width = metrics.stringWidth(word) + 2 * margin;
    double height = metrics.getAscent() + metrics.getDescent();
    double left = clamp(x * scale, image.getWidth() - width);
    double top = clamp(y * scale - height, image.getHeight() - height);
    Rectangle2D plate = free(new Rectangle2D.Double(left, top, width, height));
    plates.add(plate);
    graphics.setColor(color);
    graphics.fill(plate);
    graphics.setColor(Palette.inkOn(color));
    graphics.drawString(
        word, (float) (plate.getX() + margin), (float) (plate.getY() + metrics.getAscent()));
  }

  /** The same plate below those it would cover, where there is room. */
  private Rectangle2D free(Rectangle2D wanted) {
    Rectangle2D plate = wanted;
    for (Rectangle2D other : plates) {
      if (plate.intersects(other)) {
        plate =
            new Rectangle2D.Double(
                plate.getX(), other.getMaxY() + 1, plate.getWidth(), plate.getHeight());
      }
    }
    return plate.getMaxY() <= image.getHeight() ? plate : wanted;
  }

  private static double clamp(double value, double most) {
    return Math.max(0, Math.min(value, most));
  }

  /** How far a tag stands off a point, in pixels of the canvas. */
  float tagDistance() {
    return (float) (5 * unit / scale);
  }
}
