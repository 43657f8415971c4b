package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link UserService} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.UserService",
        methods = {
                "changeEmail(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/UserService$User;",
                "remove(Ljava/lang/String;)V",
                "rename(Ljava/lang/String;[Ljava/lang/String;)V"},
        parameters = {"id,name", "id", "id,names"},
        uses = {
                @ChannelUse(channel = "user.<id>", event = "user.updated",
                        method = "com.acme.UserService#changeEmail(String, String)",
                        types = {"java.lang.String", "com.acme.UserService.User"}),
                @ChannelUse(channel = "user.<id>", event = "user.removed",
                        method = "com.acme.UserService#remove(String)",
                        types = {"java.lang.String"}),
                @ChannelUse(channel = "user.<id>", event = "user.renamed",
                        method = "com.acme.UserService#rename(String, String[])",
                        types = {"java.lang.String", "java.lang.String[]"}, store = 3000000000L)}
)
@NullUnmarked
final class UserServiceShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", UserServiceShims.class);

    /**
     * Publishes a call of {@link UserService#changeEmail(String, String)}.
     */
    static void changeEmail(UserService self, String id, String name, UserService.User result) {
        changeEmail(DEFAULT.sink(), self, id, name, result);
    }

    /**
     * Publishes a call of {@link UserService#changeEmail(String, String)} to a sink.
     */
    static void changeEmail(EventSink sink, UserService self, String id, String name,
            UserService.User result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = changeEmailMessage(id, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.UserService.changeEmail(String, String)",
                    "user.<id>", "user.updated", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code user.updated} on channel {@code user.<id>},
     * made by a call of {@link UserService#changeEmail(String, String)}; null when there is nothing to publish.
     */
    static Message changeEmailMessage(String id, UserService.User result) {
        if (result == null) {
            return null;
        }
        String channel = "user." + Placeholders.segment("user.<id>", "id", id);
        return Message.of(channel, "user.updated", result);
    }

    /**
     * Publishes a call of {@link UserService#remove(String)}.
     */
    static void remove(UserService self, String id) {
        remove(DEFAULT.sink(), self, id);
    }

    /**
     * Publishes a call of {@link UserService#remove(String)} to a sink.
     */
    static void remove(EventSink sink, UserService self, String id) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = removeMessage(id);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.UserService.remove(String)",
                    "user.<id>", "user.removed", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code user.removed} on channel {@code user.<id>},
     * made by a call of {@link UserService#remove(String)}; null when there is nothing to publish.
     */
    static Message removeMessage(String id) {
        String channel = "user." + Placeholders.segment("user.<id>", "id", id);
        return Message.of(channel, "user.removed");
    }

    /**
     * Publishes a call of {@link UserService#rename(String, String[])}.
     */
    static void rename(UserService self, String id, String[] names) {
        rename(DEFAULT.sink(), self, id, names);
    }

    /**
     * Publishes a call of {@link UserService#rename(String, String[])} to a sink.
     */
    static void rename(EventSink sink, UserService self, String id, String[] names) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = renameMessage(id, names);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.UserService.rename(String, String[])",
                    "user.<id>", "user.renamed", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code user.renamed} on channel {@code user.<id>},
     * made by a call of {@link UserService#rename(String, String[])}; null when there is nothing to publish.
     */
    static Message renameMessage(String id, String[] names) {
        String channel = "user." + Placeholders.segment("user.<id>", "id", id);
        return Message.builder(channel, "user.renamed")
                .data(names)
                .store(3000000000L)
                .build();
    }

    @Override
    public List<String> methods() {
        return List.of(
                "changeEmail(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/UserService$User;",
                "remove(Ljava/lang/String;)V",
                "rename(Ljava/lang/String;[Ljava/lang/String;)V");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> changeEmail((UserService) self, (String) arguments[0], (String) arguments[1],
                    (UserService.User) result);
            case 1 -> remove((UserService) self, (String) arguments[0]);
            case 2 -> rename((UserService) self, (String) arguments[0], (String[]) arguments[1]);
            default -> throw new IllegalArgumentException("UserService has no annotated method number " + method);
        }
        return result;
    }
}
