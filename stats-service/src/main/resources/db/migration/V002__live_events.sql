-- Purpose: what changed, in the order of the commits, so that a browser that was away can be told what it missed. Rows
-- say which person or article changed, never what it says: the text is read from the facts when an event is sent, so that
-- an erased person is not sent again from here. Old rows are pruned.
CREATE TABLE live_event (
    seq     bigint      PRIMARY KEY,
    kind    text        NOT NULL,
    subject text,
    at      timestamptz NOT NULL
);

-- The one row that hands out seq. It stays locked until the writer commits, so the order of seq is the order of commits.
CREATE TABLE live_counter (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last_seq bigint  NOT NULL
);
INSERT INTO live_counter (last_seq) VALUES (0);
