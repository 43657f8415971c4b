package io.hotsock.cli.token;

import io.hotsock.token.EventDirectives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a token allows with messages, as a mixin. */
final class MessageOptions {

    @Option(
            names = "--publish",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "May send the event while subscribed.")
    private List<String> publish = new ArrayList<>();

    @Option(
            names = "--broadcast",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "May send the event without being subscribed.")
    private List<String> broadcast = new ArrayList<>();

    @Option(
            names = "--deny-broadcast",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Must not send the event without being subscribed, whatever other grants say.")
    private List<String> denyBroadcast = new ArrayList<>();

    @Option(
            names = "--deny-publish",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Must not send the event, whatever other grants say.")
    private List<String> denyPublish = new ArrayList<>();

    @Option(
            names = "--echo",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Receives its own messages of the event too.")
    private List<String> echo = new ArrayList<>();

    @Option(
            names = "--deny-echo",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Never receives its own messages of the event.")
    private List<String> denyEcho = new ArrayList<>();

    @Option(
            names = "--emit",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Its messages go to the pub/sub topic or bus too.")
    private List<String> emit = new ArrayList<>();

    @Option(
            names = "--deny-emit",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Its messages never go to the pub/sub topic or bus.")
    private List<String> denyEmit = new ArrayList<>();

    @Option(
            names = "--react",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "May react to stored messages of the event.")
    private List<String> react = new ArrayList<>();

    @Option(
            names = "--react-with",
            arity = "3",
            paramLabel = "CHANNEL EVENT VALUE",
            hideParamSyntax = true,
            description = "May react with this value alone; may be repeated.")
    private List<String> reactWith = new ArrayList<>();

    @Option(
            names = "--deny-react",
            arity = "2",
            paramLabel = "CHANNEL EVENT",
            hideParamSyntax = true,
            description = "Must not react to messages of the event, whatever other grants say.")
    private List<String> denyReact = new ArrayList<>();

    @Option(
            names = "--store",
            arity = "3",
            paramLabel = "CHANNEL EVENT SECONDS",
            hideParamSyntax = true,
            description = "How long its messages are kept; -1 is for ever.")
    private List<String> store = new ArrayList<>();

    @Option(
            names = "--schedule-before",
            arity = "3",
            paramLabel = "CHANNEL EVENT TIME",
            hideParamSyntax = true,
            description = "May schedule messages up to this time.")
    private List<String> scheduleBefore = new ArrayList<>();

    void addTo(Grants grants) {
        grants.events(publish, EventDirectives::publish);
        grants.events(broadcast, EventDirectives::broadcast);
        grants.events(denyBroadcast, EventDirectives::denyBroadcast);
        grants.events(denyPublish, EventDirectives::denyPublish);
        grants.events(echo, EventDirectives::echo);
        grants.events(denyEcho, EventDirectives::denyEcho);
        grants.events(emit, EventDirectives::emitPubSubEvent);
        grants.events(denyEmit, EventDirectives::denyEmitPubSubEvent);
        grants.events(react, EventDirectives::react);
        reactions()
                .forEach((event, values) ->
                        grants.events(event, directives -> directives.react(values.get(0), rest(values))));
        grants.events(denyReact, EventDirectives::denyReact);
        grants.eventValues(store, MessageOptions::store);
        grants.eventValues(scheduleBefore, (event, time) -> event.scheduleBefore(Quantities.time(time)));
    }

    /** Values by channel and event: all of one event form one list in the token. */
    private Map<List<String>, List<String>> reactions() {
        Map<List<String>, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i + 2 < reactWith.size(); i += 3) {
            values.computeIfAbsent(List.copyOf(reactWith.subList(i, i + 2)), event -> new ArrayList<>())
                    .add(reactWith.get(i + 2));
        }
        return values;
    }

    private static void store(EventDirectives event, String seconds) {
        if (seconds.equals("-1")) {
            event.storeForever();
        } else {
            event.store(Quantities.seconds(seconds));
        }
    }

    private static String[] rest(List<String> values) {
        return values.subList(1, values.size()).toArray(String[]::new);
    }
}
