// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MutableCallSite;
import java.util.List;

/** The sites of one facade, or of one caller: one for each view. */
final class Sites {
  private final List<View> views;
  private final List<Site> sites;

  Sites(Ground ground) {
    this(ground, ground.generic().views());
  }

  Sites(Ground ground, List<View> views) {
    this.views = views;
    this.sites = views.stream().<Site>map(view -> new Site.OfView(view.type(), ground)).toList();
  }

  /** Returns the call sites that a facade is made with. */
  List<MutableCallSite> callSites() {
    return sites.stream().map(Site::callSite).toList();
  }

  /** Begins anew with what this linkage answers. */
  void answerFrom(Linkage linkage) {
    for (int i = 0; i < views.size(); i++) {
      View view = linkage.seen(views.get(i));
      Site site = sites.get(i);
      if (view.variadic()) {
        site.start(new VariadicCalls(site, linkage, _ -> view));
      } else {
        site.start(new TupleCache(site, linkage, view, view.fixedCount()));
      }
    }
  }
}
