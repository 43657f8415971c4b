package io.hotsock.cli.token;

import io.hotsock.token.StorageDirectives;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a token allows with channel storage, as a mixin. */
final class StorageOptions {

    @Option(
            names = "--observe",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Receives changes of the entry, and its value on subscribing.")
    private List<String> observe = new ArrayList<>();

    @Option(
            names = "--deny-observe",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Never receives changes of the entry.")
    private List<String> denyObserve = new ArrayList<>();

    @Option(
            names = "--get",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "May read the entry.")
    private List<String> get = new ArrayList<>();

    @Option(
            names = "--deny-get",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Must not read the entry, whatever other grants say.")
    private List<String> denyGet = new ArrayList<>();

    @Option(
            names = "--set",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "May write the entry.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--deny-set",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Must not write the entry, whatever other grants say.")
    private List<String> denySet = new ArrayList<>();

    @Option(
            names = "--storage-emit",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Its changes go to the pub/sub topic or bus too.")
    private List<String> emit = new ArrayList<>();

    @Option(
            names = "--deny-storage-emit",
            arity = "2",
            paramLabel = "CHANNEL KEY",
            hideParamSyntax = true,
            description = "Its changes never go to the pub/sub topic or bus.")
    private List<String> denyEmit = new ArrayList<>();

    @Option(
            names = "--storage-store",
            arity = "3",
            paramLabel = "CHANNEL KEY SECONDS",
            hideParamSyntax = true,
            description = "How long what it writes is kept; -1 is for ever.")
    private List<String> store = new ArrayList<>();

    @Option(
            names = "--storage-schedule-before",
            arity = "3",
            paramLabel = "CHANNEL KEY TIME",
            hideParamSyntax = true,
            description = "May schedule writes up to this time.")
    private List<String> scheduleBefore = new ArrayList<>();

    void addTo(Grants grants) {
        grants.entries(observe, StorageDirectives::observe);
        grants.entries(denyObserve, StorageDirectives::denyObserve);
        grants.entries(get, StorageDirectives::get);
        grants.entries(denyGet, StorageDirectives::denyGet);
        grants.entries(set, StorageDirectives::set);
        grants.entries(denySet, StorageDirectives::denySet);
        grants.entries(emit, StorageDirectives::emitPubSubEvent);
        grants.entries(denyEmit, StorageDirectives::denyEmitPubSubEvent);
        grants.entryValues(store, StorageOptions::store);
        grants.entryValues(scheduleBefore, (entry, time) -> entry.scheduleBefore(Quantities.time(time)));
    }

    private static void store(StorageDirectives entry, String seconds) {
        if (seconds.equals("-1")) {
            entry.storeForever();
        } else {
            entry.store(Quantities.seconds(seconds));
        }
    }
}
