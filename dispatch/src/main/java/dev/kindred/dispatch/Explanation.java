// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.resolve.Criterion;
import dev.kindred.dispatch.resolve.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The story of one call: which methods there were, which fit, who beat whom and why, which runs,
 * and which would run next. {@link #toString} tells it to people.
 *
 * @param functionName the name of the generic function
 * @param arguments the arguments the call is resolved for
 * @param candidates every method of the table
 * @param beats every ordered pair of methods that fit, with the criterion that ordered it
 * @param resolution the answer
 * @param nextChain what {@code next} answers for the chosen method, for the one after it, and so
 *     on; the last element is not {@link Resolution.Chosen}. Empty if the call has no answer
 * @param wrapping what runs with the answer, if there is one
 */
public record Explanation(
    String functionName,
    List<Atom> arguments,
    List<Candidate> candidates,
    List<Beat> beats,
    Resolution resolution,
    List<Resolution> nextChain,
    Wrapping wrapping) {

  /** Copies the lists. */
  public Explanation {
    arguments = List.copyOf(arguments);
    candidates = List.copyOf(candidates);
    beats = List.copyOf(beats);
    nextChain = List.copyOf(nextChain);
  }

  /** Returns the same story of a call that these methods fit too, which run only with an answer. */
  Explanation within(Wrapping those) {
    return new Explanation(
        functionName,
        arguments,
        candidates,
        beats,
        resolution,
        nextChain,
        resolution instanceof Resolution.Chosen ? those : Wrapping.NONE);
  }

  /**
   * How one argument fits where it stands.
   *
   * @param expected what the parameter accepts
   * @param given the argument
   */
  public record Fit(TypePattern expected, Atom given) {
    /** Says whether the argument is accepted. */
    public boolean accepted() {
      return expected.accepts(given);
    }
  }

  /**
   * How one method fits the call.
   *
   * @param method the method
   * @param arity the number of arguments of the call
   * @param fits one element per argument that stands where the method has a parameter
   */
  public record Candidate(DispatchMethod method, int arity, List<Fit> fits) {
    /** Copies the list. */
    public Candidate {
      fits = List.copyOf(fits);
    }

    /** Returns how the method fits these arguments. */
    public static Candidate of(DispatchMethod method, List<Atom> arguments) {
      Signature signature = method.signature();
      int compared =
          signature.isVariadic()
              ? arguments.size()
              : Math.min(arguments.size(), signature.fixedCount());
      List<Fit> fits = new ArrayList<>();
      for (int i = 0; i < compared; i++) {
        fits.add(new Fit(signature.at(i), arguments.get(i)));
      }
      return new Candidate(method, arguments.size(), fits);
    }

    /** Says whether the method accepts the call. */
    public boolean applicable() {
      return mismatches() == 0;
    }

    /** Returns how far the method is from accepting: arguments refused, missing or too many. */
    public int mismatches() {
      int refused = (int) fits.stream().filter(fit -> !fit.accepted()).count();
      int fixed = method.signature().fixedCount();
      int missing = Math.max(0, fixed - arity);
      return refused + missing + (arity - fits.size());
    }

    /** The mismatches in words: {@code argument 2: expected Size, got Boxes}; else "applicable". */
    public String verdict() {
      if (applicable()) {
        return "applicable";
      }
      List<String> words = new ArrayList<>();
      if (!method.signature().fits(arity)) {
        words.add("takes %s, got %d".formatted(arguments(method.signature()), arity));
      }
      for (int i = 0; i < fits.size(); i++) {
        Fit fit = fits.get(i);
        if (!fit.accepted()) {
          words.add("argument %d: %s".formatted(i + 1, Wording.mismatch(fit)));
        }
      }
      return String.join("; ", words);
    }

    /**
     * The method under the name of its function, the parameters that the call does not meet between
     * stars, with {@link #verdict} and source place: {@code rotate(Image, *Double*) [argument 2:
     * expected Double, got Integer] at Rotations.java:41}.
     */
    String describe(String functionName) {
      return "%s%s [%s] at %s".formatted(functionName, marked(), verdict(), method.source());
    }

    private String marked() {
      Signature signature = method.signature();
      StringJoiner text = new StringJoiner(", ", "(", ")");
      for (int i = 0; i < signature.fixedCount(); i++) {
        text.add(
            i < fits.size() && fits.get(i).accepted()
                ? "" + signature.at(i)
                : star(signature.at(i)));
      }
      boolean tail = fits.stream().skip(signature.fixedCount()).allMatch(Fit::accepted);
      signature.rest().ifPresent(rest -> text.add(tail ? rest + "..." : star(rest + "...")));
      return text.toString();
    }

    private static String star(Object parameter) {
      return "*" + parameter + "*";
    }

    private static String arguments(Signature signature) {
      int fixed = signature.fixedCount();
      String count = signature.isVariadic() ? "at least " + fixed : Integer.toString(fixed);
      return count + (fixed == 1 ? " argument" : " arguments");
    }
  }

  /**
   * One method more specific than another for this call.
   *
   * @param winner the more specific one
   * @param loser the less specific one
   * @param by the criterion that decided
   */
  public record Beat(DispatchMethod winner, DispatchMethod loser, Criterion by) {}

  /** Returns the methods that fit and that no other beats; of several, precedence decides. */
  public List<DispatchMethod> mostSpecific() {
    Set<DispatchMethod> losers = beats.stream().map(Beat::loser).collect(Collectors.toSet());
    return candidates.stream()
        .filter(Candidate::applicable)
        .map(Candidate::method)
        .filter(method -> !losers.contains(method))
        .toList();
  }

  /** The story in lines of text, ending without a line break. */
  @Override
  public String toString() {
    return new Story(this).text();
  }
}
