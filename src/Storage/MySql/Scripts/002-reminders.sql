CREATE TABLE IF NOT EXISTS reminder (
    grain_type VARBINARY(128) NOT NULL,
    grain_key  VARBINARY(512) NOT NULL,
    name       VARBINARY(128) NOT NULL,
    hash       BIGINT NOT NULL COMMENT 'the grain''s place on the ring',
    start_at   BIGINT NOT NULL COMMENT 'ticks, UTC',
    period     BIGINT NOT NULL COMMENT 'ticks',
    version    BIGINT NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name),
    KEY reminder_by_hash (hash)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARSET = utf8mb4;
