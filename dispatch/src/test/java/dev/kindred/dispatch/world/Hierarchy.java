// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

import dev.kindred.dispatch.Atom;
import java.io.Serializable;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes and interfaces made at run time, each hierarchy in a loader of its own.
 *
 * <p>A type without instances (an interface or an abstract class) has a final direct subtype of
 * nothing else beside it, {@code SomeX} for {@code X}, so that for every type there is an argument
 * of exactly that type. A sealed type permits its declared subtypes and that one.
 */
public final class Hierarchy {
  private static final String PACKAGE = "made";

  /** Types that there are in every hierarchy that declares no others of their names. */
  private static final Map<String, Class<?>> GIVEN =
      Map.of(
          "Comparable", Comparable.class,
          "Serializable", Serializable.class,
          "Box", Box.class,
          "Tagged", Tagged.class,
          "Color", Color.class,
          "Boolean", Boolean.class,
          "Integer", Integer.class,
          "String", String.class,
          "Class", Class.class,
          "Object", Object.class);

  private final Map<String, TypeDeclaration> declarations = new LinkedHashMap<>();
  private final Loader loader = new Loader();

  private Hierarchy(List<TypeDeclaration> declared) {
    declared.forEach(type -> declarations.put(type.name(), type));
    for (TypeDeclaration type : declared) {
      if (type.isAbstract()) {
        TypeDeclaration some =
            TypeDeclaration.parse("final Some%1$s : %1$s".formatted(type.name()));
        declarations.put(some.name(), some);
      }
    }
  }

  /** Returns the hierarchy of these types; a super-type may stand after its subtypes. */
  public static Hierarchy of(List<TypeDeclaration> declared) {
    return new Hierarchy(declared);
  }

  /** Returns the hierarchy of these types, separated by semicolons. */
  public static Hierarchy of(String declared) {
    return of(Stream.of(declared.split(";")).map(TypeDeclaration::parse).toList());
  }

  /** Returns the class of this name. */
  public Class<?> type(String name) {
    if (!declarations.containsKey(name) && GIVEN.containsKey(name)) {
      return GIVEN.get(name);
    }
    try {
      return Class.forName(PACKAGE + "." + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("type %s: not declared".formatted(name), e);
    }
  }

  /** Returns the run-time class of an argument of exactly this type. */
  public Class<?> exactly(String name) {
    return type(
        declarations.containsKey(name) && declarations.get(name).isAbstract()
            ? "Some" + name
            : name);
  }

  /** Returns an argument of exactly this type, or the null argument for {@code null}. */
  public Atom argument(String name) {
    return name.equals("null") ? Atom.NULL : new Atom.OfClass(exactly(name));
  }

  /**
   * Returns the atom of a name in a signature, where {@code Any} and {@code Null} are known: also
   * {@code =RED}, {@code =1}, {@code =true}, {@code =A.class}, {@code Class<A>} for the class
   * objects from {@code A} down, {@code Box<A>}, and {@code Tagged<A/?>}.
   */
  public Atom atom(String name) {
    if (name.startsWith("=")) {
      return Atom.ofValue(constant(name.substring(1)));
    }
    int inner = name.indexOf('<');
    if (inner >= 0) {
      String arguments = name.substring(inner + 1, name.length() - 1);
      String outer = name.substring(0, inner);
      return outer.equals("Class")
          ? Atom.ofClassObject(type(arguments))
          : Atom.reified(
              type(outer), Stream.of(arguments.split("/")).map(this::atom).toArray(Atom[]::new));
    }
    return switch (name) {
      case "Any", "?" -> Atom.ANY;
      case "Null" -> Atom.NULL;
      default -> Atom.of(type(name));
    };
  }

  private Object constant(String text) {
    if (text.endsWith(".class")) {
      return type(text.replace(".class", ""));
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.valueOf(text);
    }
    return text.equals("true") || text.equals("false")
        ? Boolean.valueOf(text)
        : Color.valueOf(text);
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(Hierarchy.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String binaryName) throws ClassNotFoundException {
      TypeDeclaration type = declarations.get(binaryName.replace(PACKAGE + ".", ""));
      if (type == null) {
        throw new ClassNotFoundException(binaryName);
      }
      byte[] bytes = ClassFile.of().build(desc(type.name()), made -> define(type, made));
      return defineClass(binaryName, bytes, 0, bytes.length);
    }
  }

  private void define(TypeDeclaration type, ClassBuilder made) {
    made.withFlags(flags(type));
    made.withInterfaceSymbols(
        type.supers().stream().filter(this::isInterface).map(this::erased).toList());
    if (type.supers().stream().anyMatch(name -> name.contains("<"))) {
      made.with(SignatureAttribute.of(ClassSignature.parseFrom(generic(type))));
    }
    if (type.isSealed()) {
      made.with(PermittedSubclassesAttribute.ofSymbols(permitted(type)));
    }
    if (!type.isInterface()) {
      ClassDesc parent = superclass(type);
      made.withSuperclass(parent);
      made.withMethodBody(
          ConstantDescs.INIT_NAME,
          ConstantDescs.MTD_void,
          ClassFile.ACC_PUBLIC,
          code ->
              code.aload(0)
                  .invokespecial(parent, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                  .return_());
    }
  }

  private static int flags(TypeDeclaration type) {
    int flags = ClassFile.ACC_PUBLIC;
    flags |= type.isInterface() ? ClassFile.ACC_INTERFACE : ClassFile.ACC_SUPER;
    flags |= type.isAbstract() ? ClassFile.ACC_ABSTRACT : 0;
    return flags | (type.isFinal() ? ClassFile.ACC_FINAL : 0);
  }

  private ClassDesc superclass(TypeDeclaration type) {
    List<String> classes = new ArrayList<>(type.supers());
    classes.removeIf(this::isInterface);
    return switch (classes.size()) {
      case 0 -> ConstantDescs.CD_Object;
      case 1 -> erased(classes.getFirst());
      default ->
          throw new IllegalArgumentException(
              "type %s: more than one super-class, %s".formatted(type.name(), classes));
    };
  }

  /** Returns the super-types with their type arguments, as a class file has them. */
  private String generic(TypeDeclaration type) {
    List<String> supers = new ArrayList<>(type.supers());
    supers.removeIf(this::isInterface);
    StringBuilder all = new StringBuilder();
    all.append(supers.isEmpty() ? "Ljava/lang/Object;" : signature(supers.getFirst()));
    type.supers().stream().filter(this::isInterface).map(this::signature).forEach(all::append);
    return all.toString();
  }

  private String signature(String name) {
    String outer = erased(name).descriptorString().replace(";", "");
    int inner = name.indexOf('<');
    return inner < 0
        ? outer + ";"
        : Stream.of(name.substring(inner + 1, name.length() - 1).split("/"))
            .map(this::signature)
            .collect(Collectors.joining("", outer + "<", ">;"));
  }

  private boolean isInterface(String name) {
    TypeDeclaration declared = declarations.get(raw(name));
    return declared == null ? GIVEN.get(raw(name)).isInterface() : declared.isInterface();
  }

  private ClassDesc erased(String name) {
    return declarations.containsKey(raw(name))
        ? desc(raw(name))
        : GIVEN.get(raw(name)).describeConstable().orElseThrow();
  }

  private static String raw(String name) {
    return name.replaceFirst("<.*", "");
  }

  private List<ClassDesc> permitted(TypeDeclaration type) {
    return declarations.values().stream()
        .filter(other -> other.supers().stream().anyMatch(name -> raw(name).equals(type.name())))
        .map(other -> desc(other.name()))
        .toList();
  }

  private static ClassDesc desc(String name) {
    return ClassDesc.of(PACKAGE, name);
  }
}
