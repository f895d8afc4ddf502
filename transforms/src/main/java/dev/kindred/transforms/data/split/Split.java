// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.split;

import dev.kindred.transforms.data.items.Item;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How a data set falls into parts. Each item comes into one part; a split that cannot place one, or
 * would place one twice, says which.
 *
 * <p>What is drawn is drawn for the item's name and the seed: it depends neither on the order of
 * the items nor on the machine. There is no seed that is not written down.
 *
 * <p>Open for library authors: a split is a function of the items with words.
 */
public interface Split {
  /**
   * The parts of these items.
   *
   * @throws IllegalArgumentException where an item has no part or two, the training part is empty,
   *     or the split needs what an item lacks
   */
  Parts parts(List<Item> items);

  /** What it goes by, for people: {@code 20 % at random, seed 42}. */
  String words();

  /** The seed it draws from, if it draws. */
  default OptionalLong seed() {
    return OptionalLong.empty();
  }

  /**
   * A share for validation, every item equally likely.
   *
   * @param valid share in (0, 1), of which the nearest whole number of items is taken
   */
  static Split random(double valid, long seed) {
    return new RandomSplit(Shares.of(valid), seed, RandomSplit.Kind.ITEMS, Item::name);
  }

  /** A share for validation and one for the test, every item equally likely. */
  static Split random(double valid, double test, long seed) {
    return new RandomSplit(Shares.of(valid, test), seed, RandomSplit.Kind.ITEMS, Item::name);
  }

  /**
   * A share of the items of each label, so that each part has as much of each as the whole has.
   *
   * @param label of an item, such as {@code item -> item.folder(1)}
   */
  static Split stratified(double valid, long seed, Function<Item, String> label) {
    return new RandomSplit(Shares.of(valid), seed, RandomSplit.Kind.STRATA, label);
  }

  /**
   * A share of the groups: all items of one stand in one part. The share is met as nearly as whole
   * groups allow.
   *
   * @param group of an item, such as its patient: {@code item -> item.field("patient")}
   */
  static Split grouped(double valid, long seed, Function<Item, String> group) {
    return new RandomSplit(Shares.of(valid), seed, RandomSplit.Kind.GROUPS, group);
  }

  /** The folder an item lies in is the name of its part, such as {@code train/0001.png}. */
  static Split byParent() {
    return new NamedSplit("by the folder of each item", item -> item.folder(1));
  }

  /** The folder above that of the item is its part, such as {@code train/cat/0001.png}. */
  static Split byGrandparent() {
    return new NamedSplit("by the folder above that of each item", item -> item.folder(2));
  }

  /** A column of an item's row is the name of its part. */
  static Split byColumn(String column) {
    return new NamedSplit("by column " + column, item -> item.field(column));
  }

  /** A function gives the name of each item's part: {@link Parts#TRAIN} or another. */
  static Split by(String words, Function<Item, String> part) {
    return new NamedSplit(words, part);
  }

  /** The items at these places, counted from 0, are for validation, all others for training. */
  static Split validAt(int... places) {
    return new PlacesSplit(Arrays.stream(places).boxed().toList());
  }

  /**
   * Text files, one name of an item in each line, that list the parts.
   *
   * @param lists by the name of the part; one for {@link Parts#TRAIN} is among them
   */
  static Split listed(Map<String, Path> lists) {
    return new ListedSplit(lists);
  }

  /** Everything is for training: said, since it is no default. */
  static Split allForTraining() {
    return new NamedSplit("all for training", _ -> Parts.TRAIN);
  }

  /**
   * This split, which must not tear a group: one that stands in two parts is an error that lists
   * them.
   *
   * @param group of an item, such as its patient
   */
  default Split keepingWhole(Function<Item, String> group) {
    return new WholeSplit(this, group);
  }
}
