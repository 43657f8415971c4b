package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapstruct.ap.MappingProcessor;

/** Other processors in the same compilation, before this one and after it. */
class NeighboursTest {

    private static final JavaFileObject USERS = Compile.source("com.acme.Users", """
            package com.acme;
            import io.hotsock.api.*;
            public class Users {
                @HotsockEvent(channel = "user.<result.id>", event = "user.made", data = "name", when = "active")
                public User make(String id) {
                    User user = new User();
                    user.setId(id);
                    return user;
                }
            }
            """);
    private static final JavaFileObject OTHERS = Compile.source("com.acme.Others", """
            package com.acme;
            import io.hotsock.api.*;
            public class Others {
                UserChannel channel = UserChannel.of("7");
                @HotsockEvent(channel = "user.<id>", event = "user.seen")
                public void see(String id) {
                    channel.publishUserMade("Ada");
                }
            }
            """);
    private static final JavaFileObject USER = Compile.source("com.acme.User", """
            package com.acme;
            @lombok.Data
            public class User {
                private String id;
                private String name;
                private boolean active;
            }
            """);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombokWritesThePropertiesThatPathsAskFor(boolean lombokFirst) throws Exception {
        Compilation compilation =
                Compile.succeeded(compiler(lombok(), lombokFirst).compile(USERS, USER, OTHERS));

        Map<String, String> generated = Compile.generated(compilation);
        assertTrue(generated.get("com/acme/UsersShims.java").contains("result.getId()"));
        assertTrue(generated.get("com/acme/UsersShims.java").contains("result.isActive()"));
        String channel = generated.get("com/acme/UserChannel.java");
        assertTrue(channel.contains("userMade") && channel.contains("userSeen"), channel);
        assertEquals(
                List.of(),
                compilation.warnings().stream()
                        .filter(warning -> warning.getMessage(null).contains("last round"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombokWritesTextsMethodsAndConstructors(boolean lombokFirst) throws Exception {
        JavaFileObject store = Compile.source("com.acme.Store", """
                package com.acme;
                import io.hotsock.api.*;
                @HotsockDecorator
                @lombok.RequiredArgsConstructor
                @lombok.Getter
                public class Store implements Named {
                    private final String name;
                    @HotsockEvent(channel = "user.<user>", event = "user.stored")
                    public void store(User user) {}
                }
                """);
        JavaFileObject named =
                Compile.source("com.acme.Named", "package com.acme; interface Named { String getName(); }");

        Map<String, String> generated = Compile.generated(
                Compile.succeeded(compiler(lombok(), lombokFirst).compile(store, named, USER)));

        String decorator = generated.get("com/acme/PublishingStore.java");
        assertTrue(decorator.contains("PublishingStore(Installation installation, String name)"), decorator);
        assertTrue(generated.containsKey("com/acme/UserChannel.java"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mapStructWritesTypesThatAnnotatedMethodsName(boolean mapStructFirst) {
        JavaFileObject mapper = Compile.source("com.acme.UserMapper", """
                package com.acme;
                @org.mapstruct.Mapper
                public interface UserMapper {
                    Shown show(Kept kept);
                    record Kept(String id) {}
                    record Shown(String id) {}
                }
                """);
        JavaFileObject view = Compile.source("com.acme.View", """
                package com.acme;
                import io.hotsock.api.*;
                public class View {
                    @HotsockEvent(channel = "user.<id>", event = "user.shown")
                    public UserMapper.Shown show(UserMapperImpl mapper, UserMapper.Kept kept) {
                        return mapper.show(kept);
                    }
                }
                """);

        Compilation compilation = Compile.succeeded(
                compiler(new MappingProcessor(), mapStructFirst).compile(mapper, view));

        assertTrue(Compile.generated(compilation).get("com/acme/ViewShims.java").contains("UserMapperImpl mapper"));
        assertTrue(Compile.generated(compilation).containsKey("com/acme/UserChannel.java"));
    }

    /** Lombok gives the beans their properties, MapStruct maps them and writes the mapper, and a method names them all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void lombokAndMapStructAtTheSameTime(int rotation) throws Exception {
        JavaFileObject shown = Compile.source("com.acme.Shown", """
                package com.acme;
                @lombok.Data
                public class Shown {
                    private String id;
                    private String name;
                }
                """);
        JavaFileObject mapper = Compile.source("com.acme.UserMapper", """
                package com.acme;
                @org.mapstruct.Mapper
                public interface UserMapper {
                    Shown show(User user);
                }
                """);
        JavaFileObject view = Compile.source("com.acme.View", """
                package com.acme;
                import io.hotsock.api.*;
                @HotsockDecorator
                public class View {
                    @HotsockEvent(channel = "user.<user.id>", event = "user.shown", data = "result.name")
                    public Shown show(UserMapperImpl mapper, User user) {
                        return mapper.show(user);
                    }
                }
                """);
        List<Processor> processors =
                new ArrayList<>(List.of(lombok(), new MappingProcessor(), new ChannelProcessor(), new ShimProcessor()));
        Collections.rotate(processors, rotation);

        Compilation compilation = Compile.succeeded(
                Compiler.javac().withProcessors(processors).compile(view, mapper, shown, USER, USERS, OTHERS));

        Map<String, String> generated = Compile.generated(compilation);
        assertTrue(generated.get("com/acme/ViewShims.java").contains("user.getId()"));
        assertTrue(generated.get("com/acme/ViewShims.java").contains("result.getName()"));
        assertTrue(generated.containsKey("com/acme/UserMapperImpl.java"));
        String channel = generated.get("com/acme/UserChannel.java");
        assertTrue(channel.contains("userMade") && channel.contains("userSeen") && channel.contains("userShown"));
        assertTrue(generated.containsKey("com/acme/PublishingView.java"));
    }

    private static Processor lombok() throws ReflectiveOperationException {
        return Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                .asSubclass(Processor.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static Compiler compiler(Processor neighbour, boolean neighbourFirst) {
        List<Processor> processors = new ArrayList<>(List.of(neighbour, new ChannelProcessor(), new ShimProcessor()));
        if (!neighbourFirst) {
            Collections.rotate(processors, -1);
        }
        return Compiler.javac().withProcessors(processors);
    }
}
