// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.benchmarks.conformance.DispatchCase.TypeDeclaration;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the classes and interfaces of one case, and one instance of each that a call names. */
final class RuntimeTypes {

  private static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(ConstantDescs.CD_void);

  private final Map<String, TypeDeclaration> declarations = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<String, Object> instances = new HashMap<>();
  private final Loader loader = new Loader();

  RuntimeTypes(List<TypeDeclaration> types) {
    types.forEach(t -> declarations.put(t.name(), t));
    declarations.keySet().forEach(name -> loader.bytes.put(binaryName(name), bytes(name)));
  }

  /** The class of a declared name. */
  Class<?> named(String name) {
    return classes.computeIfAbsent(name, n -> loader.load(binaryName(declaration(n).name())));
  }

  /** The classes of all declared names. */
  List<Class<?>> all() {
    return declarations.keySet().stream().<Class<?>>map(this::named).toList();
  }

  /**
   * An object whose class is exactly the declared one, or a direct subtype where that is abstract.
   */
  Object instanceOf(String name) {
    return instances.computeIfAbsent(name, this::instantiate);
  }

  private Object instantiate(String name) {
    TypeDeclaration type = declaration(name);
    Class<?> made = named(name);
    if (type.isInterface() || type.isAbstract()) {
      String anonymous = name + "$anonymous";
      loader.bytes.put(binaryName(anonymous), subtypeBytes(anonymous, type));
      made = loader.load(binaryName(anonymous));
    }
    try {
      return made.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot instantiate " + name, e);
    }
  }

  private TypeDeclaration declaration(String name) {
    TypeDeclaration type = declarations.get(name);
    if (type == null) {
      throw new IllegalArgumentException("type " + name + ": not declared by the case");
    }
    return type;
  }

  private byte[] bytes(String name) {
    TypeDeclaration type = declaration(name);
    int flags = ClassFile.ACC_PUBLIC;
    flags |=
        type.isInterface() ? ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT : ClassFile.ACC_SUPER;
    flags |= type.isFinal() ? ClassFile.ACC_FINAL : 0;
    flags |= type.isAbstract() ? ClassFile.ACC_ABSTRACT : 0;
    List<String> permits = type.permits();
    int all = flags;
    return build(
        name,
        type.supers(),
        all,
        type.isInterface(),
        b -> {
          if (permits != null) {
            b.with(
                PermittedSubclassesAttribute.ofSymbols(
                    permits.stream().map(RuntimeTypes::desc).toList()));
          }
        });
  }

  private byte[] subtypeBytes(String name, TypeDeclaration parent) {
    int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER | ClassFile.ACC_FINAL;
    return build(name, List.of(parent.name()), flags, false, b -> {});
  }

  private byte[] build(
      String name,
      List<String> supers,
      int flags,
      boolean isInterface,
      Consumer<ClassBuilder> more) {
    List<String> superclasses = supers.stream().filter(s -> !declaration(s).isInterface()).toList();
    if (superclasses.size() > 1) {
      throw new IllegalArgumentException(
          "type " + name + ": more than one superclass " + superclasses);
    }
    ClassDesc parent =
        superclasses.isEmpty() ? ConstantDescs.CD_Object : desc(superclasses.getFirst());
    List<ClassDesc> interfaces =
        supers.stream().filter(s -> declaration(s).isInterface()).map(RuntimeTypes::desc).toList();
    return ClassFile.of()
        .build(
            desc(name),
            b -> {
              b.withFlags(flags).withSuperclass(parent).withInterfaceSymbols(interfaces);
              more.accept(b);
              if (!isInterface) {
                b.withMethodBody(
                    ConstantDescs.INIT_NAME,
                    CONSTRUCTOR,
                    ClassFile.ACC_PUBLIC,
                    code ->
                        code.aload(0)
                            .invokespecial(parent, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                            .return_());
              }
            });
  }

  private static ClassDesc desc(String name) {
    return ClassDesc.of(binaryName(name));
  }

  private static String binaryName(String name) {
    return "conformance." + name.replaceAll("[^A-Za-z0-9_$]", "_");
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> bytes = new HashMap<>();

    Loader() {
      super(RuntimeTypes.class.getClassLoader());
    }

    Class<?> load(String name) {
      try {
        return loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = bytes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }
}
