package io.hotsock.processor;

import com.palantir.javapoet.ClassName;
import io.hotsock.api.HotsockChannel;
import io.hotsock.api.HotsockChannels;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.processor.channel.Channels;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Declaration;
import io.hotsock.processor.model.Metadata;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.read.Annotations;
import io.hotsock.processor.read.DeclarationReader;
import io.hotsock.processor.read.Libraries;
import io.hotsock.processor.read.MetadataReader;
import io.hotsock.processor.template.Template;
import io.hotsock.processor.write.ChannelWriter;
import io.hotsock.processor.write.Index;
import io.hotsock.processor.write.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The aggregating step: channel classes and the index, from the metadata of all source types. It looks at annotated methods
 * only to know whose metadata is still to come, so that each channel class is written once, with all its uses: those that such
 * a type uses wait for it, the others do not.
 *
 * <p>What it keeps between rounds is names and text; elements do not outlive a round.
 */
public final class ChannelProcessor extends AbstractProcessor {

    /** Shims that are still to come, with their sources. */
    private final Map<String, String> awaited = new TreeMap<>();

    private final Set<String> shims = new TreeSet<>();
    private final Set<String> declaringTypes = new TreeSet<>();
    private final Set<String> declaringPackages = new TreeSet<>();
    private final Map<ClassName, String> written = new TreeMap<>();
    private @Nullable String earlierIndex;

    /** The index of what was read last, and the shims that it tells of. */
    private String index = "";

    private List<String> indexed = List.of();
    private boolean unread = true;
    private boolean news;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> names = new TreeSet<>(ShimProcessor.onMethods());
        for (Class<?> type : List.of(ShimMetadata.class, HotsockChannel.class, HotsockChannels.class)) {
            names.add(type.getName());
        }
        return names;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean fresh = collect(new Scan(annotations, round));
        if (round.processingOver()) {
            if (!round.errorRaised()) {
                writeIndex();
            }
        } else if (news && !fresh) {
            news = false;
            writeChannels();
        }
        return false;
    }

    /** Answers whether there are types whose shims can come in the next round at the earliest. */
    private boolean collect(Scan scan) {
        Set<String> fresh = new TreeSet<>();
        for (TypeElement type : ShimProcessor.declaring(scan)) {
            ClassName source = ClassName.get(type);
            String name = SourceType.shims(source).canonicalName();
            awaited.put(name, source.canonicalName());
            fresh.add(name);
        }
        for (Element type : scan.annotatedWith(Set.of(ShimMetadata.class))) {
            boolean added = shims.add(((TypeElement) type).getQualifiedName().toString());
            unread |= added;
            news |= added;
        }
        for (Element element : scan.annotatedWith(Set.of(HotsockChannel.class, HotsockChannels.class))) {
            if (element instanceof PackageElement declaring) {
                news |= declaringPackages.add(declaring.getQualifiedName().toString());
            } else if (element instanceof TypeElement declaring) {
                news |= declaringTypes.add(declaring.getQualifiedName().toString());
            }
        }
        awaited.keySet().removeAll(shims);
        fresh.removeAll(shims);
        return !fresh.isEmpty();
    }

    private void writeChannels() {
        List<Problem> problems = new ArrayList<>();
        List<Metadata> sources = new ArrayList<>(sources().values());
        Optional<String> onePackage = Options.channelPackage(processingEnv.getOptions());
        Set<String> unready = unready();
        Channels.of(
                        sources.stream()
                                .flatMap(source -> source.uses().stream())
                                .toList(),
                        declarations(sources),
                        onePackage,
                        problems)
                .stream()
                .filter(channel -> !unready.contains(channel.template().skeleton()))
                .forEach(channel -> write(channel, problems));
        output().report(problems);
    }

    /** Channels of types that are not complete yet; what is wrong with one type is no reason to withhold others. */
    private Set<String> unready() {
        Annotations annotations = new Annotations();
        return awaited.values().stream()
                .flatMap(source -> Stream.ofNullable(elements().getTypeElement(source)))
                .flatMap(source -> ElementFilter.methodsIn(source.getEnclosedElements()).stream())
                .flatMap(method -> annotations.on(method, HotsockEvent.class, HotsockStorage.class).stream())
                .map(use -> Template.parse(use.text("channel")).skeleton())
                .collect(Collectors.toSet());
    }

    private void write(Channel channel, List<Problem> problems) {
        SourceFile file = ChannelWriter.write(
                channel, Libraries.of(elements(), channel.name().packageName()));
        String before = written.putIfAbsent(channel.name(), file.text());
        if (before == null) {
            output().write(
                            file,
                            channel.place(),
                            type -> type.getAnnotation(GeneratedChannel.class) != null,
                            "Choose another name: @HotsockChannel(value = \""
                                    + channel.template().text() + "\", className = \"...\") on the package or a type.");
        } else if (!before.equals(file.text())) {
            String late = "Another processor wrote a use of channel \""
                    + channel.template().text() + "\" after "
                    + channel.name().simpleName()
                    + " had been written. Publish from a type that is not generated, or on"
                    + " another channel.";
            problems.add(new Problem(ProblemKind.LATE_CHANNEL_USE, channel.place(), late));
        }
    }

    private void writeIndex() {
        if (unread) {
            sources();
        }
        List<Element> origins = indexed.stream()
                .<Element>map(name -> elements().getTypeElement(name))
                .filter(Objects::nonNull)
                .toList();
        if (!origins.isEmpty()) {
            output().resource(Index.RESOURCE, index, origins);
        }
    }

    /**
     * All metadata by source: of this compilation, and, where only some sources are compiled again, that which the class
     * path has of the others.
     */
    private Map<String, Metadata> sources() {
        MetadataReader reader = new MetadataReader(elements(), processingEnv.getTypeUtils());
        Map<String, Metadata> sources = new TreeMap<>();
        for (String name : shims) {
            TypeElement type = Objects.requireNonNull(elements().getTypeElement(name), name);
            reader.read(type).ifPresent(source -> sources.put(source.source(), source));
        }
        Stream.concat(listed(), neighbours())
                .filter(type -> !shims.contains(type.getQualifiedName().toString()))
                .flatMap(type -> reader.readCurrent(type).stream())
                .forEach(source -> sources.putIfAbsent(source.source(), source));
        index = Index.of(sources.values());
        indexed = sources.values().stream().map(Metadata::shims).toList();
        unread = false;
        return sources;
    }

    /** Shims that the index of an earlier compilation into the same directory tells of. */
    private Stream<TypeElement> listed() {
        return Index.shims(earlierIndex()).stream()
                .map(name -> elements().getTypeElement(name))
                .filter(Objects::nonNull);
    }

    /** Those in the same packages: of tests, the classes that are tested are elsewhere, but share their channels. */
    private Stream<TypeElement> neighbours() {
        return shims.stream()
                .map(name -> elements().getPackageOf(elements().getTypeElement(name)))
                .distinct()
                .flatMap(home -> ElementFilter.typesIn(home.getEnclosedElements()).stream())
                .filter(type -> type.getSimpleName().toString().endsWith(SourceType.SHIMS));
    }

    /** Read before it is written anew. */
    private String earlierIndex() {
        String index = earlierIndex;
        if (index == null) {
            index = output().earlier(Index.RESOURCE);
            earlierIndex = index;
        }
        return index;
    }

    /** All declarations: of this compilation, and those on the packages of the sources and on the packages above. */
    private List<Declaration> declarations(List<Metadata> sources) {
        DeclarationReader reader = new DeclarationReader(elements());
        Set<String> packages = new TreeSet<>(declaringPackages);
        for (Metadata source : sources) {
            String name = elements()
                    .getPackageOf(source.origin().element())
                    .getQualifiedName()
                    .toString();
            for (; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
                packages.add(name);
            }
        }
        List<Declaration> found = new ArrayList<>();
        packages.stream()
                .map(name -> elements().getPackageElement(name))
                .filter(Objects::nonNull)
                .forEach(declaring -> found.addAll(reader.read(declaring)));
        declaringTypes.stream()
                .map(name -> elements().getTypeElement(name))
                .filter(Objects::nonNull)
                .forEach(declaring -> found.addAll(reader.read(declaring)));
        return found;
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private Output output() {
        return new Output(processingEnv);
    }
}
