package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of a part of the sources, with the rest in class files. */
class IncrementalTest {

    private static final JavaFileObject FIRST = Compile.source(
            "com.acme.First",
            "package com.acme; import io.hotsock.api.*; public class First {"
                    + " @HotsockEvent(channel = \"user.<id>\", event = \"first\")"
                    + " public String first(String id, int unused) { return id; } }");
    private static final JavaFileObject SECOND = Compile.source(
            "com.acme.Second",
            "package com.acme; import io.hotsock.api.*; class Second {"
                    + " @HotsockEvent(channel = \"user.<id>\", event = \"second\") void second(long id) {} }");

    @TempDir
    Path before;

    @Test
    void aChannelKeepsTheUsesOfSourcesThatAreNotCompiledAgain() throws IOException {
        Compilation whole = Compile.cleanly(FIRST, SECOND);
        Compile.writeClasses(whole, before);

        Compilation part = compileAgainst(SECOND);

        String channel = "com/acme/UserChannel.java";
        assertEquals(
                Compile.generated(whole).get(channel), Compile.generated(part).get(channel));
        assertEquals(
                Compile.generated(whole).get("META-INF/hotsock/shims"),
                Compile.generated(part).get("META-INF/hotsock/shims"));
    }

    @Test
    void shimsDependOnTheirOwnSourceAlone() throws IOException {
        Compilation whole = Compile.cleanly(FIRST, SECOND);
        Map<String, String> alone = Compile.generated(Compile.cleanly(FIRST));

        String file = "com/acme/FirstShims.java";
        assertEquals(Compile.generated(whole).get(file), alone.get(file));
        assertFalse(Compile.generated(whole).get(file).contains("UserChannel"));
    }

    @Test
    void parametersOfInheritedMethodsHaveTheirNamesThoughClassFilesDoNot() throws IOException {
        Compile.writeClasses(Compile.cleanly(FIRST), before);
        JavaFileObject heir = Compile.source(
                "com.other.Heir",
                "package com.other; import io.hotsock.api.*; @HotsockDecorator public class Heir"
                        + " extends com.acme.First {}");

        Map<String, String> generated = Compile.generated(compileAgainst(heir));

        String shims = generated.get("com/other/HeirShims.java");
        assertTrue(shims.contains("static void first(Heir self, String id, int unused, String result)"), shims);
        assertTrue(generated.get("com/other/PublishingHeir.java").contains("first(String id, int unused)"));
    }

    @Test
    void ownersOnPackagesAboveAreFoundInClassFiles() throws IOException {
        Compile.writeClasses(
                Compile.cleanly(Compile.source(
                        "com.package-info",
                        "@io.hotsock.api.HotsockChannel(value = \"user.<id>\", className = \"Users\") package com;")),
                before);

        assertTrue(Compile.generated(compileAgainst(SECOND)).containsKey("com/Users.java"));
    }

    @Test
    void channelsCanBePutIntoOnePackage() {
        Compilation compilation = Compile.succeeded(Compile.compiler()
                .withOptions("-Ahotsock.channelPackage=com.acme.channels")
                .compile(FIRST, SECOND));

        assertTrue(Compile.generated(compilation).containsKey("com/acme/channels/UserChannel.java"));
    }

    @Test
    void theIndexAndSharedChannelsKeepWhatOtherPackagesHave() throws IOException {
        JavaFileObject third = Compile.source(
                "com.other.Third",
                "package com.other; import io.hotsock.api.*; public class Third {"
                        + " @HotsockEvent(channel = \"user.<id>\", event = \"third\") public void third(String id) {} }");
        JavaFileObject owner =
                Compile.source("com.package-info", "@io.hotsock.api.HotsockChannel(\"user.<id>\") package com;");
        Javac.into(before).compile(List.of(), FIRST, SECOND, third, owner);
        String index = read("META-INF/hotsock/shims");
        String channel = read("com/UserChannel.java");

        Javac.into(before).compile(List.of(), third);

        assertEquals(index, read("META-INF/hotsock/shims"));
        assertEquals(channel, read("com/UserChannel.java"));
        assertTrue(channel.contains("publishFirst") && channel.contains("publishThird"), channel);
    }

    @Test
    void theIndexForgetsWhatIsGone() throws IOException {
        Javac.into(before).compile(List.of(), FIRST, SECOND);
        Files.delete(before.resolve("com/acme/First.class"));
        JavaFileObject plain = Compile.source("com.acme.Second", "package com.acme; class Second {}");
        JavaFileObject third = Compile.source(
                "com.acme.Third",
                "package com.acme; import io.hotsock.api.*; class Third {"
                        + " @HotsockEvent(channel = \"lobby\", event = \"third\") void third() {} }");

        Javac.into(before).compile(List.of(), plain, third);

        assertEquals("com.acme.Third\tcom.acme.ThirdShims\tthird()V\n", read("META-INF/hotsock/shims"));
    }

    /** As Gradle does for the aggregating step: sources that did not change come as class files. */
    @Test
    void typesFromClassFilesAreProcessedAgainAsIfTheyWereSources() throws IOException {
        Javac.into(before).compile(List.of(), FIRST, SECOND);
        Map<String, String> whole = new TreeMap<>();
        for (String file : List.of("FirstShims", "SecondShims", "UserChannel")) {
            whole.put(file, read("com/acme/" + file + ".java"));
        }
        String index = read("META-INF/hotsock/shims");
        for (String stale :
                List.of("META-INF/hotsock/shims", "com/acme/UserChannel.java", "com/acme/UserChannel.class")) {
            Files.delete(before.resolve(stale));
        }

        Javac.into(before).compile(List.of("com.acme.First"), SECOND);

        for (Map.Entry<String, String> file : whole.entrySet()) {
            assertEquals(file.getValue(), read("com/acme/" + file.getKey() + ".java"));
        }
        assertEquals(index, read("META-INF/hotsock/shims"));
    }

    /** Tests in the package of what they test extend its channels, and hide its channel class with one that has all. */
    @Test
    void testsShareTheChannelsOfWhatTheyTest() throws IOException {
        Compile.writeClasses(Compile.cleanly(FIRST), before);

        String channel = Compile.generated(compileAgainst(SECOND)).get("com/acme/UserChannel.java");

        assertTrue(channel.contains("publishFirst") && channel.contains("publishSecond"), channel);
    }

    private String read(String file) throws IOException {
        return Files.readString(before.resolve(file));
    }

    private Compilation compileAgainst(JavaFileObject... sources) {
        List<File> classpath = new ArrayList<>(List.of(before.toFile()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classpath::add);
        return Compile.succeeded(Compile.compiler()
                .withOptions(Compile.STRICT)
                .withClasspath(classpath)
                .compile(Arrays.asList(sources)));
    }
}
