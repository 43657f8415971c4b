package io.hotsock.processor.channel;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Declaration;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Use;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts the uses of channels into channel classes. */
public final class Channels {

    private final Owners owners;
    private final Optional<String> onePackage;
    private final List<Problem> problems;
    private final Map<ClassName, Channel> channels = new TreeMap<>();

    private Channels(Owners owners, Optional<String> onePackage, List<Problem> problems) {
        this.owners = owners;
        this.onePackage = onePackage;
        this.problems = problems;
    }

    /**
     * The channel classes of all uses and declarations; what can not be is added to the problems.
     *
     * @param onePackage the package of all channel classes that no declaration puts elsewhere
     */
    public static Collection<Channel> of(
            List<Use> uses, List<Declaration> declarations, Optional<String> onePackage, List<Problem> problems) {
        Owners owners = Owners.of(declarations, problems);
        Channels all = new Channels(owners, onePackage, problems);
        all.groups(uses).values().forEach(all::used);
        owners.all().forEach(all::declared);
        return all.channels.values();
    }

    /** Uses by package and identity. */
    private Map<String, List<Use>> groups(List<Use> uses) {
        Map<String, List<Use>> groups = new TreeMap<>();
        for (Use use : uses) {
            String identity = packageOf(use) + " " + use.channel().skeleton();
            groups.computeIfAbsent(identity, key -> new ArrayList<>()).add(use);
        }
        return groups;
    }

    private String packageOf(Use use) {
        return owners.of(use.channel())
                .map(Declaration::packageName)
                .or(() -> onePackage)
                .orElse(use.packageName());
    }

    private void used(List<Use> uses) {
        Use first = uses.get(0);
        Optional<Declaration> owner = owners.of(first.channel());
        Optional<ClassName> name = name(packageOf(first), first.channel(), owner, first.place());
        name.ifPresent(found -> add(new Merge(found, owner).of(uses)));
    }

    private void declared(Declaration declaration) {
        Template template = declaration.channel().template();
        boolean used = channels.values().stream()
                .anyMatch(channel -> channel.template().skeleton().equals(template.skeleton()));
        if (!used) {
            Place place = declaration.channel().place();
            name(declaration.packageName(), template, Optional.of(declaration), place)
                    .ifPresent(name -> add(new Merge(name, Optional.of(declaration)).of(List.of())));
        }
    }

    private Optional<ClassName> name(String packageName, Template channel, Optional<Declaration> owner, Place place) {
        String chosen = owner.map(Declaration::className).orElse("");
        String name = chosen.isEmpty() ? ChannelNames.className(channel) : chosen;
        if (name.isEmpty()) {
            problems.add(new Problem(
                    ProblemKind.NAMELESS_CHANNEL,
                    place,
                    "Channel \"" + channel.text() + "\" has no literal to name its class after. Name it:"
                            + " @HotsockChannel(value = \"" + channel.text()
                            + "\", className = \"...\") on the package or a type."));
            return Optional.empty();
        }
        return Optional.of(ClassName.get(packageName, name));
    }

    private void add(Channel channel) {
        Channel other = channels.putIfAbsent(channel.name(), channel);
        if (other != null) {
            problems.add(new Problem(
                    ProblemKind.CHANNEL_CLASS_CLASH,
                    channel.place(),
                    "The classes of channels \"" + other.template().text() + "\" and \""
                            + channel.template().text() + "\" would both be called "
                            + channel.name().simpleName() + ". Rename one of them: @HotsockChannel(value = \""
                            + channel.template().text() + "\", className = \"...\") on the package or a type."));
        }
    }
}
