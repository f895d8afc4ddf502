// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a JPEG 2000 codestream, or of one of its tiles, say of the coding. A segment
 * for one component goes before one for all, and what a tile says before what the codestream says.
 */
final class J2kParameters {
  private static final int COD = 0x52;
  private static final int COC = 0x53;
  private static final int QCD = 0x5C;
  private static final int QCC = 0x5D;
  private static final int RGN = 0x5E;
  private static final int POC = 0x5F;
  private static final int PPM = 0x60;
  private static final int PPT = 0x61;

  /** A part of the packets, and the order in which they come (T.800 A.6.6). */
  record Progression(
      int firstResolution,
      int firstComponent,
      int lastLayer,
      int lastResolution,
      int lastComponent,
      int order) {}

  private final @Nullable J2kCoding[] codings;
  private final @Nullable J2kQuantisation[] quantisations;
  private final boolean[] ownCoding;
  private final boolean[] ownQuantisation;
  private List<Progression> progressions = new ArrayList<>();
  private int order;
  private int layers;
  private boolean mixesComponents;

  J2kParameters(int components) {
    codings = new J2kCoding[components];
    quantisations = new J2kQuantisation[components];
    ownCoding = new boolean[components];
    ownQuantisation = new boolean[components];
  }

  /** A copy for a tile. */
  J2kParameters forTile() {
    J2kParameters copy = new J2kParameters(codings.length);
    System.arraycopy(codings, 0, copy.codings, 0, codings.length);
    System.arraycopy(quantisations, 0, copy.quantisations, 0, codings.length);
    copy.progressions = new ArrayList<>(progressions);
    copy.order = order;
    copy.layers = layers;
    copy.mixesComponents = mixesComponents;
    return copy;
  }

  /** Reads a segment of a header, from behind its length to an index. */
  void read(Codestream code, int marker, int end) {
    switch (marker) {
      case COD -> coding(code);
      case COC -> {
        int component = component(code);
        codings[component] = J2kCoding.read(code, (code.u8() & 1) != 0);
        ownCoding[component] = true;
      }
      case QCD -> {
        J2kQuantisation common = J2kQuantisation.read(code, end);
        for (int i = 0; i < quantisations.length; i++) {
          quantisations[i] = ownQuantisation[i] ? quantisations[i] : common;
        }
      }
      case QCC -> {
        int component = component(code);
        quantisations[component] = J2kQuantisation.read(code, end);
        ownQuantisation[component] = true;
      }
      case POC -> progressions(code, end);
      case RGN, PPM, PPT ->
          throw code.unread(
              marker == RGN ? "a region of interest" : "packed packet headers",
              "encode it anew without");
      default -> {}
    }
  }

  private void coding(Codestream code) {
    int style = code.u8();
    order = code.u8();
    layers = code.u16();
    mixesComponents = code.u8() == 1;
    if (order > 4 || layers < 1) {
      throw code.damaged("%d layers in order %d".formatted(layers, order));
    }
    J2kCoding common = J2kCoding.read(code, (style & 1) != 0);
    for (int i = 0; i < codings.length; i++) {
      codings[i] = ownCoding[i] ? codings[i] : common;
    }
  }

  private int component(Codestream code) {
    int component = codings.length < 257 ? code.u8() : code.u16();
    if (component >= codings.length) {
      throw code.damaged("component %d of %d".formatted(component, codings.length));
    }
    return component;
  }

  private void progressions(Codestream code, int end) {
    while (code.at() < end) {
      progressions.add(
          new Progression(
              code.u8(), code.u8(), code.u16(), code.u8(), code.u8(), Math.min(code.u8(), 4)));
    }
  }

  /** How packets come, in one part or several. */
  List<Progression> progressions() {
    return progressions.isEmpty()
        ? List.of(new Progression(0, 0, layers, 33, codings.length, order))
        : progressions;
  }

  int layers() {
    return layers;
  }

  /** Whether the first three components are red, green and blue, transformed together. */
  boolean mixesComponents() {
    return mixesComponents;
  }

  J2kCoding coding(Codestream code, int component) {
    J2kCoding coding = codings[component];
    if (coding == null) {
      throw code.damaged("component %d without a coding style".formatted(component));
    }
    return coding;
  }

  J2kQuantisation quantisation(Codestream code, int component) {
    J2kQuantisation quantisation = quantisations[component];
    if (quantisation == null) {
      throw code.damaged("component %d without quantisation".formatted(component));
    }
    return quantisation;
  }
}
