package orders;

import io.hotsock.api.HotsockEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the database and publishes. */
class Ledger {

    private final JdbcTemplate jdbc;
    private final Pages pages;
    private final Margin margin;

    Ledger(JdbcTemplate jdbc, Pages pages, Margin margin) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.margin = margin;
    }

    /** Writes one entry after the other, each through the proxy of another bean, then fails if told to. */
    @Transactional
    public void writeAll(boolean fails, String... entries) {
        for (String entry : entries) {
            pages.write(entry);
        }
        if (fails) {
            throw new IllegalStateException("failed after writing");
        }
    }

    @Transactional
    public void writeNestedAndGoOn(String entry) {
        pages.write("before " + entry);
        try {
            margin.scribble(entry);
        } catch (IllegalStateException e) {
            pages.write("after " + entry);
        }
    }

    @Transactional
    public void writeOnItsOwnAndFail(String entry) {
        pages.write("inside " + entry);
        pages.writeOnItsOwn(entry);
        throw new IllegalStateException("failed after writing");
    }

    @Transactional(readOnly = true)
    public void read(String what) {
        pages.lookUp(what);
    }

    long entries() {
        return jdbc.queryForObject("select count(*) from ledger", Long.class);
    }

    /** Another bean, so that its calls pass its proxy. */
    static class Pages {

        private final JdbcTemplate jdbc;

        Pages(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        @HotsockEvent(channel = "ledger", event = "written")
        public String write(String entry) {
            jdbc.update("insert into ledger values (?)", entry);
            return entry;
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        @HotsockEvent(channel = "ledger", event = "written")
        public String writeOnItsOwn(String entry) {
            return entry;
        }

        @HotsockEvent(channel = "ledger", event = "read")
        public String lookUp(String what) {
            return what;
        }
    }

    /** Writes in a nested transaction and fails. */
    static class Margin {

        private final Pages pages;

        Margin(Pages pages) {
            this.pages = pages;
        }

        @Transactional(propagation = Propagation.NESTED)
        public void scribble(String entry) {
            pages.write(entry);
            throw new IllegalStateException("thought better of it");
        }
    }

    /** The beans. */
    static class Beans {
        @Bean
        Pages pages(JdbcTemplate jdbc) {
            return new Pages(jdbc);
        }

        @Bean
        Margin margin(Pages pages) {
            return new Margin(pages);
        }

        @Bean
        Ledger ledger(JdbcTemplate jdbc, Pages pages, Margin margin) {
            return new Ledger(jdbc, pages, margin);
        }
    }
}
