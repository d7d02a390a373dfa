package org.testimony.stats.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns, for {@code INSERT … SELECT unnest(…)}: every column is one array parameter, so that a batch of
 * any size is one statement. Texts are cleaned, see {@link StoredText}.
 */
public final class Columns<R> {
    private final Collection<R> rows;
    private final List<Column> columns = new ArrayList<>();

    /**
     * One array parameter.
     *
     * @param type PostgreSQL's name of the element type
     */
    public record Column(String type, @Nullable Object[] values) {}

    private Columns(Collection<R> rows) {
        this.rows = rows;
    }

    /** No columns yet of some rows. */
    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    /** Adds a column of texts; also for times and dates in ISO form, which the statement casts. */
    public Columns<R> text(Function<R, @Nullable Object> value) {
        return add("text", row -> {
            Object text = value.apply(row);
            return text == null ? null : StoredText.clean(text.toString());
        });
    }

    /** Adds a column of whole numbers. */
    public Columns<R> number(Function<R, ? extends Number> value) {
        return add("int8", value::apply);
    }

    /** Adds a column of fractions. */
    public Columns<R> fraction(Function<R, Double> value) {
        return add("float8", value::apply);
    }

    /** Adds a column of truths. */
    public Columns<R> truth(Function<R, Boolean> value) {
        return add("bool", value::apply);
    }

    List<Column> list() {
        return columns;
    }

    private Columns<R> add(String type, Function<R, @Nullable Object> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray()));
        return this;
    }
}
