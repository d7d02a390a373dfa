-- Purpose: the ways out of alerts. What is owed to whom is written in the transaction that stores the alert, and a message
-- that was begun is committed as begun before its first byte leaves: a crash can repeat a message, never lose one.

-- Who wants alerts: a webhook or a mail address. lease_until: somebody is sending to it. hold_until: it asked for a pause.
CREATE TABLE receiver (
    receiver_id     text        PRIMARY KEY,
    way             text        NOT NULL CHECK (way IN ('webhook', 'mail')),
    name            text        NOT NULL,
    target          text        NOT NULL,
    role            text,
    enabled         boolean     NOT NULL,
    disabled_reason text,
    filter          jsonb       NOT NULL,
    payload         text        NOT NULL CHECK (payload IN ('thin', 'full')),
    group_wait      int         NOT NULL,
    repeat_after    int,
    quiet           jsonb,
    digest          text        NOT NULL,
    signing         text[]      NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    failing_since   timestamptz,
    lease_until     timestamptz NOT NULL DEFAULT '-infinity',
    hold_until      timestamptz NOT NULL DEFAULT '-infinity',
    last_turn       timestamptz NOT NULL DEFAULT '-infinity'
);

-- What signs its messages, sealed with the operator's key. ends_at: replaced, and signs beside its successor until then.
CREATE TABLE receiver_secret (
    secret_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receiver_id text        NOT NULL REFERENCES receiver ON DELETE CASCADE,
    scheme      text        NOT NULL CHECK (scheme IN ('hmac', 'ed25519')),
    sealed      bytea       NOT NULL,
    public_key  text,
    created_at  timestamptz NOT NULL,
    ends_at     timestamptz
);
CREATE INDEX receiver_secret_receiver ON receiver_secret (receiver_id, secret_id);

-- One alert for one receiver; an alert that stands again after a withdrawal has a later revision. Those that go out together
-- share a message, whose id stays the same on every try. The number of tries fences: only who made the latest may end it.
-- maybe_seen: a try ended without an answer, so the receiver may have it.
CREATE TABLE delivery (
    delivery_id  text        PRIMARY KEY,
    seq          bigint      GENERATED ALWAYS AS IDENTITY,
    receiver_id  text        NOT NULL REFERENCES receiver ON DELETE CASCADE,
    alert_id     text        NOT NULL,
    revision     int         NOT NULL,
    corrects     text,
    corrected_by text,
    content      jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dropped', 'muted')),
    message_id   text,
    tries        int         NOT NULL DEFAULT 0,
    maybe_seen   boolean     NOT NULL DEFAULT false,
    allowed_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    UNIQUE (alert_id, receiver_id, revision)
);
CREATE INDEX delivery_due ON delivery (receiver_id, due_at) WHERE state = 'waiting';
CREATE INDEX delivery_sending ON delivery (receiver_id) WHERE state = 'sending';
CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX delivery_listed ON delivery (receiver_id, created_at DESC, delivery_id DESC);
CREATE INDEX delivery_corrects ON delivery (corrects) WHERE corrects IS NOT NULL;

-- How tries ended; kept for 30 days.
CREATE TABLE attempt (
    message_id  text        NOT NULL,
    receiver_id text        NOT NULL REFERENCES receiver ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    status      int,
    error       text,
    ms          int         NOT NULL
);
CREATE INDEX attempt_message ON attempt (message_id, at);
CREATE INDEX attempt_receiver ON attempt (receiver_id, at DESC);
CREATE INDEX attempt_at ON attempt (at);

-- What still has to reach the topic alerts, in this order.
CREATE TABLE outgoing_message (
    seq        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id   text        NOT NULL,
    event_id   text        NOT NULL,
    event_type text        NOT NULL,
    at         timestamptz NOT NULL,
    payload    text        NOT NULL
);
CREATE INDEX outgoing_message_alert ON outgoing_message (alert_id);
