-- Keys are bytes: compared exactly, without a collation that takes 'a' and 'a ' for the same.
CREATE TABLE IF NOT EXISTS grain_state (
    grain_type VARBINARY(128) NOT NULL,
    grain_key  VARBINARY(512) NOT NULL,
    name       VARBINARY(128) NOT NULL,
    version    BIGINT NOT NULL COMMENT 'the ETag',
    format     INT NOT NULL COMMENT 'how the payload is written; 1: JSON in UTF-8',
    unfinished TINYINT NOT NULL COMMENT '1: the grain has something to do though nobody calls it',
    payload    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name),
    KEY grain_state_unfinished (unfinished, grain_type, grain_key)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARSET = utf8mb4;

-- The highest version of any cleared state: new rows begin above it, so that no row ever gets a version twice.
CREATE TABLE IF NOT EXISTS cleared_state (
    one     TINYINT PRIMARY KEY CHECK (one = 1),
    version BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT IGNORE INTO cleared_state VALUES (1, 0);

-- The last group that each writer committed: what a writer asks when the answer to its COMMIT was lost.
CREATE TABLE IF NOT EXISTS write_mark (
    writer VARBINARY(64) PRIMARY KEY,
    number BIGINT NOT NULL,
    at     TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
