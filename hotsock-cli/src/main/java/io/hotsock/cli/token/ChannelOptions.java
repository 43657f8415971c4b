package io.hotsock.cli.token;

import io.hotsock.token.ChannelDirectives;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a token allows on channels as a whole, as a mixin. */
final class ChannelOptions {

    @Option(
            names = "--subscribe",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "May subscribe. A CHANNEL with * or beginning with #regex: stands for all that match.")
    private List<String> subscribe = new ArrayList<>();

    @Option(
            names = "--deny",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Must not subscribe, whatever other grants say.")
    private List<String> deny = new ArrayList<>();

    @Option(
            names = "--auto-subscribe",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Is subscribed as soon as it connects.")
    private List<String> autoSubscribe = new ArrayList<>();

    @Option(
            names = "--alias",
            arity = "2",
            paramLabel = "CHANNEL NAME",
            hideParamSyntax = true,
            description = "A friendly name for a channel.")
    private List<String> alias = new ArrayList<>();

    @Option(names = "--get-info", arity = "1..*", paramLabel = "CHANNEL", description = "May ask who is there.")
    private List<String> getInfo = new ArrayList<>();

    @Option(
            names = "--deny-get-info",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Must not ask who is there, whatever other grants say.")
    private List<String> denyGetInfo = new ArrayList<>();

    @Option(names = "--history", arity = "1..*", paramLabel = "CHANNEL", description = "May list all stored messages.")
    private List<String> history = new ArrayList<>();

    @Option(
            names = "--history-start",
            arity = "2",
            paramLabel = "CHANNEL TIME",
            hideParamSyntax = true,
            description = "May list messages stored since then.")
    private List<String> historyStart = new ArrayList<>();

    @Option(
            names = "--omit-from-sub-count",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Its subscription is not counted.")
    private List<String> omitFromSubCount = new ArrayList<>();

    @Option(
            names = "--channel-umd-update",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "May change its metadata on the channel; scope umd.")
    private List<String> umdUpdate = new ArrayList<>();

    @Option(
            names = "--deny-channel-umd-update",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Must not change its metadata on the channel; scope umd.")
    private List<String> denyUmdUpdate = new ArrayList<>();

    void addTo(Grants grants) {
        grants.channels(subscribe, ChannelDirectives::subscribe);
        grants.channels(deny, ChannelDirectives::denySubscribe);
        grants.channels(autoSubscribe, ChannelDirectives::autoSubscribe);
        grants.channelValues(alias, ChannelDirectives::alias);
        grants.channels(getInfo, ChannelDirectives::getInfo);
        grants.channels(denyGetInfo, ChannelDirectives::denyGetInfo);
        grants.channels(history, ChannelDirectives::wholeHistory);
        grants.channelValues(historyStart, (channel, time) -> channel.history(Quantities.time(time)));
        grants.channels(omitFromSubCount, ChannelDirectives::omitFromSubCount);
        grants.channels(umdUpdate, ChannelDirectives::umdUpdate);
        grants.channels(denyUmdUpdate, ChannelDirectives::denyUmdUpdate);
    }
}
