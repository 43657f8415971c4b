package io.hotsock.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a Markdown page that can be put to the test. */
record Markdown(Path file, List<String> headings, List<Block> blocks, String prose) {

    private static final Pattern INLINE_CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param section the nearest heading of level two above it; empty before the first
     */
    record Block(String section, String language, String text) {}

    static Markdown read(Path file) {
        List<String> headings = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        List<String> code = new ArrayList<>();
        String section = "";
        String language = null;
        for (String line : Tree.lines(file)) {
            boolean fence = line.startsWith("```");
            if (language != null && fence) {
                blocks.add(new Block(section, language, String.join("\n", code)));
                code.clear();
                language = null;
            } else if (language != null) {
                code.add(line);
            } else if (fence) {
                language = line.substring(3).strip();
            } else {
                prose.append(line).append('\n');
                if (line.startsWith("#")) {
                    headings.add(line.replaceFirst("^#+ *", ""));
                    section = line.startsWith("## ") ? line.substring(3) : section;
                }
            }
        }
        return new Markdown(file, headings, blocks, prose.toString());
    }

    List<Block> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    Optional<Block> first(String section) {
        return blocks.stream().filter(block -> block.section().equals(section)).findFirst();
    }

    List<String> inlineCode() {
        return matches(INLINE_CODE);
    }

    List<String> links() {
        return matches(LINK);
    }

    /** The anchors that headings make, by GitHub's rule. */
    List<String> anchors() {
        return headings.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private List<String> matches(Pattern pattern) {
        return pattern.matcher(prose).results().map(match -> match.group(1)).toList();
    }
}
