CREATE TABLE IF NOT EXISTS member (
    user_id        BINARY(16) PRIMARY KEY,
    email          VARCHAR(320),
    created_at     BIGINT COMMENT 'ticks, UTC',
    profiles       INT NOT NULL DEFAULT 0,
    profiles_event BIGINT NOT NULL DEFAULT 0,
    status         VARCHAR(64),
    plan           VARCHAR(64),
    billing_event  BIGINT NOT NULL DEFAULT 0,
    KEY member_by_status (status)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_ci;

CREATE TABLE IF NOT EXISTS interaction (
    position BIGINT PRIMARY KEY,
    profile  BINARY(16) NOT NULL,
    sequence BIGINT NOT NULL,
    title    BINARY(16) NOT NULL,
    what     VARCHAR(512) NOT NULL,
    fraction DOUBLE NOT NULL,
    at       BIGINT NOT NULL COMMENT 'ticks, UTC',
    UNIQUE KEY interaction_of_profile (profile, sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The last position that was given away. Whoever appends holds this row until the commit, so that positions become visible in their order
-- and a reader that goes on after the last one it saw misses none.
CREATE TABLE IF NOT EXISTS interaction_head (
    one      TINYINT PRIMARY KEY CHECK (one = 1),
    position BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT IGNORE INTO interaction_head VALUES (1, 0);
