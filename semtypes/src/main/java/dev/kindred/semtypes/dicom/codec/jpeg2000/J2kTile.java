// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** A tile of a JPEG 2000 picture: its packets, put in order, and what becomes of them. */
final class J2kTile {
  /** By the number of a progression: what decides first, where it is not the layer (B.12.1). */
  private static final List<Comparator<J2kPrecinct>> ORDERS = orders();

  private final Codestream code;
  private final J2kParameters parameters;
  private final List<J2kComponent> components = new ArrayList<>();
  private final List<J2kPrecinct> precincts = new ArrayList<>();

  /** From where to where the packets stand. */
  private final List<int[]> pieces;

  private int piece = -1;
  private int end;

  /**
   * A tile.
   *
   * @param pieces pairs of indices in the codestream
   */
  J2kTile(
      Codestream code, J2kParameters parameters, Area area, int[] precisions, List<int[]> pieces) {
    this.code = code;
    this.parameters = parameters;
    this.pieces = pieces;
    long count = 0;
    for (int i = 0; i < precisions.length; i++) {
      J2kComponent component =
          new J2kComponent(
              code,
              i,
              area,
              parameters.coding(code, i),
              parameters.quantisation(code, i),
              precisions[i]);
      components.add(component);
      count += component.countPrecincts();
    }
    long bytes = pieces.stream().mapToLong(each -> each[1] - each[0]).sum();
    if (count > bytes) {
      throw code.damaged("%d packets or more in the %d bytes of a tile".formatted(count, bytes));
    }
    for (J2kComponent component : components) {
      precincts.addAll(component.precincts());
    }
  }

  /** Reads all packets. */
  void readPackets() {
    for (J2kParameters.Progression part : parameters.progressions()) {
      List<J2kPrecinct> chosen =
          precincts.stream()
              .filter(each ->
                  each.resolution >= part.firstResolution()
                      && each.resolution < part.lastResolution()
                      && each.component >= part.firstComponent()
                      && each.component < part.lastComponent())
              .sorted(ORDERS.get(part.order()))
              .toList();
      int layers = Math.min(part.lastLayer(), parameters.layers());
      switch (part.order()) {
        case 0 -> readLayers(chosen, layers);
        case 1 -> {
          for (int r = part.firstResolution(); r < part.lastResolution(); r++) {
            int resolution = r;
            readLayers(
                chosen.stream().filter(each -> each.resolution == resolution).toList(), layers);
          }
        }
        default -> {
          for (J2kPrecinct precinct : chosen) {
            readLayers(List.of(precinct), layers);
          }
        }
      }
    }
  }

  private void readLayers(List<J2kPrecinct> chosen, int layers) {
    for (int layer = 0; layer < layers && !chosen.isEmpty(); layer++) {
      for (J2kPrecinct precinct : chosen) {
        if (precinct.layer == layer) {
          nextPiece();
          precinct.readPacket(code, end);
        }
      }
    }
  }

  /** Goes on to the piece in which the next packet begins. */
  private void nextPiece() {
    while (piece < 0 || code.at() >= end) {
      piece++;
      if (piece >= pieces.size()) {
        throw code.damaged("a tile ends before all its packets have come");
      }
      code.moveTo(pieces.get(piece)[0]);
      end = pieces.get(piece)[1];
    }
  }

  /** The samples of each component, still around 0 where they are unsigned. */
  int[][] samples(int threads) {
    int count = components.size();
    int[][] samples = new int[count][];
    float[][] fractions = new float[count][];
    CodeBlocks blocks = new CodeBlocks();
    for (int i = 0; i < count; i++) {
      J2kComponent component = components.get(i);
      int size = component.area().width() * component.area().height();
      if (component.isReversible()) {
        samples[i] = new int[size];
        addBlocks(blocks, i, samples[i]);
      } else {
        fractions[i] = new float[size];
        addBlocks(blocks, i, fractions[i]);
      }
    }
    blocks.decode(code.bytes(), threads);
    for (int i = 0; i < count; i++) {
      J2kComponent component = components.get(i);
      if (component.isReversible()) {
        ReversibleWavelet.synthesise(samples[i], component.resolutions());
      } else {
        IrreversibleWavelet.synthesise(fractions[i], component.resolutions());
      }
    }
    if (parameters.mixesComponents() && count >= 3) {
      mix(samples, fractions);
    }
    for (int i = 0; i < count; i++) {
      if (!components.get(i).isReversible()) {
        samples[i] = rounded(fractions[i]);
      }
    }
    return samples;
  }

  private void mix(int[][] samples, float[][] fractions) {
    boolean reversible = components.get(0).isReversible();
    if (reversible != components.get(1).isReversible()
        || reversible != components.get(2).isReversible()) {
      throw code.damaged("components that are transformed together by different wavelets");
    }
    if (reversible) {
      ComponentTransform.reversible(samples[0], samples[1], samples[2]);
    } else {
      ComponentTransform.irreversible(fractions[0], fractions[1], fractions[2]);
    }
  }

  private static int[] rounded(float[] values) {
    int[] rounded = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (int) Math.rint(values[i]);
    }
    return rounded;
  }

  private void addBlocks(CodeBlocks blocks, int index, int[] out) {
    int width = components.get(index).area().width();
    forEachBlock(
        index,
        (band, block) ->
            blocks.add(
                block,
                band.orientation(),
                components.get(index).style(),
                doubled -> block.putHalves(doubled, out, width)));
  }

  private void addBlocks(CodeBlocks blocks, int index, float[] out) {
    int width = components.get(index).area().width();
    forEachBlock(
        index,
        (band, block) ->
            blocks.add(
                block,
                band.orientation(),
                components.get(index).style(),
                doubled -> block.putScaled(doubled, 0.5f * band.step(), out, width)));
  }

  private void forEachBlock(int component, BiConsumer<J2kBand, CodeBlock> action) {
    for (J2kPrecinct precinct : precincts) {
      if (precinct.component == component) {
        for (J2kPrecinct.Part part : precinct.parts) {
          for (CodeBlock block : part.blocks()) {
            action.accept(part.band(), block);
          }
        }
      }
    }
  }

  private static List<Comparator<J2kPrecinct>> orders() {
    Comparator<J2kPrecinct> byResolution = Comparator.comparingInt(each -> each.resolution);
    Comparator<J2kPrecinct> byComponent = Comparator.comparingInt(each -> each.component);
    Comparator<J2kPrecinct> byNumber = Comparator.comparingInt(each -> each.number);
    Comparator<J2kPrecinct> byColumn = Comparator.comparingLong(each -> each.x);
    Comparator<J2kPrecinct> byPlace =
        Comparator.<J2kPrecinct>comparingLong(each -> each.y).thenComparing(byColumn);
    Comparator<J2kPrecinct> plain = byResolution.thenComparing(byComponent).thenComparing(byNumber);
    return List.of(
        plain,
        plain,
        byResolution.thenComparing(byPlace).thenComparing(byComponent).thenComparing(byNumber),
        byPlace.thenComparing(byComponent).thenComparing(byResolution).thenComparing(byNumber),
        byComponent.thenComparing(byPlace).thenComparing(byResolution).thenComparing(byNumber));
  }
}
