// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the measured values that a display spreads over its greys (PS3.3 C.11.2.1.2 and
 * C.11.2.1.3).
 *
 * @param center the middle, in the unit of the slice
 * @param width the extent, in the same unit: at least 1 for LINEAR, above 0 for the others
 * @param function the shape of the ramp
 * @param explanation what the file says it is for, such as "BONE"
 */
public record Window(double center, double width, Function function, @Nullable String explanation)
    implements DisplayMap {
  private static final System.Logger LOG = System.getLogger(Window.class.getName());

  /** The shape of the ramp between dark and bright. */
  public enum Function {
    /** A ramp from center − 0.5 − (width − 1)/2 to center − 0.5 + (width − 1)/2. */
    LINEAR,
    /** A ramp from center − width/2 to center + width/2. */
    LINEAR_EXACT,
    /** An S: 1 / (1 + exp(−4 (x − center) / width)), never quite dark or bright. */
    SIGMOID
  }

  /**
   * Refuses a window that is none.
   *
   * @throws IllegalArgumentException where the width is too small or a number not finite
   */
  public Window {
    double least = function == Function.LINEAR ? 1 : Double.MIN_VALUE;
    if (!(width >= least) || !Double.isFinite(width) || !Double.isFinite(center)) {
      throw new IllegalArgumentException(
          "window %s/%s %s: the width must be %s and both numbers finite"
              .formatted(
                  center, width, function, function == Function.LINEAR ? "at least 1" : "above 0"));
    }
  }

  /** A LINEAR window, the one DICOM means where it names no function. */
  public static Window of(double center, double width) {
    return new Window(center, width, Function.LINEAR, null);
  }

  /** The window from one value, shown dark, to another, shown bright: LINEAR_EXACT. */
  public static Window between(double dark, double bright) {
    return new Window((dark + bright) / 2, bright - dark, Function.LINEAR_EXACT, null);
  }

  @Override
  public double apply(double x, double ymin, double ymax) {
    return switch (function) {
      case LINEAR -> ramp(x, center - 0.5, width - 1, ymin, ymax);
      case LINEAR_EXACT -> ramp(x, center, width, ymin, ymax);
      case SIGMOID -> (ymax - ymin) / (1 + Math.exp(-4 * (x - center) / width)) + ymin;
    };
  }

  private static double ramp(double x, double middle, double extent, double ymin, double ymax) {
    if (x <= middle - extent / 2) {
      return ymin;
    }
    if (x > middle + extent / 2) {
      return ymax;
    }
    return ((x - middle) / extent + 0.5) * (ymax - ymin) + ymin;
  }

  /** The largest value that a linear window shows fully dark; where a SIGMOID shows 12 %. */
  public double low() {
    return function == Function.LINEAR ? center - 0.5 - (width - 1) / 2 : center - width / 2;
  }

  /**
   * The largest value that a linear window does not show fully bright; where a SIGMOID has 88 %.
   */
  public double high() {
    return function == Function.LINEAR ? center - 0.5 + (width - 1) / 2 : center + width / 2;
  }

  /**
   * The window that shows factor · x + offset as this one shows x. A LINEAR window becomes the
   * LINEAR_EXACT one of the same ramp.
   *
   * @param factor above 0
   */
  public Window rescaled(double factor, double offset) {
    Function kept = function == Function.SIGMOID ? Function.SIGMOID : Function.LINEAR_EXACT;
    double middle = (low() + high()) / 2;
    // A LINEAR window of width 1 is a step; the narrowest ramp stands for it.
    double extent = Math.max((high() - low()) * factor, Double.MIN_NORMAL);
    return new Window(middle * factor + offset, extent, kept, explanation);
  }

  /** The windows of a file, in its order. One too narrow to be a window is left out and logged. */
  static List<Window> read(DataSet dataSet) {
    List<Double> centers = dataSet.decimals(Attribute.WINDOW_CENTER);
    List<Double> widths = dataSet.decimals(Attribute.WINDOW_WIDTH);
    List<String> explanations = dataSet.texts(Attribute.WINDOW_EXPLANATION);
    if (centers.size() != widths.size()) {
      throw dataSet.bad(
          Attribute.WINDOW_WIDTH,
          "has %d numbers for %d window centers; the file is damaged"
              .formatted(widths.size(), centers.size()));
    }
    Function function = function(dataSet);
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < centers.size(); i++) {
      String explanation = i < explanations.size() ? explanations.get(i) : null;
      try {
        windows.add(new Window(centers.get(i), widths.get(i), function, explanation));
      } catch (IllegalArgumentException unusable) {
        LOG.log(System.Logger.Level.DEBUG, "left out " + unusable.getMessage());
      }
    }
    return windows;
  }

  private static Function function(DataSet dataSet) {
    String name = dataSet.text(Attribute.VOI_FUNCTION).orElse("LINEAR");
    return switch (name) {
      case "LINEAR" -> Function.LINEAR;
      case "LINEAR_EXACT" -> Function.LINEAR_EXACT;
      case "SIGMOID" -> Function.SIGMOID;
      default ->
          throw dataSet.bad(
              Attribute.VOI_FUNCTION, "is not LINEAR, LINEAR_EXACT or SIGMOID; correct the file");
    };
  }

  /** For example {@code 40/400 (ABDOMEN)}: center, width, and what it is for. */
  @Override
  public String toString() {
    return ValueRange.number(center)
        + "/"
        + ValueRange.number(width)
        + (function == Function.LINEAR ? "" : " " + function)
        + (explanation == null || explanation.isEmpty() ? "" : " (" + explanation + ")");
  }
}
