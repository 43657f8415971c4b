package io.hotsock.token;

import io.hotsock.api.Names;

/** The rules of contract section 3.7. */
final class StorageRules {

    private StorageRules() {}

    static void check(TokenDraft token, ChannelDirectives channel, Problems problems) {
        for (StorageDirectives entry : channel.entries()) {
            entry(token, channel, entry, problems);
        }
    }

    private static void entry(TokenDraft token, ChannelDirectives channel, StorageDirectives entry, Problems problems) {
        if (!entry.key.pattern()) {
            problems.add(entry, Names.storageKeyProblem(entry.key.text()));
        }
        problems.add(entry, entry.key.regexProblem());
        entry.problems().forEach(problem -> problems.add(entry, problem));
        problems.add(entry, TimeRules.scheduleProblem(entry, token));
        problems.addIf(
                entry.grants("emitPubSubEvent") && !canBeSet(token, channel, entry),
                entry,
                "emitPubSubEvent has no effect where the entry can not be set");
    }

    /** Another key of this token may grant it. */
    private static boolean canBeSet(TokenDraft token, ChannelDirectives channel, StorageDirectives entry) {
        return entry.grants("set")
                || token.channels().values().stream()
                        .anyMatch(other -> grantsSetting(other, entry) && other.key.mayOverlap(channel.key));
    }

    private static boolean grantsSetting(ChannelDirectives channel, StorageDirectives entry) {
        return channel.entries().stream().anyMatch(other -> other.grants("set") && other.key.mayOverlap(entry.key));
    }
}
