package io.hotsock.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports, layout and literals, beside those of JavaPoet, which is slower but knows how. */
class SourceTest {

    private static final ClassName FILE = ClassName.get("com.acme", "Orders");
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName OTHER_LIST = ClassName.get("java.awt", "List");
    private static final ClassName ENTRY = ClassName.get(Map.Entry.class);

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("one after another", List.of(LIST, ENTRY, ClassName.get("com.acme", "Item"))),
                Arguments.of("two of one name, the first first", List.of(LIST, OTHER_LIST, LIST)),
                Arguments.of("two of one name, the other first", List.of(OTHER_LIST, LIST)),
                Arguments.of("a neighbour of that name", List.of(LIST, ClassName.get("com.acme", "List"))),
                Arguments.of("a neighbour's nested type", List.of(LIST, ClassName.get("com.acme", "List", "Item"))),
                Arguments.of("a nested type of that name", List.of(LIST, ClassName.get("com.acme", "Item", "List"))),
                Arguments.of("the name of a nested type", List.of(ENTRY, ClassName.get("org.other", "Entry"))),
                Arguments.of("the other way round", List.of(ClassName.get("org.other", "Entry"), ENTRY)),
                Arguments.of("nested deep", List.of(ClassName.get("org.other", "A", "B", "C"))),
                Arguments.of("java.lang", List.of(ClassName.get(String.class), ClassName.get(Thread.State.class))),
                Arguments.of(
                        "java.lang and a neighbour",
                        List.of(ClassName.get(String.class), ClassName.get("com.acme", "String"))),
                Arguments.of(
                        "java.lang and another",
                        List.of(ClassName.get("org.other", "String"), ClassName.get(String.class))),
                Arguments.of("the file's own", List.of(FILE, FILE.nestedClass("Item"))),
                Arguments.of("the file's name elsewhere", List.of(ClassName.get("org.other", "Orders"), FILE)),
                Arguments.of("the file's name, nested", List.of(ClassName.get("org.other", "A", "Orders"), FILE)),
                Arguments.of("primitives and arrays", List.of(TypeName.INT, ArrayTypeName.of(ArrayTypeName.of(LIST)))),
                Arguments.of(
                        "generic",
                        List.of(
                                ParameterizedTypeName.get(LIST, WildcardTypeName.subtypeOf(Object.class)),
                                ParameterizedTypeName.get(LIST, WildcardTypeName.subtypeOf(OTHER_LIST)),
                                ParameterizedTypeName.get(ENTRY, LIST, WildcardTypeName.supertypeOf(OTHER_LIST)),
                                ParameterizedTypeName.get(ClassName.get("org.other", "A"), LIST)
                                        .nestedClass("B", List.of(ENTRY)),
                                ParameterizedTypeName.get(ClassName.get("org.other", "A"), LIST)
                                        .nestedClass("B"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void importsWhatIsNotAmbiguous(String what, List<TypeName> types) {
        for (String packageName : List.of("com.acme", "")) {
            ClassName file = ClassName.get(packageName, FILE.simpleName());
            assertEquals(expected(file, types, List.of()), fields(file, types, List.of()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void namesThatAreInheritedAreNotUsed(String what, List<TypeName> types) {
        for (List<String> inherited : List.of(List.of("List", "Entry"), List.of("Map"), List.of("String"))) {
            assertEquals(expected(FILE, types, inherited), fields(FILE, types, inherited));
        }
    }

    private static String fields(ClassName file, List<TypeName> types, List<String> inherited) {
        Source source = new Source(file, inherited);
        source.open("class " + file.simpleName());
        for (int i = 0; i < types.size(); i++) {
            source.member().add(source.type(types.get(i)) + " field" + i + ";");
        }
        return source.close().file(List.of()).text();
    }

    private static String expected(ClassName file, List<TypeName> types, List<String> inherited) {
        TypeSpec.Builder type = TypeSpec.classBuilder(file).alwaysQualify(inherited.toArray(String[]::new));
        for (int i = 0; i < types.size(); i++) {
            type.addField(FieldSpec.builder(types.get(i), "field" + i).build());
        }
        return text(file, type.build());
    }

    @Test
    void typeVariablesHideTypesInTheirMethodOnly() {
        TypeVariableName variable =
                TypeVariableName.get("List", ParameterizedTypeName.get(Comparable.class, String.class));
        TypeVariableName second = TypeVariableName.get("T", TypeVariableName.get("List"), ENTRY);
        Source source = new Source(FILE, List.of());
        source.open("class Orders");
        Head head = Head.method("static", "first")
                .variables(List.of(variable, second))
                .returns(variable)
                .parameter(LIST, "list");
        source.member().doc("{@link " + source.type(LIST) + "}").begin(head);
        source.add("return " + source.type(LIST) + ".of();").end();
        source.member().begin(Head.method("", "second").parameter(LIST, "list")).end();

        MethodSpec first = MethodSpec.methodBuilder("first")
                .addJavadoc("{@link $T}", LIST)
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(List.of(variable, second))
                .returns(variable)
                .addParameter(LIST, "list")
                .addStatement("return $T.of()", LIST)
                .build();
        MethodSpec next =
                MethodSpec.methodBuilder("second").addParameter(LIST, "list").build();
        TypeSpec type =
                TypeSpec.classBuilder(FILE).addMethod(first).addMethod(next).build();
        assertEquals(text(FILE, type), source.close().file(List.of()).text());
    }

    static IntStream parameters() {
        return IntStream.rangeClosed(0, 12);
    }

    /** With names of all lengths, so that lines end right before, at and behind the limit. */
    @ParameterizedTest
    @MethodSource("parameters")
    void longLinesWrap(int parameters) {
        for (int length = 1; length < 40; length++) {
            assertWraps(parameters, "x".repeat(length));
        }
    }

    private static void assertWraps(int parameters, String name) {
        List<Parameter> list = new ArrayList<>();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(LIST)
                .addException(IOException.class)
                .addException(ClassName.get("org.other", name));
        CodeBlock.Builder call = CodeBlock.builder().add("$N($N", name, name);
        StringBuilder ownCall = new StringBuilder(name + "(" + name);
        for (int i = 0; i < parameters; i++) {
            TypeName type = i == parameters - 1 ? ArrayTypeName.of(ENTRY) : ENTRY;
            list.add(new Parameter(type, name + i));
            method.addParameter(type, name + i);
            call.add(",$W($T) $N", type, name + i);
        }
        method.varargs(parameters > 0);
        method.beginControlFlow("if (true)").addStatement(call.add(")").build()).endControlFlow();
        method.addStatement("first\n.second($S,$W$S)", name, name);

        Source source = new Source(FILE, List.of());
        source.open("class Orders")
                .member()
                .begin(Head.method("public", name)
                        .returns(LIST)
                        .parameters(list)
                        .varargs(parameters > 0)
                        .exceptions(List.of(TypeName.get(IOException.class), ClassName.get("org.other", name))));
        list.forEach(parameter -> ownCall.append(Source.NEXT)
                .append("(" + source.type(parameter.type()) + ") ")
                .append(parameter.name()));
        String literal = Literals.of(name);
        source.open("if (true)").add(ownCall + ");").close();
        source.add("first\n.second(" + literal + Source.NEXT + literal + ");")
                .end()
                .close();
        TypeSpec type = TypeSpec.classBuilder(FILE).addMethod(method.build()).build();
        assertEquals(text(FILE, type), source.file(List.of()).text());
    }

    @Test
    void docKeepsItsLines() {
        Source source = new Source(FILE, List.of());
        source.doc("First.\n\n@see B")
                .open("class Orders")
                .member()
                .doc("Of a member.")
                .add("int a;");
        TypeSpec type = TypeSpec.classBuilder(FILE)
                .addJavadoc("First.\n\n@see B")
                .addField(FieldSpec.builder(int.class, "a")
                        .addJavadoc("Of a member.")
                        .build())
                .build();
        assertEquals(text(FILE, type), source.close().file(List.of()).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user.<id>",
                "\"quoted\" and 'so'",
                "C:\\temp",
                "\t\b\f\r",
                "\u0001\u0002\u0003\u007f\u0085",
                "$L and $$"
            })
    void literalsAreEscaped(String text) {
        assertEquals(CodeBlock.of("$S", text).toString(), Literals.of(text));
    }

    @Test
    void aLiteralIsAscii() {
        assertEquals("\"gr\\u00fc\\u00df ~\\ud83d\\ude00\"", Literals.of("gr\u00fc\u00df ~\ud83d\ude00"));
    }

    @Test
    void aLiteralStaysOnItsLine() {
        assertEquals("\"a\\nb\"", Literals.of("a\nb"));
    }

    @Test
    void aFileMayHaveManyTypes() {
        List<TypeName> types = IntStream.range(0, 2000)
                .mapToObj(i -> (TypeName) ClassName.get("org.other", "T" + i))
                .toList();
        assertTrue(fields(FILE, types, List.of()).contains("    T1999 field1999;\n"));
    }

    private static String text(ClassName file, TypeSpec type) {
        return JavaFile.builder(file.packageName(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }
}
