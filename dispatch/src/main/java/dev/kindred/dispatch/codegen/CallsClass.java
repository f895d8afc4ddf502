// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.function.Function;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes a class whose one method answers calls by comparing the classes of its arguments with
 * constants and calling what they lead to.
 *
 * <p>The compiler of the JVM inlines a method it finds hot up to a size, 325 bytes unless told
 * otherwise, and compiles none of more than 8 000. Decisions that need more are a tree of methods.
 */
final class CallsClass {
  /** The size up to which hot methods are inlined: FreqInlineSize of HotSpot. */
  private static final int INLINED_BYTES = 325;

  /** Reading a class: load, compare with null, {@code getClass}, store. A number takes no more. */
  private static final int PREPARE_BYTES = 11;

  private final Calls calls;
  private final Beside beside;
  private final String owner;
  private final MethodType type;
  private final LeafCode miss;
  private final Constants constants;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final IdentityHashMap<Leaf, LeafCode> leaves = new IdentityHashMap<>();
  private final Queue<Runnable> further = new ArrayDeque<>();
  private int methods;

  /**
   * Begins a class for these calls.
   *
   * @param miss where to pass those on that nothing is said about
   */
  CallsClass(Calls calls, MethodHandle miss) {
    this.calls = calls;
    this.beside = calls.beside();
    this.owner = beside.nameFor("$Calls");
    this.type = calls.type();
    this.constants = new Constants(owner);
    this.miss = ConstantCall.of(constants, miss);
  }

  /** Writes the class and defines it. */
  MethodHandles.Lookup define(Decision decision, List<Class<?>> interfaces)
      throws IllegalAccessException {
    writer.visit(
        Opcodes.V25,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        owner,
        null,
        "java/lang/Object",
        interfaces.stream().map(Type::getInternalName).toArray(String[]::new));
    writeConstructor();
    method(Opcodes.ACC_PUBLIC, calls.name(), owner, type.parameterList(), decision);
    while (!further.isEmpty()) {
      further.remove().run();
    }
    constants.write(writer);
    writer.visitEnd();
    return beside.define(writer.toByteArray(), constants.classData());
  }

  private void writeConstructor() {
    MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void method(
      int flags, String called, String receiver, List<Class<?>> parameters, Decision decision) {
    String descriptor = MethodType.methodType(type.returnType(), parameters).descriptorString();
    MethodVisitor code = writer.visitMethod(flags, called, descriptor, null, null);
    Body body = new Body(code, receiver, parameters);
    Label missed = new Label();
    boolean whole = size(decision) + callBytes() <= INLINED_BYTES;
    write(new Flow(body, missed, whole), decision);
    if (!(decision instanceof Leaf)) {
      body.enter(missed);
      miss.write(body);
    }
    body.end();
  }

  private void write(Flow flow, Decision decision) {
    switch (decision) {
      case Leaf leaf -> code(leaf).write(flow.body());
      case Decision.Test test -> test(flow, test);
      case Decision.Division division -> division(flow, division);
    }
  }

  private void test(Flow flow, Decision.Test test) {
    Body body = flow.body();
    MethodVisitor code = body.code();
    body.load(test.position());
    Decision ifNull = test.ifNull();
    Decision otherwise = test.otherwise();
    if (ifNull != null) {
      Label present = new Label();
      code.visitJumpInsn(Opcodes.IFNONNULL, present);
      branch(flow, ifNull, body.parameters());
      body.enter(present);
    } else {
      code.visitJumpInsn(Opcodes.IFNULL, flow.missed());
    }
    if (otherwise != null) {
      branch(flow, otherwise, body.parameters());
    } else if (test.byClass().isEmpty()) {
      code.visitJumpInsn(Opcodes.GOTO, flow.missed());
    } else {
      classes(flow, test);
    }
  }

  private void classes(Flow flow, Decision.Test test) {
    Body body = flow.body();
    body.load(test.position());
    body.code()
        .visitMethodInsn(
            Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
    cases(
        flow,
        test.byClass(),
        new ClassTests(beside, body, constants, test.position()),
        rest -> new Decision.Test(test.position(), null, rest, null));
  }

  private void division(Flow flow, Decision.Division division) {
    Body body = flow.body();
    constants.push(body.code(), division.divider(), MethodHandle.class);
    body.load(division.position());
    body.invoke(division.divider().type());
    cases(
        flow,
        division.byNumber(),
        new NumberTests(body),
        rest -> new Decision.Division(division.position(), division.divider(), rest));
  }

  /**
   * Writes what to do in each case, as many as this method has room for.
   *
   * @param further what decides between those that are left
   */
  private <K> void cases(
      Flow flow,
      SequencedMap<K, Decision> cases,
      Tests<K> tests,
      Function<SequencedMap<K, Decision>, Decision> further) {
    Body body = flow.body();
    int room = INLINED_BYTES - PREPARE_BYTES - 2 * callBytes();
    SequencedMap<K, Decision> left = new LinkedHashMap<>(cases);
    for (var each : cases.entrySet()) {
      room -= Tests.MOST_BYTES + (flow.whole() ? 0 : branchBytes(each.getValue()));
      if (!flow.whole() && room < 0) {
        callFurther(body, further.apply(left), body.parameters());
        break;
      }
      left.remove(each.getKey());
      Label no = left.isEmpty() ? flow.missed() : new Label();
      tests.write(each.getKey(), no);
      branch(flow, each.getValue(), tests.known(each.getKey()));
      if (!left.isEmpty()) {
        body.enter(no);
      }
    }
    tests.end();
  }

  private void branch(Flow flow, Decision decision, List<Class<?>> known) {
    if (flow.whole() || decision instanceof Leaf) {
      write(flow, decision);
    } else {
      callFurther(flow.body(), decision, known);
    }
  }

  private void callFurther(Body body, Decision decision, List<Class<?>> known) {
    String called = "t" + methods++;
    for (int i = 0; i < known.size(); i++) {
      body.load(i);
      if (known.get(i) != body.parameters().get(i)) {
        body.code().visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(known.get(i)));
      }
    }
    body.code()
        .visitMethodInsn(
            Opcodes.INVOKESTATIC,
            owner,
            called,
            MethodType.methodType(type.returnType(), known).descriptorString(),
            false);
    body.giveBack(type.returnType());
    int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    further.add(() -> method(flags, called, "", known, decision));
  }

  private LeafCode code(Leaf leaf) {
    return leaves.computeIfAbsent(leaf, each -> calls.code(each, constants));
  }

  private int size(Decision decision) {
    return switch (decision) {
      case Leaf leaf -> code(leaf).size();
      case Decision.Test test -> {
        int size = PREPARE_BYTES + sizeOf(test.byClass().values());
        yield size + sizeOf(test.ifNull()) + sizeOf(test.otherwise());
      }
      case Decision.Division division -> PREPARE_BYTES + sizeOf(division.byNumber().values());
    };
  }

  private int sizeOf(Collection<Decision> cases) {
    return cases.stream().mapToInt(each -> Tests.MOST_BYTES + size(each)).sum();
  }

  private int sizeOf(@Nullable Decision decision) {
    return decision == null ? 0 : size(decision);
  }

  private int branchBytes(Decision decision) {
    return decision instanceof Leaf leaf ? code(leaf).size() : callBytes();
  }

  private int callBytes() {
    return 7 + 2 * type.parameterCount();
  }

  /**
   * Where code is written.
   *
   * @param missed where to go on with calls that nothing is said about
   * @param whole whether all of the decision has room in this method
   */
  private record Flow(Body body, Label missed, boolean whole) {}
}
