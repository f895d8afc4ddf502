// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What may exist, told apart by a list of types that is fixed beforehand: classes or atoms. */
interface Arguments {
  /**
   * Returns the objects that all required types accept, and as few others as possible: of any such
   * object there is one in the answer that no further type accepts.
   *
   * @param required numbers of types in the list, with each type all of its super-types in the list
   * @return none includes another; empty if no object can be of all these types
   */
  List<Possible> least(BitSet required);

  /** Returns the types, by number, that share an object with this one. */
  BitSet meeting(int type);

  /**
   * What exists here or there.
   *
   * @param parts in the order of their examples
   */
  record Either(List<Arguments> parts) implements Arguments {
    @Override
    public List<Possible> least(BitSet required) {
      List<Possible> all = new ArrayList<>();
      parts.forEach(part -> all.addAll(part.least(required)));
      return Possible.least(all);
    }

    @Override
    public BitSet meeting(int type) {
      BitSet meeting = new BitSet();
      parts.forEach(part -> meeting.or(part.meeting(type)));
      return meeting;
    }
  }

  /** Returns which of the atoms accept what this one stands for. */
  static BitSet accepting(List<Atom> atoms, Atom argument) {
    BitSet accepting = new BitSet(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      accepting.set(i, argument.isBelow(atoms.get(i)));
    }
    return accepting;
  }

  /** Returns which of the types accept an instance of this one. */
  static BitSet accepting(List<Class<?>> types, Class<?> instance) {
    BitSet accepting = new BitSet(types.size());
    for (int i = 0; i < types.size(); i++) {
      accepting.set(i, types.get(i).isAssignableFrom(instance));
    }
    return accepting;
  }
}
