package orders;

/** Generic, so that whoever implements it gets a bridge. */
public interface Supplies<T> {

    T supply(String id);
}
