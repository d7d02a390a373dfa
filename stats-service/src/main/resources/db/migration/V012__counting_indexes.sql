-- Purpose: counts are read from indexes alone. A person's document is a hundred times as wide as what is counted of it, so
-- that a count over the table reads the documents, too; these indexes hold what is counted and nothing else.

DROP INDEX defector_counted;
CREATE INDEX defector_counted ON defector (status, defected_from, defected_to)
    INCLUDE (defector_id, mention_count, nationality, gender, residence, role, narratives, possibly_same);

DROP INDEX defector_history_known;
CREATE INDEX defector_history_known ON defector_history (known_until, recorded_at)
    INCLUDE (defector_id, status, mention_count, defected_from, defected_to, nationality, gender, residence, role,
             narratives, possibly_same);

-- Totals of the usual filters.
CREATE INDEX article_narrative_code ON article_narrative (code);
DROP INDEX article_search_language;
CREATE INDEX article_search_language ON article_search (language, recorded_at DESC, article_id DESC) INCLUDE (relevant);
DROP INDEX article_search_publisher;
CREATE INDEX article_search_publisher ON article_search (publisher, recorded_at DESC, article_id DESC) INCLUDE (relevant);
