package orders;

import java.util.List;

/** What the methods of the contract return. */
public record Order(String id, String item, List<String> notes) {

    /** An order without notes. */
    public static Order of(String id, String item) {
        return new Order(id, item, List.of());
    }
}
