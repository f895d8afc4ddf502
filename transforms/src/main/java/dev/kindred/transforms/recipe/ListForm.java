// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Items;
import java.util.ArrayList;
import java.util.List;

/**
 * Items in order.
 *
 * @param item the form of each
 */
record ListForm(Form item) implements Form {
  @Override
  public String asked() {
    return "a list, each item " + item.asked();
  }

  @Override
  public Node write(Object value, Place place) {
    List<Node> items = new ArrayList<>();
    for (Object each : (List<?>) value) {
      items.add(item.write(each, place.item(items.size())));
    }
    return new Items(items, 0);
  }

  @Override
  public Object read(Node node, Place place) {
    if (!(node instanceof Items list)) {
      throw unlike(node, place);
    }
    List<Object> values = new ArrayList<>();
    for (Node each : list.items()) {
      values.add(item.read(each, place.item(values.size())));
    }
    return List.copyOf(values);
  }
}
