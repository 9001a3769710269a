namespace NetflixClone.Storage.Sqlite;

/// <summary>The tables, and how an older database becomes a newer one.</summary>
internal static class Schema
{
    /// <summary>Marks the file as ours: "NCLN".</summary>
    public const long ApplicationId = 0x4E434C4E;

    /// <summary>One step a version, the first making version 1 of an empty file. A step that was released never changes.</summary>
    /// <remarks>Rows of <c>grain_state</c> are found by an index and not kept in it: with payloads of a few hundred bytes that stores 200,000 grains six times as fast.</remarks>
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE grain_state (
            grain_type TEXT NOT NULL,
            grain_key  TEXT NOT NULL,
            name       TEXT NOT NULL,
            version    INTEGER NOT NULL, -- the ETag
            format     INTEGER NOT NULL, -- how the payload is written; 1: JSON in UTF-8
            payload    BLOB NOT NULL,
            PRIMARY KEY (grain_type, grain_key, name)
        ) STRICT;

        -- The highest version of any cleared state: new rows begin above it, so that no row ever gets a version twice.
        CREATE TABLE cleared_state (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
        INSERT INTO cleared_state VALUES (1, 0);

        CREATE TABLE reminder (
            grain_type TEXT NOT NULL,
            grain_key  TEXT NOT NULL,
            name       TEXT NOT NULL,
            hash       INTEGER NOT NULL, -- the grain's place on the ring
            start_at   INTEGER NOT NULL, -- ticks, UTC
            period     INTEGER NOT NULL, -- ticks
            version    INTEGER NOT NULL,
            PRIMARY KEY (grain_type, grain_key, name)
        ) STRICT;
        CREATE INDEX reminder_by_hash ON reminder (hash);

        CREATE TABLE member (
            user_id         BLOB PRIMARY KEY,
            email           TEXT,
            created_at      INTEGER,          -- ticks, UTC
            profiles        INTEGER NOT NULL DEFAULT 0,
            profiles_event  INTEGER NOT NULL DEFAULT 0,
            status          TEXT COLLATE NOCASE,
            plan            TEXT,
            billing_event   INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX member_by_status ON member (status);

        CREATE TABLE interaction (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            profile  BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            title    BLOB NOT NULL,
            signal   TEXT NOT NULL,
            fraction REAL NOT NULL,
            at       INTEGER NOT NULL,        -- ticks, UTC
            UNIQUE (profile, sequence)
        ) STRICT;
        """,
        """
        ALTER TABLE grain_state ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0; -- 1: the grain has something to do though nobody calls it
        CREATE INDEX grain_state_unfinished ON grain_state (grain_type, grain_key) WHERE unfinished = 1;
        """,
    ];

    /// <summary>The version this product writes.</summary>
    public static int Latest => Migrations.Length;

    /// <summary>Brings the database to <see cref="Latest"/>, step by step, each all or nothing.</summary>
    public static void Migrate(NativeConnection connection)
    {
        for (var version = connection.QueryNumber("PRAGMA user_version"); version < Latest; version++)
        {
            connection.Execute("BEGIN IMMEDIATE");
            try
            {
                connection.Execute(Migrations[version]);
                connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}; COMMIT");
            }
            finally
            {
                connection.RollBack();
            }
        }
    }
}
