package io.hotsock.processor.check;

import io.hotsock.api.Message;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.PathAttribute;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Publication.Settings;
import io.hotsock.processor.model.Result;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks one annotation. */
final class PublicationCheck {

    private static final Set<String> TIMES =
            Set.of("java.time.Instant", "java.time.ZonedDateTime", "java.time.OffsetDateTime");
    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

    private final Publication publication;
    private final List<Problem> problems = new ArrayList<>();

    private PublicationCheck(Publication publication) {
        this.publication = publication;
    }

    static List<Problem> check(Publication publication) {
        PublicationCheck check = new PublicationCheck(publication);
        check.all();
        return check.problems;
    }

    private void all() {
        TemplateCheck templates = new TemplateCheck(problems);
        templates.channel(publication.channel());
        if (publication.storage()) {
            templates.key(publication.name());
        } else {
            templates.event(publication.name());
        }
        publication.deduplicationId().ifPresent(templates::text);
        data();
        publication.when().ifPresent(when -> typed(when, BOOLEANS, ProblemKind.WHEN_NOT_BOOLEAN, "a boolean"));
        publication
                .schedule()
                .ifPresent(time -> typed(
                        time,
                        TIMES,
                        ProblemKind.SCHEDULE_NOT_TIME,
                        "an Instant, a ZonedDateTime or an OffsetDateTime"));
        store(publication.settings());
        publication.result().layers().forEach(this::layer);
        result();
    }

    private void data() {
        publication
                .data()
                .filter(this::resolved)
                .filter(data -> data.resolved().type().once())
                .ifPresent(
                        data -> add(
                                ProblemKind.UNSUPPORTED_DATA,
                                data.place(),
                                "data \"" + data.path().text() + "\" is a "
                                        + data.resolved().type().name()
                                        + ", which publishing would use up or could not wait for. Name a value that is there."));
        if (publication.storage()
                && publication.data().isEmpty()
                && publication.result().isVoid()) {
            add(
                    ProblemKind.STORAGE_WITHOUT_VALUE,
                    publication.place(),
                    "The method returns nothing, so there is no value to store. Set data to a path, such as a parameter.");
        }
        if (publication.settings().message().eagerIdGeneration()
                && publication.deduplicationId().isPresent()) {
            add(
                    ProblemKind.EAGER_DEDUPLICATION,
                    publication.deduplicationId().get().place(),
                    "With eagerIdGeneration a dropped duplicate still answers with a fresh id that is never delivered. Drop"
                            + " one of the two.");
        }
    }

    /** A future within an optional, or in another future, would be published as an object. */
    private void result() {
        boolean refused = publication.result().layers().stream().anyMatch(Result.Refused.class::isInstance);
        publication
                .resultType()
                .filter(type -> !refused && publication.data().isEmpty() && type.once())
                .ifPresent(type -> unsupported("What would be published is a " + type.name()
                        + ", which publishing would use up or could not wait for. Return its value, or set data to a path"
                        + " to a value that is there."));
    }

    private boolean resolved(PathAttribute attribute) {
        Problem problem = PathProblems.of(
                attribute.path(), attribute.attribute(), attribute.path().text(), attribute.place());
        if (problem != null) {
            problems.add(problem);
        }
        return problem == null;
    }

    private void typed(PathAttribute attribute, Set<String> types, ProblemKind kind, String wanted) {
        if (resolved(attribute)) {
            String type = ((Path.Resolved) attribute.path()).type().name().toString();
            if (!types.contains(type)) {
                add(
                        kind,
                        attribute.place(),
                        attribute.attribute() + " \"" + attribute.path().text() + "\" is a " + type + "; it has to be "
                                + wanted + ".");
            }
        }
    }

    private void store(Settings settings) {
        long store = settings.message().store();
        boolean storage = publication.storage();
        boolean good =
                store == Message.STORE_FOREVER || (store >= (storage ? 1 : 0) && store <= Message.MAX_STORE_SECONDS);
        if (!good) {
            add(
                    ProblemKind.STORE_OUT_OF_RANGE,
                    settings.storePlace(),
                    "store is " + store + "; allowed are -1 (for ever) and " + (storage ? "1" : "0") + " to "
                            + Message.MAX_STORE_SECONDS + " seconds.");
        }
    }

    private void layer(Result.Layer layer) {
        if (layer instanceof Result.Refused refused) {
            refuse(refused);
        }
    }

    private void refuse(Result.Refused refused) {
        String shown = refused.shown();
        switch (refused.reason()) {
            case NO_ELEMENTS ->
                add(
                        ProblemKind.EACH_WITHOUT_ELEMENTS,
                        publication.settings().eachPlace(),
                        "each = true, but " + shown
                                + " has no elements. Return an array, an Iterable or a Stream, or drop each.");
            case FUTURE ->
                unsupported(
                        "A " + shown + " tells nobody when it is done. Return a CompletionStage or CompletableFuture.");
            case SUBTYPE ->
                unsupported(
                        "What publishes in place of a " + shown
                                + " is not of that type any more. Declare the reactive type itself as the result, such as a Mono.");
            case ASYNCHRONOUS ->
                unsupported("Nothing waits for a " + shown
                        + ". Return a CompletionStage, or a reactive type of Reactor, Mutiny or RxJava 3.");
            case MANY_VALUED ->
                unsupported(shown
                        + " may give many values. Annotate a method that handles one of them, or return a Mono, a Uni or"
                        + " a CompletionStage.");
            case STREAM ->
                unsupported("Publishing a " + shown
                        + " would use it up. Set each = true for a message per element of a returned"
                        + " stream, or return a List.");
            case READ_ONCE -> unsupported("Publishing a " + shown + " would use it up. Return a List or an array.");
        }
    }

    private void unsupported(String text) {
        add(ProblemKind.UNSUPPORTED_DATA, publication.place(), text);
    }

    private void add(ProblemKind kind, Place place, String text) {
        problems.add(new Problem(kind, place, text));
    }
}
