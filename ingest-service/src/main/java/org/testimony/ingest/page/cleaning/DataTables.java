package org.testimony.ingest.page.cleaning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;

/** Tells tables that hold data, which belong to the article, from tables that only arrange the page. */
final class DataTables {
    private static final Set<String> TABLE = Set.of("table");
    private static final Set<String> PARTS_OF_DATA = Set.of("col", "colgroup", "tfoot", "thead", "th");
    private static final int MANY_ROWS = 10;
    private static final int MANY_COLUMNS = 4;
    private static final int MANY_CELLS = 10;

    private DataTables() {}

    /** Marks the tables that hold data. */
    static void mark(PageNode article) {
        for (PageNode table : article.below(TABLE)) {
            if (holdsData(table)) {
                table.markDataTable();
            }
        }
    }

    private static boolean holdsData(PageNode table) {
        if ("presentation".equals(table.attribute("role")) || "0".equals(table.attribute("datatable"))) {
            return false;
        }
        String summary = table.attribute("summary");
        if (summary != null && !summary.isEmpty()
                || hasCaption(table)
                || !table.below(PARTS_OF_DATA).isEmpty()) {
            return true;
        }
        return table.below(TABLE).isEmpty() && isLarge(table);
    }

    private static boolean hasCaption(PageNode table) {
        return table.below(Set.of("caption")).stream().limit(1).anyMatch(caption -> caption.first() != null);
    }

    private static boolean isLarge(PageNode table) {
        int rows = 0;
        int columns = 0;
        for (PageNode row : table.below(Set.of("tr"))) {
            rows += span(row.attribute("rowspan"));
            int cells = 0;
            for (PageNode cell : row.below(Set.of("td"))) {
                cells += span(cell.attribute("colspan"));
            }
            columns = Math.max(columns, cells);
        }
        if (columns == 1 || rows == 1) {
            return false;
        }
        return rows >= MANY_ROWS || columns > MANY_COLUMNS || rows * columns > MANY_CELLS;
    }

    private static int span(@Nullable String value) {
        if (value == null || !value.strip().matches("\\d{1,4}")) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(value.strip()));
    }
}
