package io.hotsock.processor.channel;

import io.hotsock.processor.check.TemplateCheck;
import io.hotsock.processor.model.Declaration;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** Which declaration speaks for which channel. */
final class Owners {

    private static final Comparator<Declaration> ORDER = Comparator.comparing(Declaration::packageName)
            .thenComparing(declaration -> declaration.channel().template().text())
            .thenComparing(Declaration::className);

    private final Map<String, Declaration> byIdentity = new TreeMap<>();

    private Owners() {}

    /** Sound declarations by channel; what is wrong with the others is added to the problems. */
    static Owners of(List<Declaration> declarations, List<Problem> problems) {
        Owners owners = new Owners();
        declarations.stream()
                .sorted(ORDER)
                .filter(declaration -> sound(declaration, problems))
                .forEach(declaration -> owners.add(declaration, problems));
        return owners;
    }

    Optional<Declaration> of(Template channel) {
        return Optional.ofNullable(byIdentity.get(channel.skeleton()));
    }

    Collection<Declaration> all() {
        return byIdentity.values();
    }

    private static boolean sound(Declaration declaration, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        new TemplateCheck(found).declared(declaration.channel());
        String name = declaration.className();
        if (!name.isEmpty() && (!SourceVersion.isName(name) || name.contains("."))) {
            found.add(new Problem(
                    ProblemKind.BAD_CLASS_NAME,
                    declaration.classPlace(),
                    "\"" + name + "\" is no simple name of a class. Write a Java name, such as TeamRoomChannel."));
        }
        problems.addAll(found);
        return found.isEmpty();
    }

    private void add(Declaration declaration, List<Problem> problems) {
        Declaration other =
                byIdentity.putIfAbsent(declaration.channel().template().skeleton(), declaration);
        boolean same = other == null
                || (other.packageName().equals(declaration.packageName())
                        && other.className().equals(declaration.className()));
        if (!same) {
            problems.add(new Problem(
                    ProblemKind.CHANNEL_OWNED_TWICE,
                    declaration.channel().place(),
                    "Channel \"" + declaration.channel().template().text() + "\" is declared in package "
                            + other.packageName() + (other.className().isEmpty() ? "" : " as " + other.className())
                            + " too. Keep one @HotsockChannel for it."));
        }
    }
}
