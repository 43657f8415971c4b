package orders;

import io.hotsock.spring.EnableHotsock;
import io.hotsock.spring.HotsockAdvisor;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** An application with a database and its transactions. */
@Configuration
class Application {

    /** Starts it with transactions where Spring puts them by itself: inside the advisor. */
    static AnnotationConfigApplicationContext start(Class<?>... beans) {
        return start(TransactionsInside.class, beans);
    }

    static AnnotationConfigApplicationContext start(Class<?> transactions, Class<?>[] beans) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Application.class, transactions);
        context.register(beans);
        if (!Boolean.getBoolean("detached")) {
            context.register(Publishing.class);
        }
        context.refresh();
        return context;
    }

    @Bean
    DataSource dataSource() {
        return new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcTemplate jdbc(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("create table ledger(entry varchar(100) primary key)");
        return jdbc;
    }
}

/** The one line that attaches. */
@Configuration
@EnableHotsock
class Publishing {}

@Configuration
@EnableTransactionManagement(proxyTargetClass = true)
class TransactionsInside {}

/** Further out than the advisor, which then publishes inside of them, like woven code. */
@Configuration
@EnableTransactionManagement(order = HotsockAdvisor.DEFAULT_ORDER - 1)
class TransactionsOutside {}
