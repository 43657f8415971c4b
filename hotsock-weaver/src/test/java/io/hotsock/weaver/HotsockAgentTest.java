package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.api.shim.Woven;
import io.hotsock.weaver.fixture.Recorder;
import io.hotsock.weaver.fixture.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotsockAgentTest {

    @Test
    void classesLoadedAfterInstallingAreWovenOnce() throws Exception {
        HotsockAgent.install();
        HotsockAgent.install();
        Recorder.CALLS.clear();
        Recorder.failing = false;

        Class<?> sample = new ClassFilesOfTests.Loader(Map.of()).loadClass(Sample.class.getName());
        sample.getMethod("ofClass", String.class).invoke(null, "t");

        assertEquals("agent", sample.getAnnotation(Woven.class).by());
        assertEquals(1, Recorder.CALLS.size());
    }
}
