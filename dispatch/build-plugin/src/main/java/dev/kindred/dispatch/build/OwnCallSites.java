// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.pool.TypePool;

/**
 * Rewrites calls of generic functions in compiled classes, so that each knows the tuples of classes
 * that it has seen itself. A call that sees few of them is quicker then where others, through the
 * same facade, see many.
 *
 * <p>All calls in the code of a class are rewritten, those in lambdas too. A method reference
 * ({@code MEET::meet}) is no call, and stays as it is. What a call does, returns and throws does
 * not change; the classes need Kindred's dispatch at run time, which they have since they call it.
 *
 * <p>Runs on Java 17 and newer.
 */
public final class OwnCallSites implements Plugin {
  private final List<String> names;
  private final BuildLogger log;

  /** Names that something is called by, as classes are seen, perhaps by several threads. */
  private final Set<String> found = ConcurrentHashMap.newKeySet();

  /** Rewrites the calls in all classes. */
  public OwnCallSites() {
    this("");
  }

  /**
   * Rewrites the calls in some classes.
   *
   * @param names binary names of classes or packages, separated by commas; nested classes and
   *     packages belong to them; an empty text is all
   */
  public OwnCallSites(String names) {
    this(names, BuildLogger.NoOp.INSTANCE);
  }

  /**
   * Rewrites the calls in some classes, as builds make it.
   *
   * @param names as {@link #OwnCallSites(String)} takes them
   * @param log is warned of names that nothing is called by
   */
  public OwnCallSites(String names, BuildLogger log) {
    this.names = List.of(names.trim().split("\\s*,\\s*"));
    this.log = log;
  }

  @Override
  public boolean matches(TypeDescription type) {
    String name = type.getName();
    List<String> those =
        names.stream()
            .filter(each ->
                each.isEmpty()
                    || name.equals(each)
                    || name.startsWith(each + ".")
                    || name.startsWith(each + "$"))
            .toList();
    found.addAll(those);
    return !those.isEmpty();
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(new Calls());
  }

  /** All classes were seen: warns of names that none of them has. */
  @Override
  public void close() {
    names.stream()
        .filter(each -> !each.isEmpty() && !found.contains(each))
        .forEach(each ->
            log.warn(
                "OwnCallSites: %s names no class or package of this module; correct or remove it"
                    .formatted(each)));
  }

  /** Of a class as a whole: lambdas are methods that ByteBuddy does not count as declared. */
  private static final class Calls extends AsmVisitorWrapper.AbstractBase {
    @Override
    public int mergeReader(int flags) {
      return flags | ClassReader.EXPAND_FRAMES;
    }

    @Override
    public ClassVisitor wrap(
        TypeDescription type,
        ClassVisitor visitor,
        Implementation.Context context,
        TypePool pool,
        FieldList<FieldDescription.InDefinedShape> fields,
        MethodList<?> methods,
        int writerFlags,
        int readerFlags) {
      return new RewrittenClass(visitor, new GenericMethods(pool));
    }
  }
}
