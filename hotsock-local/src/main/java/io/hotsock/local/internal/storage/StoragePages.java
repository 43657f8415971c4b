package io.hotsock.local.internal.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hotsock.local.internal.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Listings of storage: 100 entries a page, fewer mean the end (contract sections 5.4 and 6, U22, U39). */
public final class StoragePages {

    private static final int PAGE = 100;

    private StoragePages() {}

    /**
     * A page of entries.
     *
     * @param sorted entries by key
     * @param after only keys that sort after this one, or {@code null}
     * @param keys only these, or {@code null} for all
     */
    public static ArrayNode page(
            Collection<StoredEntry> sorted,
            @Nullable String after,
            @Nullable List<String> keys,
            Predicate<StoredEntry> visible) {
        if (keys != null && keys.size() > PAGE) {
            throw Refusal.invalid(
                    "INVALID_REQUEST", "There are " + keys.size() + " keys; at most " + PAGE + " are allowed.");
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        sorted.stream()
                .filter(entry -> after == null || entry.key().compareTo(after) > 0)
                .filter(entry -> keys == null || keys.contains(entry.key()))
                .filter(visible)
                .limit(PAGE)
                .forEach(entry -> items.add(entry.toJson()));
        return items;
    }
}
