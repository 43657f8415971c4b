package io.hotsock.processor.channel;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Metadata;
import io.hotsock.processor.model.Use;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the uses of channels into channel classes. */
public final class Channels {

    private Channels() {}

    /** The channel classes of all uses; what can not be is added to the problems. */
    public static List<Channel> of(List<Metadata> metadata, List<Problem> problems) {
        Map<String, List<Use>> byIdentity = new TreeMap<>();
        for (Metadata source : metadata) {
            for (Use use : source.uses()) {
                String identity = use.packageName() + " " + use.channel().skeleton();
                byIdentity.computeIfAbsent(identity, key -> new ArrayList<>()).add(use);
            }
        }
        List<Channel> channels = new ArrayList<>();
        byIdentity.values().forEach(uses -> channel(uses, channels, problems));
        return channels;
    }

    private static void channel(List<Use> uses, List<Channel> channels, List<Problem> problems) {
        Use first = uses.get(0);
        String name = ChannelNames.className(first.channel());
        if (name.isEmpty()) {
            problems.add(new Problem(
                    ProblemKind.NAMELESS_CHANNEL,
                    first.place(),
                    "Channel \"" + first.channel().text()
                            + "\" has no literal to name its class after. Name it: @HotsockChannel(value = \""
                            + first.channel().text() + "\", className = \"…\") on the package or a type."));
            return;
        }
        channels.add(Merge.of(ClassName.get(first.packageName(), name), uses));
    }
}
