-- Purpose: an alert that still stands can be told again. Each time is a delivery of its own: 0 is the first.
ALTER TABLE delivery ADD COLUMN repeat int NOT NULL DEFAULT 0;
ALTER TABLE delivery DROP CONSTRAINT delivery_alert_id_receiver_id_revision_key;
ALTER TABLE delivery ADD UNIQUE (alert_id, receiver_id, revision, repeat);
-- The alerts that can be told again: those that stand and that nobody has acknowledged.
CREATE INDEX alert_unacknowledged ON alert (raised_at) WHERE state = 'open' AND acknowledged_at IS NULL;
