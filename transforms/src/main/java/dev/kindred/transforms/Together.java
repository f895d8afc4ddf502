// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PerItem;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.batch.Batch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs what several samples put off, members of one name and class as one batch. */
final class Together {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Together() {}

  static void settle(List<Encoding> runs, Mode mode) {
    for (String member : names(runs)) {
      byClass(runs, member).forEach((type, routes) -> settle(type, routes, mode));
    }
  }

  private static Collection<String> names(List<Encoding> runs) {
    return runs.stream()
        .flatMap(run -> run.routes().keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The routes of that member on which there is something to run. */
  private static Map<Class<? extends Semantic>, List<Route>> byClass(
      List<Encoding> runs, String member) {
    return runs.stream()
        .map(run -> run.routes().get(member))
        .filter(route -> route != null && route.isAhead())
        .collect(
            Collectors.groupingBy(
                route -> route.start().getClass(), LinkedHashMap::new, Collectors.toList()));
  }

  private static <T extends Semantic> void settle(Class<T> type, List<Route> routes, Mode mode) {
    if (routes.size() == 1) {
      return; // it settles by itself
    }
    List<T> items = routes.stream().map(route -> type.cast(route.start())).toList();
    PerItem plans = PerItem.of(routes.stream().map(route -> route.sequence(mode)).toList());
    Batch<T> moved;
    try {
      moved = ENGINE.run(mode.device(), plans, Batch.of(type, items));
    } catch (RuntimeException e) {
      routes.forEach(route -> route.settled(mode)); // says which sample and step it was
      throw e;
    }
    for (int i = 0; i < routes.size(); i++) {
      routes.get(i).arrived(moved.get(i));
    }
  }
}
