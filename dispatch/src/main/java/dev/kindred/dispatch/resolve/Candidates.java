// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of one table, found by what they accept at each position: the arguments are compared
 * with the atoms that methods name, each once, instead of with all methods.
 *
 * <p>It remembers nothing of the calls, so it holds no class but those that methods name. Immutable
 * and safe for use by any thread.
 */
public final class Candidates {
  private final List<DispatchMethod> methods;

  /** By the number of arguments; the last are those for any larger number. */
  private final List<BitSet> fitting = new ArrayList<>();

  /** By position, the methods that name an atom there; the last is for all further positions. */
  private final List<Map<Atom, BitSet>> naming = new ArrayList<>();

  private Candidates(List<DispatchMethod> methods) {
    this.methods = methods;
    int longest = 0;
    for (DispatchMethod method : methods) {
      longest = Math.max(longest, method.signature().fixedCount());
    }
    for (int i = 0; i <= longest + 1; i++) {
      fitting.add(new BitSet(methods.size()));
    }
    for (int i = 0; i <= longest; i++) {
      naming.add(new HashMap<>());
    }
    for (int number = 0; number < methods.size(); number++) {
      enter(methods.get(number).signature(), number);
    }
  }

  /** Returns the candidates of a list, which is not to be changed any more. */
  public static Candidates of(List<DispatchMethod> methods) {
    return new Candidates(methods);
  }

  private void enter(Signature signature, int number) {
    for (int arity = 0; arity < fitting.size(); arity++) {
      fitting.get(arity).set(number, signature.fits(arity));
    }
    int named = signature.isVariadic() ? naming.size() : signature.fixedCount();
    for (int position = 0; position < named; position++) {
      for (Atom atom : signature.at(position).members()) {
        naming.get(position).computeIfAbsent(atom, _ -> new BitSet(methods.size())).set(number);
      }
    }
  }

  /** Returns the methods that accept these arguments, in the order of the list. */
  public List<DispatchMethod> accepting(List<Atom> arguments) {
    BitSet accepting = (BitSet) fitting.get(Math.min(arguments.size(), fitting.size() - 1)).clone();
    for (int i = 0; i < arguments.size(); i++) {
      accepting.and(accepting(naming.get(Math.min(i, naming.size() - 1)), arguments.get(i)));
    }
    List<DispatchMethod> found = new ArrayList<>();
    for (int i = accepting.nextSetBit(0); i >= 0; i = accepting.nextSetBit(i + 1)) {
      found.add(methods.get(i));
    }
    return found;
  }

  private BitSet accepting(Map<Atom, BitSet> position, Atom argument) {
    BitSet accepting = new BitSet(methods.size());
    position.forEach((atom, named) -> {
      if (argument.isBelow(atom)) {
        accepting.or(named);
      }
    });
    return accepting;
  }
}
