package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.shim.Woven;
import io.hotsock.weaver.ClassWeaver.Outcome;
import io.hotsock.weaver.fixture.Recorder;
import io.hotsock.weaver.fixture.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

class ClassWeaverTest {

    private final ClassWeaver weaver = new ClassWeaver("test");
    private Object sample;

    @BeforeEach
    void weave() throws Exception {
        Recorder.CALLS.clear();
        Recorder.failing = false;
        sample = load(Sample.class).getConstructor().newInstance();
    }

    private Class<?> load(Class<?> original) throws ClassNotFoundException {
        return new ClassFilesOfTests.Loader(Map.of(original.getName(), woven(original))).loadClass(original.getName());
    }

    private byte[] woven(Class<?> original) {
        Outcome outcome = weaver.weave(ClassFilesOfTests.of(original), ClassFilesOfTests::find);
        return assertInstanceOf(Outcome.Woven.class, outcome).classFile();
    }

    private Object call(String name, Object... arguments) throws Throwable {
        Method method = Arrays.stream(sample.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(sample, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static List<Object> recorded() {
        assertEquals(1, Recorder.CALLS.size(), () -> "one call expected: " + Recorder.CALLS);
        return Recorder.CALLS.get(0);
    }

    static Stream<Arguments> calls() {
        int[] numbers = {1, 2};
        return Stream.of(
                new Arguments("plain", List.of("t", 1L, 2.0, numbers), "t12.02"),
                new Arguments("repeated", List.of(4), 8),
                new Arguments("branches", List.of(-1), "negative"),
                new Arguments("branches", List.of(0), "zero"),
                new Arguments("branches", List.of(1), "one"),
                new Arguments("branches", List.of(6), "even"),
                new Arguments("branches", List.of(7), "odd"),
                new Arguments("reassigned", List.of("t", 2, 10L, 1.0), "t2113"),
                new Arguments("reassigned", List.of("t", 2, 10L, 1000.0), "early"),
                new Arguments("flag", List.of(), true),
                new Arguments("wide", List.of((byte) 1, 'x', (short) 2, 0.5f), 1L << 40),
                new Arguments("real", List.of(), 0.5),
                new Arguments("single", List.of(), 0.25f));
    }

    record Arguments(String method, List<Object> arguments, Object result) {}

    @ParameterizedTest
    @MethodSource("calls")
    void aShimGetsTheObjectTheArgumentsAtEntryAndTheResult(Arguments call) throws Throwable {
        assertEquals(call.result, call(call.method, call.arguments.toArray()));

        List<Object> expected = new ArrayList<>(List.of(call.method, sample));
        expected.addAll(call.arguments);
        expected.add(call.result);
        assertEquals(expected, recorded());
    }

    @Test
    void aVoidMethodsShimGetsNoResult() throws Throwable {
        call("stored", "t");
        assertEquals(List.of("stored", sample, "t"), recorded());
    }

    @Test
    void aStaticMethodsShimGetsNull() throws Throwable {
        call("ofClass", "t");
        assertEquals(Arrays.asList("ofClass", null, "t", "t!"), recorded());
    }

    @Test
    void privateMethodsPublishWhenTheObjectCallsItself() throws Throwable {
        call("callsHidden", "t");
        assertEquals(List.of("hidden", sample, "t", "t?"), recorded());
    }

    @Test
    void recursionPublishesOncePerReturn() throws Throwable {
        call("countDown", 2);
        assertEquals(
                List.of(0, 1, 2),
                Recorder.CALLS.stream().map(call -> call.get(2)).toList());
    }

    @Test
    void aBridgeDoesNotPublishAgain() throws Throwable {
        sample = load(Sample.Nested.class).getConstructor().newInstance();
        assertEquals("got", ((java.util.function.Supplier<?>) sample).get());
        assertEquals(List.of("get", sample, "got"), recorded());
    }

    /** Kotlin's compiler, for one, keeps annotations of properties on methods that nobody calls. */
    @Test
    void aMethodThatTheCompilerMadeIsLeftAlone() {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(ClassFilesOfTests.of(Sample.Forgotten.class))
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                return super.visitMethod(
                                        access | Opcodes.ACC_SYNTHETIC, name, type, signature, exceptions);
                            }
                        },
                        0);
        assertEquals(Outcome.Untouched.NOTHING_ANNOTATED, weaver.weave(writer.toByteArray(), ClassFilesOfTests::find));
    }

    @Test
    void anExceptionPublishesNothingAndStaysTheSame() {
        assertThrows(NumberFormatException.class, () -> call("failing", "x"));
        assertEquals(List.of(), Recorder.CALLS);
    }

    @Test
    void whatTheShimReturnsReplacesTheResult() throws Throwable {
        assertEquals("instead of t", call("replaced", "t"));
    }

    @ParameterizedTest
    @CsvSource({"false, fine", "true, inside"})
    void finallyBlocksRunBeforeTheShim(boolean fails, String result) throws Throwable {
        assertEquals(result, call("guarded", fails));
        assertEquals(List.of(List.of("finally"), List.of("guarded", sample, fails, result)), Recorder.CALLS);
    }

    @Test
    void locksOfBlocksAreFreeWhenTheShimRuns() throws Throwable {
        call("locked", new Object(), "t");
        assertEquals(List.of("locked", sample, false, "t", "t"), recorded());
    }

    @ParameterizedTest
    @CsvSource({"returnsAtOnceInTry", "guarded"})
    void whatAShimThrowsPassesTheMethodsOwnHandlers(String method) {
        Recorder.failing = true;
        Object[] arguments = method.equals("guarded") ? new Object[] {false} : new Object[0];
        assertEquals(
                "from the shim",
                assertThrows(IllegalStateException.class, () -> call(method, arguments))
                        .getMessage());
    }

    @ParameterizedTest
    @MethodSource("wovenTypes")
    void asmFindsNothingWrong(Class<?> type) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(
                new ClassReader(woven(type)), getClass().getClassLoader(), false, new PrintWriter(problems));
        assertEquals("", problems.toString());
    }

    static Stream<Class<?>> wovenTypes() {
        return Stream.of(Sample.class, Sample.Nested.class);
    }

    @Test
    void lineNumbersAndLocalVariablesStay() {
        assertEquals(DebugInformation.of(ClassFilesOfTests.of(Sample.class)), DebugInformation.of(woven(Sample.class)));
    }

    @Test
    void theClassIsMarkedAndLeftAloneFromThenOn() throws Exception {
        assertEquals("test", sample.getClass().getAnnotation(Woven.class).by());
        assertEquals(Outcome.Untouched.WOVEN_BEFORE, weaver.weave(woven(Sample.class), ClassFilesOfTests::find));
    }

    @Test
    void classesWithNothingToWeaveAreLeftAlone() {
        for (Class<?> type : List.of(Recorder.class, Sample.OfInterface.class, Sample.Abstract.class)) {
            assertEquals(
                    Outcome.Untouched.NOTHING_ANNOTATED,
                    weaver.weave(ClassFilesOfTests.of(type), ClassFilesOfTests::find));
        }
    }

    @Test
    void everyMethodWithoutAShimIsNamed() {
        Outcome outcome = weaver.weave(ClassFilesOfTests.of(Sample.Forgotten.class), ClassFilesOfTests::find);
        List<String> problems = assertInstanceOf(Outcome.Refused.class, outcome).problems();
        assertEquals(2, problems.size());
        assertTrue(
                problems.get(0).startsWith("io.hotsock.weaver.fixture.Sample$Forgotten.first(java.lang.String) has no"),
                problems.get(0));
        assertTrue(problems.get(1).contains("Sample_ForgottenShims"), problems.get(1));
    }

    @Test
    void staleShimsAndNativeMethodsAreRefused() {
        Outcome outcome = weaver.weave(ClassFilesOfTests.of(Sample.Changed.class), ClassFilesOfTests::find);
        List<String> problems = assertInstanceOf(Outcome.Refused.class, outcome).problems();
        assertTrue(problems.get(0).contains("now(java.lang.String, int)"), problems.get(0));
        assertTrue(problems.get(0).contains("another version of the source"), problems.get(0));
        assertTrue(problems.get(1).contains("is native"), problems.get(1));
        assertFalse(problems.size() > 2);
    }
}
