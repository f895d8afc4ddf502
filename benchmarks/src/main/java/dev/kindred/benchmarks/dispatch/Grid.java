// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A number of final classes and a static method for every tuple of them, marked {@link Dispatch};
 * each class has the methods of nested visitors too, just as one would write them by hand:
 *
 * <pre>
 * final class Cell3 implements Visitor {
 *   public int meet(Cell b)      { return b.meet3(this); }
 *   public int meet0(Cell0 a)    { return Methods.meet0_3(a, this); }
 *   public int meet1(Cell1 a)    { return Methods.meet1_3(a, this); }
 *   ...
 * }
 * </pre>
 *
 * <p>Every method computes {@code number * a.size() + b.size()}, so that a wrong choice shows.
 */
final class Grid {
  private static final ClassDesc CELL = Cell.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc SIZE = MethodTypeDesc.of(ConstantDescs.CD_int);
  private static final MethodTypeDesc MADE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  /** How many objects there are of each class: few, so that memory is not what is measured. */
  private static final int EACH = 64;

  private final int classes;
  private final int arity;
  private final ClassDesc visitor = desc("Visitor");
  private final ClassDesc methods = desc("Methods");
  private final Class<?> owner;
  private final List<Cell[]> cells = new ArrayList<>();

  /**
   * Makes a grid; only one of its kind in a process.
   *
   * @param classes how many
   * @param arity the number of arguments, 2 to 4
   */
  Grid(int classes, int arity) {
    this.classes = classes;
    this.arity = arity;
    define(visitor, this::visitor);
    for (int i = 0; i < classes; i++) {
      int index = i;
      cells.add(cells(define(cell(i), made -> cell(made, index))));
    }
    this.owner = define(methods, this::methods);
  }

  private ClassDesc desc(String name) {
    return ClassDesc.of(Grid.class.getPackageName(), name + classes + "x" + arity);
  }

  private ClassDesc cell(int index) {
    return desc("Cell" + index + "of");
  }

  /** Defines a class beside this one, so that it has the class loader that it would have. */
  private static Class<?> define(ClassDesc desc, Consumer<ClassBuilder> content) {
    try {
      return MethodHandles.lookup().defineClass(ClassFile.of().build(desc, content));
    } catch (IllegalAccessException e) {
      throw new LinkageError(desc.displayName(), e);
    }
  }

  private static Cell[] cells(Class<?> type) {
    try {
      Cell[] cells = new Cell[EACH];
      for (int i = 0; i < EACH; i++) {
        cells[i] = (Cell) type.getConstructor(int.class).newInstance(i);
      }
      return cells;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  /** Returns a function with all the methods. */
  Meet function() {
    GenericFunction<Meet> function = GenericFunction.create(Meet.class);
    var _ = function.register(owner);
    return function.call();
  }

  /** Returns the class of all methods. */
  Class<?> owner() {
    return owner;
  }

  /** Returns the static methods, one for every tuple of classes. */
  List<Method> methods() {
    return List.of(owner.getDeclaredMethods());
  }

  /** Returns the function that the program shares, with all the methods. */
  Meet shared() {
    GenericFunction<Meet> function = GenericFunction.of(Meet.class);
    var _ = function.register(owner);
    return function.call();
  }

  /** Returns as many cells for each argument as asked, drawn from so many different tuples. */
  Cell[][] draw(int tuples, int calls) {
    Random random = new Random(7);
    List<int[]> all = new ArrayList<>();
    while (all.size() < tuples) {
      int[] tuple = random.ints(arity, 0, classes).toArray();
      if (all.stream().noneMatch(known -> Arrays.equals(known, tuple))) {
        all.add(tuple);
      }
    }
    return cells(all, calls, random);
  }

  private Cell[][] cells(List<int[]> tuples, int calls, Random random) {
    Cell[][] drawn = new Cell[arity][calls];
    for (int call = 0; call < calls; call++) {
      int[] tuple = tuples.get(random.nextInt(tuples.size()));
      for (int at = 0; at < arity; at++) {
        drawn[at][call] = cells.get(tuple[at])[random.nextInt(EACH)];
      }
    }
    return drawn;
  }

  /** Calls the given with every list of so many classes. */
  private void each(List<Integer> known, int length, Consumer<List<Integer>> to) {
    if (known.size() == length) {
      to.accept(known);
      return;
    }
    for (int i = 0; i < classes; i++) {
      List<Integer> more = new ArrayList<>(known);
      more.add(i);
      each(more, length, to);
    }
  }

  private static String name(List<Integer> known) {
    StringBuilder name = new StringBuilder("meet");
    known.forEach(each -> name.append(name.length() == 4 ? "" : "_").append(each));
    return name.toString();
  }

  /** Returns the type of a method that is told the first arguments exactly, and the rest not. */
  private MethodTypeDesc type(List<Integer> known, int unknown) {
    List<ClassDesc> parameters = new ArrayList<>();
    known.forEach(each -> parameters.add(cell(each)));
    for (int i = 0; i < unknown; i++) {
      parameters.add(CELL);
    }
    return MethodTypeDesc.of(ConstantDescs.CD_int, parameters);
  }

  private void visitor(ClassBuilder made) {
    made.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT);
    made.withInterfaceSymbols(CELL);
    for (int length = 1; length < arity; length++) {
      int unknown = arity - 1 - length;
      each(
          List.of(),
          length,
          known ->
              made.withMethod(
                  name(known),
                  type(known, unknown),
                  ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                  _ -> {}));
    }
  }

  private void methods(ClassBuilder made) {
    made.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
    int[] number = {1};
    each(
        List.of(),
        arity,
        known ->
            made.withMethod(
                name(known),
                type(known, 0),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                method ->
                    method
                        .with(
                            RuntimeVisibleAnnotationsAttribute.of(
                                Annotation.of(
                                    Dispatch.class.describeConstable().orElseThrow(),
                                    AnnotationElement.ofClass(
                                        "value", Meet.class.describeConstable().orElseThrow()))))
                        .withCode(code -> body(code, known, number[0]++))));
  }

  private void body(CodeBuilder code, List<Integer> known, int number) {
    code.loadConstant(number);
    for (int i = 0; i < known.size(); i++) {
      code.aload(i).invokevirtual(cell(known.get(i)), "size", SIZE);
      if (i == 0) {
        code.imul();
      } else {
        code.iadd();
      }
    }
    code.ireturn();
  }

  private void cell(ClassBuilder made, int index) {
    made.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
    made.withInterfaceSymbols(visitor);
    made.withField("size", ConstantDescs.CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
    made.withMethodBody(
        ConstantDescs.INIT_NAME,
        MADE,
        ClassFile.ACC_PUBLIC,
        code ->
            code.aload(0)
                .invokespecial(
                    ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .aload(0)
                .iload(1)
                .putfield(cell(index), "size", ConstantDescs.CD_int)
                .return_());
    made.withMethodBody(
        "size",
        SIZE,
        ClassFile.ACC_PUBLIC,
        code -> code.aload(0).getfield(cell(index), "size", ConstantDescs.CD_int).ireturn());
    for (int length = 0; length < arity; length++) {
      int unknown = arity - 1 - length;
      each(List.of(), length, known -> step(made, index, known, unknown));
    }
  }

  /** One step of the visitors: the receiver's class is now known too. */
  private void step(ClassBuilder made, int index, List<Integer> known, int unknown) {
    List<Integer> more = new ArrayList<>(known);
    more.add(index);
    made.withMethodBody(
        known.isEmpty() ? "meet" : name(known),
        type(known, unknown),
        ClassFile.ACC_PUBLIC,
        code -> {
          if (unknown > 0) {
            code.aload(known.size() + 1);
          }
          for (int i = 0; i < known.size(); i++) {
            code.aload(i + 1);
          }
          code.aload(0);
          for (int i = 1; i < unknown; i++) {
            code.aload(known.size() + 1 + i);
          }
          if (unknown > 0) {
            code.invokeinterface(visitor, name(more), type(more, unknown - 1));
          } else {
            code.invokestatic(methods, name(more), type(more, 0));
          }
          code.ireturn();
        });
  }
}
