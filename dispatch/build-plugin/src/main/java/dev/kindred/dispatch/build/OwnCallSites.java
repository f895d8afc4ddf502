// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import java.util.List;
import net.bytebuddy.asm.AsmVisitorWrapper;
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
    this.names = List.of(names.trim().split("\\s*,\\s*"));
  }

  @Override
  public boolean matches(TypeDescription type) {
    String name = type.getName();
    return names.stream()
        .anyMatch(each ->
            each.isEmpty()
                || name.equals(each)
                || name.startsWith(each + ".")
                || name.startsWith(each + "$"));
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(new Calls());
  }

  /** Nothing is open. */
  @Override
  public void close() {}

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
