package orders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The row of the promises table that a case shows. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Promise {

    /** The row's first cell. */
    String value();

    /** Which of the row's return kinds the case shows, as the cell calls them; for a row that has some. */
    String[] returns() default {};
}
