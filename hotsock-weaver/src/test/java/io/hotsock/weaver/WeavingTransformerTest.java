package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.weaver.fixture.Recorder;
import io.hotsock.weaver.fixture.Sample;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeavingTransformerTest {

    private final List<String> reports = new ArrayList<>();
    private final WeavingTransformer transformer = new WeavingTransformer(reports::add);

    private byte[] transform(Class<?> type, byte[] classFile) {
        return transformer.transform(
                getClass().getClassLoader(), type.getName().replace('.', '/'), null, null, classFile);
    }

    @Test
    void annotatedClassesAreWoven() {
        byte[] classFile = transform(Sample.class, ClassFilesOfTests.of(Sample.class));
        assertTrue(ScannedClass.of(classFile).woven());
        assertNull(transform(Sample.class, classFile), "woven twice");
        assertEquals(List.of(), reports);
    }

    @Test
    void othersAreLeftAlone() {
        assertNull(transform(Recorder.class, ClassFilesOfTests.of(Recorder.class)));
        assertNull(transformer.transform(null, "Sample", null, null, ClassFilesOfTests.of(Sample.class)));
    }

    @Test
    void methodsThatCanNotBeWovenAreReported() {
        assertNull(transform(Sample.Forgotten.class, ClassFilesOfTests.of(Sample.Forgotten.class)));
        assertEquals(2, reports.size());
        assertTrue(reports.get(0).contains("Sample$Forgotten.first("), reports.get(0));
    }

    @Test
    void anotherWeaverThatWasOutOfSightIsReported() {
        transformer.transform(getClass().getClassLoader(), "io/hotsock/aspectj/HotsockAspect", null, null, new byte[0]);
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).startsWith("Two weavers are at work for Hotsock"), reports.get(0));
    }

    @Test
    void aClassFileThatCanNotBeReadIsReported() {
        byte[] broken = ClassFilesOfTests.of(Sample.class);
        broken[7] = (byte) 0xff;
        assertNull(transform(Sample.class, broken));
        assertTrue(reports.get(0).startsWith("Could not weave io.hotsock.weaver.fixture.Sample, "), reports.get(0));
    }

    @Test
    void anErrorIsReportedToo() {
        ClassLoader broken = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new NoClassDefFoundError("gone/Type");
            }
        };
        assertNull(transformer.transform(broken, "Sample", null, null, ClassFilesOfTests.of(Sample.class)));
        assertEquals(
                List.of("Could not weave Sample, whose annotated methods publish nothing:"
                        + " java.lang.NoClassDefFoundError: gone/Type"),
                reports);
    }
}
