package io.hotsock.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Hints after a misspelling. */
public final class Suggestions {

    private static final int FAR = 3;

    private Suggestions() {}

    /** {@code did you mean "id"?} where something is close enough, and the list of all there is. */
    public static String hint(String wrong, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        String all = "There is: " + String.join(", ", candidates) + ".";
        return closest(wrong, candidates)
                .map(close -> "Did you mean \"" + close + "\"? " + all)
                .orElse(all);
    }

    private static Optional<String> closest(String wrong, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(wrong, candidate) <= Math.min(FAR, (candidate.length() + 1) / 2))
                .min(Comparator.comparingInt((String candidate) -> distance(wrong, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, upper and lower case being one. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = same(a.charAt(i - 1), b.charAt(j - 1)) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
