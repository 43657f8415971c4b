package io.hotsock.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what ties a file to one machine or one registry. */
final class PortableFiles {

    /** Hosts that serve packages; the build asks whatever the user's own settings name. */
    private static final Pattern REGISTRY_HOST =
            Pattern.compile("repo1?[.]maven|(oss|s01|central)[.]sonatype|repo[.]spring[.]io|maven[.]google[.]com"
                    + "|plugins[.]gradle[.]org|jitpack[.]io|registry[.](npmjs|yarnpkg)|deb[.]debian[.]org");

    /** Directories of some user, or of a machine's temporary files. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w./<>$}{-])/(root|home|Users|work|tmp|var/folders)/\\w|\\b[A-Z]:\\\\Users\\\\");

    private PortableFiles() {}

    static List<String> problems(Path root) {
        List<String> problems = new ArrayList<>();
        for (Path file : Tree.files(root)) {
            List<String> lines = Tree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String place = root.relativize(file) + ":" + (i + 1) + ": ";
                if (REGISTRY_HOST.matcher(lines.get(i)).find()) {
                    problems.add(place + "names a registry's host");
                }
                if (MACHINE_PATH.matcher(lines.get(i)).find()) {
                    problems.add(place + "holds a path of one machine");
                }
            }
        }
        return problems;
    }
}
