// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cpu.vector.VectorStages;

/** Plain stages at first, and those of the Vector API once they are warm. */
final class ChosenStages implements Stages {

  private static final Stages PLAIN = new PlainStages();

  private final Warming warming = new Warming("stages", MadeUpRows::new);

  /** Loaded where the module of the Vector API is present, not before it is needed. */
  private static final class Vectors {
    static final Stages STAGES = new VectorStages(PLAIN);
  }

  private Stages now(int rows) {
    return warming.isReady(rows) ? Vectors.STAGES : PLAIN;
  }

  @Override
  public void floats(byte[] from, float[] into, int count) {
    now(1).floats(from, into, count);
  }

  @Override
  public void bytes(float[] from, byte[] into, int count) {
    now(1).bytes(from, into, count);
  }

  @Override
  public void round(float[] numbers, int count, float least, float most) {
    now(1).round(numbers, count, least, most);
  }

  @Override
  public void add(float[] numbers, int from, int end, long[] sums) {
    now(1).add(numbers, from, end, sums);
  }

  @Override
  public long sumOfBytes(float[] numbers, int count) {
    return now(1).sumOfBytes(numbers, count);
  }

  @Override
  public Across across(Filter filter, int step) {
    return now(filter.first().length).across(filter, step);
  }

  /** Rows made up, to try the stages on. */
  private static final class MadeUpRows implements Trial {
    private static final int LENGTH = 192;
    private static final int CHANNELS = 3;
    private static final int TIMES = 16;

    private final byte[] bytes = new byte[LENGTH];
    private final float[] row = new float[CHANNELS * LENGTH];
    private final float[][] results = new float[CHANNELS][LENGTH];
    private final long[] sums = new long[3];
    private final Filter filter = Filter.of(Interpolation.BILINEAR, true, LENGTH / 2, LENGTH);

    @Override
    public void run(boolean vector) {
      Stages stages = vector ? Vectors.STAGES : PLAIN;
      Across planes = stages.across(filter, 1);
      Across pixels = stages.across(filter, CHANNELS);
      for (int i = 0; i < TIMES; i++) {
        stages.floats(bytes, row, LENGTH);
        planes.sum(row, results, 0, 1);
        pixels.sum(row, results, 0, CHANNELS);
        stages.round(results[0], LENGTH, 0, 255);
        stages.bytes(results[0], bytes, LENGTH);
        stages.add(row, 0, LENGTH, sums);
        sums[0] += stages.sumOfBytes(results[0], LENGTH);
      }
    }
  }
}
