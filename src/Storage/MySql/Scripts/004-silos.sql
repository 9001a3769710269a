-- Which silos a cluster has: what Microsoft Orleans' ADO.NET clustering reads and writes. It asks for its statements by the names in
-- OrleansQuery, gives values to their parameters and reads their columns by name, so those names are its own; the tables and texts are ours.
CREATE TABLE IF NOT EXISTS silo_table (
    cluster VARCHAR(150) PRIMARY KEY,
    version INT NOT NULL DEFAULT 0 COMMENT 'counts the changes; whoever changes a silo has to have seen the latest',
    at      TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS silo (
    cluster      VARCHAR(150) NOT NULL,
    address      VARCHAR(45) NOT NULL,
    port         INT NOT NULL,
    generation   INT NOT NULL COMMENT 'the start of the silo: another one on the same port has another',
    name         VARCHAR(150) NOT NULL,
    host         VARCHAR(255) NOT NULL,
    status       INT NOT NULL COMMENT '1 created, 2 joining, 3 active, 4 shutting down, 5 stopping, 6 dead',
    gateway_port INT NULL,
    suspected    VARCHAR(8000) NULL COMMENT 'by which silos, and when',
    started_at   DATETIME(3) NOT NULL,
    alive_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS OrleansQuery (
    QueryKey  VARCHAR(64) PRIMARY KEY,
    QueryText VARCHAR(8000) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

REPLACE INTO OrleansQuery (QueryKey, QueryText) VALUES
('GatewaysQueryKey', '
    SELECT address AS Address, gateway_port AS ProxyPort, generation AS Generation
    FROM silo
    WHERE cluster = @DeploymentId AND status = @Status AND gateway_port > 0'),

('MembershipReadAllKey', '
    SELECT t.cluster AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName,
           s.status AS Status, s.gateway_port AS ProxyPort, s.suspected AS SuspectTimes, s.started_at AS StartTime, s.alive_at AS IAmAliveTime,
           t.version AS Version
    FROM silo_table t LEFT JOIN silo s ON s.cluster = t.cluster
    WHERE t.cluster = @DeploymentId'),

('MembershipReadRowKey', '
    SELECT t.cluster AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName,
           s.status AS Status, s.gateway_port AS ProxyPort, s.suspected AS SuspectTimes, s.started_at AS StartTime, s.alive_at AS IAmAliveTime,
           t.version AS Version
    FROM silo_table t LEFT JOIN silo s
        ON s.cluster = t.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE t.cluster = @DeploymentId'),

('InsertMembershipVersionKey', '
    INSERT IGNORE INTO silo_table (cluster) VALUES (@DeploymentId);
    SELECT ROW_COUNT()'),

('InsertMembershipKey', '
    START TRANSACTION;
    UPDATE silo_table SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version;
    INSERT INTO silo (cluster, address, port, generation, name, host, status, gateway_port, started_at, alive_at)
    SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM DUAL WHERE ROW_COUNT() > 0;
    SELECT ROW_COUNT();
    COMMIT'),

('UpdateMembershipKey', '
    START TRANSACTION;
    UPDATE silo_table SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version;
    UPDATE silo SET status = @Status, suspected = @SuspectTimes, alive_at = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND ROW_COUNT() > 0;
    SELECT ROW_COUNT();
    COMMIT'),

('UpdateIAmAlivetimeKey', '
    UPDATE silo SET alive_at = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('DeleteMembershipTableEntriesKey', '
    DELETE FROM silo WHERE cluster = @DeploymentId;
    DELETE FROM silo_table WHERE cluster = @DeploymentId'),

('CleanupDefunctSiloEntriesKey', '
    DELETE FROM silo WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3');
