package io.hotsock.processor.check;

import io.hotsock.api.Names;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.template.Template;
import io.hotsock.processor.template.Template.Hole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks templates: their grammar, their placeholders, and whether their literals can be part of a name. */
public final class TemplateCheck {

    private final List<Problem> problems;

    /** Adds to a list of problems. */
    public TemplateCheck(List<Problem> problems) {
        this.problems = problems;
    }

    /** A template of a channel name. */
    public void channel(NameTemplate template) {
        if (placeholders(template, true)) {
            name(template, ProblemKind.BAD_CHANNEL, Names.channelProblem(sample(template)));
        }
    }

    /** A template whose paths are names of parameters and nothing more. */
    public void declared(NameTemplate template) {
        if (faultless(template)) {
            name(template, ProblemKind.BAD_CHANNEL, Names.channelProblem(sample(template)));
        }
    }

    void event(NameTemplate template) {
        if (placeholders(template, true)) {
            String event = sample(template);
            if (event.equals(Names.STORAGE_SET)) {
                name(template, ProblemKind.RESERVED_EVENT, "it writes channel storage; use @HotsockStorage for that");
                return;
            }
            boolean reserved = event.startsWith(Names.RESERVED_PREFIX) && !event.equals(Names.MESSAGE_REACTION);
            ProblemKind kind = reserved ? ProblemKind.RESERVED_EVENT : ProblemKind.BAD_EVENT;
            name(template, kind, Names.eventProblem(event));
        }
    }

    void key(NameTemplate template) {
        if (placeholders(template, true)) {
            name(template, ProblemKind.BAD_KEY, Names.storageKeyProblem(sample(template)));
        }
    }

    void text(NameTemplate template) {
        placeholders(template, false);
    }

    private boolean placeholders(NameTemplate template, boolean segments) {
        if (!faultless(template)) {
            return false;
        }
        List<Hole> holes = template.template().holes();
        for (int i = 0; i < holes.size(); i++) {
            placeholder(template, holes.get(i), template.paths().get(i), segments);
        }
        return true;
    }

    private boolean faultless(NameTemplate template) {
        String text = template.template().text();
        for (Template.Fault fault : template.template().faults()) {
            add(
                    ProblemKind.BAD_TEMPLATE,
                    template,
                    template.attribute() + " \"" + text + "\", position " + fault.position() + ": " + fault.problem()
                            + ". A placeholder is <path> for one segment or <path...> for several.");
        }
        return template.template().faults().isEmpty();
    }

    private void placeholder(NameTemplate template, Hole hole, Path path, boolean segments) {
        Problem lost =
                PathProblems.of(path, template.attribute(), template.template().text(), template.place());
        if (lost != null) {
            problems.add(lost);
        } else {
            textForm(template, hole, ((Path.Resolved) path).type(), segments && !hole.span());
        }
    }

    private void textForm(NameTemplate template, Hole hole, Ref type, boolean oneSegment) {
        if (!type.nameable()) {
            add(
                    ProblemKind.PRIVATE_TYPE,
                    template,
                    "<" + hole.path() + "> in " + template.attribute() + " \""
                            + template.template().text()
                            + "\": generated code can not name " + type.name()
                            + ". Make it package-private, or public if it lives in another package.");
            return;
        }
        String where = "<" + hole.path() + "> in " + template.attribute() + " \""
                + template.template().text() + "\": ";
        switch (type.text()) {
            case NONE ->
                add(
                        ProblemKind.NO_TEXT_FORM,
                        template,
                        where + type.name()
                                + " has no text that could be part of a name. Use one of its properties, or give"
                                + " it a toString() of its own.");
            case DOTTED -> {
                if (oneSegment) {
                    add(
                            ProblemKind.DOTTED_TEXT,
                            template,
                            where + "the text of a " + type.name() + spanHint(hole, "always"));
                }
            }
            case OFTEN_DOTTED -> {
                if (oneSegment) {
                    add(
                            ProblemKind.OFTEN_DOTTED_TEXT,
                            template,
                            where + "the text of a " + type.name() + spanHint(hole, "often"));
                }
            }
            default -> {
                // Fits, or is looked at when the message is made.
            }
        }
    }

    private static String spanHint(Hole hole, String frequency) {
        return " " + frequency + " has a dot, but the placeholder stands for one segment. Write <" + hole.path()
                + "...> if several are meant.";
    }

    /** The shortest name that the template can make, give or take the placeholders' texts. */
    private static String sample(NameTemplate template) {
        StringBuilder sample = new StringBuilder();
        for (Template.Part part : template.template().parts()) {
            sample.append(part instanceof Template.Literal literal ? literal.text() : "x");
        }
        return sample.toString();
    }

    private void name(NameTemplate template, ProblemKind kind, @Nullable String problem) {
        if (problem != null) {
            add(
                    kind,
                    template,
                    template.attribute() + " \"" + template.template().text() + "\": " + problem + ".");
        }
    }

    private void add(ProblemKind kind, NameTemplate template, String text) {
        problems.add(new Problem(kind, template.place(), text));
    }
}
