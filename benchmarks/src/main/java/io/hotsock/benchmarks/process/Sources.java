package io.hotsock.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes sources for a compiler to work on: many classes of ten methods. */
final class Sources {

    static final int METHODS_PER_CLASS = 10;

    private static final List<String> PROPERTIES = List.of("id", "name", "mail", "street", "city");

    private Sources() {}

    /** Services whose every method has an event, with a channel of its own per class. */
    static void annotatedMethods(Path directory, int methods) throws IOException {
        write(directory, "Item", "package load;\npublic record Item(String id, String name, long total) {}\n");
        for (int i = 0; i < methods / METHODS_PER_CLASS; i++) {
            write(directory, "Service" + i, service(i));
        }
    }

    private static String service(int number) {
        return "package load;\nimport io.hotsock.api.HotsockEvent;\npublic class Service" + number + " {\n"
                + IntStream.range(0, METHODS_PER_CLASS)
                        .mapToObj(i -> """
                                    @HotsockEvent(channel = "shop%d.<id>", event = "item.changed%d")
                                    public Item change%d(String id, String name, long total) {
                                        return new Item(id, name, total);
                                    }
                                """.formatted(number, i, i))
                        .collect(Collectors.joining())
                + "}\n";
    }

    /** MapStruct mappers whose every method maps a bean of five properties to another. */
    static void mappingMethods(Path directory, int methods) throws IOException {
        write(directory, "Source", bean("Source"));
        write(directory, "Target", bean("Target"));
        for (int i = 0; i < methods / METHODS_PER_CLASS; i++) {
            write(directory, "Mapper" + i, mapper(i));
        }
    }

    private static String mapper(int number) {
        return "package load;\n@org.mapstruct.Mapper\npublic interface Mapper" + number + " {\n"
                + IntStream.range(0, METHODS_PER_CLASS)
                        .mapToObj(i -> "    Target map" + i + "(Source source);\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    private static String bean(String name) {
        StringBuilder bean = new StringBuilder("package load;\npublic class " + name + " {\n");
        for (String property : PROPERTIES) {
            String upper = Character.toUpperCase(property.charAt(0)) + property.substring(1);
            bean.append("""
                        private String %1$s;
                        public String get%2$s() { return %1$s; }
                        public void set%2$s(String %1$s) { this.%1$s = %1$s; }
                    """.formatted(property, upper));
        }
        return bean.append("}\n").toString();
    }

    private static void write(Path directory, String type, String text) throws IOException {
        Files.writeString(directory.resolve(type + ".java"), text);
    }
}
