// SPDX-License-Identifier: Apache-2.0
/**
 * Which method runs: generic functions, signatures, resolution, and compiled call sites.
 *
 * <p>A module that declares generic functions, or methods for them, requires this one. What the
 * annotation processor has seen needs nothing else, and no package of it need be exported or open.
 * What is compiled without it has its packages opened to this module, or comes with a lookup of its
 * own. The class path works as well.
 */
module dev.kindred.dispatch {
  requires io.github.classgraph;
  requires net.bytebuddy;
  // Only javac runs the processor, and it has this module.
  requires static java.compiler;
  // Needed at run time: without it nobody would see that a parameter takes null.
  requires transitive org.jspecify;

  exports dev.kindred.dispatch;
  exports dev.kindred.dispatch.ambiguity;
  exports dev.kindred.dispatch.registry;
  exports dev.kindred.dispatch.resolve;
  // What is written or rewritten at compile time calls these; people do not.
  exports dev.kindred.dispatch.declare;
  exports dev.kindred.dispatch.link;

  provides javax.annotation.processing.Processor with
      dev.kindred.dispatch.processor.DispatchProcessor;
}
