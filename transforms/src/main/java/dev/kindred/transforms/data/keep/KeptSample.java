// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Report;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A sample after fixed transforms: all that a file holds.
 *
 * @param key what it was kept under
 * @param names of the members in order
 * @param members in the same order
 * @param steps one for each transform
 * @param findings of its report
 */
record KeptSample(
    String key,
    List<String> names,
    List<Semantic> members,
    List<KeptStep> steps,
    List<Finding> findings) {
  static KeptSample of(String key, Sample sample) {
    return new KeptSample(
        key,
        List.copyOf(sample.members().sequencedKeySet()),
        List.copyOf(sample.members().sequencedValues()),
        sample.trace().stream().map(KeptStep::of).toList(),
        sample.report().findings());
  }

  /** The sample, after these transforms. */
  Sample after(Pipeline pipeline) {
    SequencedMap<String, Semantic> all = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), members.get(i));
    }
    if (steps.size() != pipeline.transforms().size()) {
      throw new IllegalArgumentException(
          "%d steps of %s: there is one for each".formatted(steps.size(), pipeline));
    }
    List<Step> trace = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      trace.add(steps.get(i).of(pipeline, i));
    }
    return Sample.kept(all, trace, new Report(findings));
  }
}
