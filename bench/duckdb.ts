import type { EventTable } from '../src/domain/events/event-table.ts';
import { HOUR, RARE, STEP } from './rules.ts';
import type { Change } from './rules.ts';

/**
 * The same questions as queries of DuckDB, over the same codes and times, each in two forms of
 * which the faster counts. A query gives every time at which the pattern is complete in its window.
 * That a trigger starts its group anew and cools down is no part of it, which makes its work the
 * easier one.
 */

// Said here: the project without its benchmarks has no DuckDB whose types a check could read.
interface Chunk {
  setColumns(columns: readonly (readonly (number | bigint)[])[]): void;
}
interface Appender {
  appendDataChunk(chunk: Chunk): void;
  closeSync(): void;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumns(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}
type ColumnType = { readonly typeId: number };
interface DuckDB {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
  readonly DuckDBDataChunk: { create(types: readonly ColumnType[], rows: number): Chunk };
  readonly BIGINT: ColumnType;
  readonly UINTEGER: ColumnType;
  readonly USMALLINT: ColumnType;
  readonly UTINYINT: ColumnType;
}
const PACKAGE: string = '@duckdb/node-api';

/** Every completion: organization, account or address, time. */
export interface Completions {
  readonly organization: readonly number[];
  readonly group: readonly number[];
  readonly time: readonly number[];
}

export interface Database {
  ask(query: string): Promise<Completions>;
  close(): void;
}

const CHUNK = 2048;

/** The columns that the rules ask for, in the narrowest types that hold their codes. */
export const loaded = async (table: EventTable): Promise<Database> => {
  const api = (await import(PACKAGE)) as DuckDB;
  const instance = await api.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 2');
  await connection.run(
    'CREATE TABLE events (t BIGINT, organization UTINYINT, activity USMALLINT, result UTINYINT, ' +
      'account UINTEGER, ip UINTEGER, country UTINYINT)',
  );
  const { BIGINT, UINTEGER, USMALLINT, UTINYINT } = api;
  const types = [BIGINT, UTINYINT, USMALLINT, UTINYINT, UINTEGER, UINTEGER, UTINYINT];
  const columns = (
    ['organizationId', 'activity', 'result', 'account', 'ip', 'country'] as const
  ).map((name) => table.text(name).codes);
  const appender = await connection.createAppender('events');
  for (let from = 0; from < table.rows; from += CHUNK) {
    const until = Math.min(table.rows, from + CHUNK);
    const chunk = api.DuckDBDataChunk.create(types, until - from);
    chunk.setColumns([
      Array.from(table.time.subarray(from, until), BigInt),
      ...columns.map((codes) => Array.from(codes.subarray(from, until))),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    ask: async (query) => {
      const reader = await connection.runAndReadAll(query);
      const [organization = [], group = [], time = []] = reader.getColumns();
      return {
        organization: organization.map(Number),
        group: group.map(Number),
        time: time.map(Number),
      };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

export type Query = (table: EventTable, change: Change) => string;

const codes = (table: EventTable, { without }: Change) => {
  const activity = (text: string) => table.text('activity').values.indexOf(text);
  const result = (text: string) => table.text('result').values.indexOf(text);
  const country = (text: string) => table.text('country').values.indexOf(text);
  return {
    signIn: activity(STEP.signIn),
    download: activity(STEP.download),
    removed: activity(RARE.removed),
    granted: activity(RARE.granted),
    enrolled: activity(RARE.enrolled),
    success: result('success'),
    failure: result('failure'),
    notFrom: `country NOT IN (0, ${without.map(country).join()})`,
  };
};

const bruteForceByWindow: Query = (table, change) => {
  const { signIn, success, failure, notFrom } = codes(table, change);
  return `
    WITH tries AS (
      SELECT organization, account, t, result = ${failure} AS failed FROM events
      WHERE activity = ${signIn}
        AND (result = ${success} OR (result = ${failure} AND ${notFrom}))
    ), counted AS (
      SELECT *, count(*) FILTER (failed) OVER (
        PARTITION BY account ORDER BY t RANGE BETWEEN ${change.windowMs} PRECEDING AND CURRENT ROW
      ) AS failures FROM tries
    )
    SELECT organization, account, t FROM counted
    WHERE NOT failed AND failures >= ${change.threshold}`;
};

const bruteForceByJoin: Query = (table, change) => {
  const { signIn, success, failure, notFrom } = codes(table, change);
  return `
    WITH numbered AS (
      SELECT account, t, lag(t, ${change.threshold - 1}) OVER (
        PARTITION BY account ORDER BY t
      ) AS began FROM events
      WHERE activity = ${signIn} AND result = ${failure} AND ${notFrom}
    ), bursts AS (
      SELECT * FROM numbered WHERE t - began <= ${change.windowMs}
    )
    SELECT DISTINCT s.organization, s.account, s.t FROM bursts b JOIN events s
      ON s.account = b.account AND s.t > b.t AND s.t <= b.began + ${change.windowMs}
    WHERE s.activity = ${signIn} AND s.result = ${success}`;
};

const sprayCandidates: Query = (table, change) => {
  const { signIn, failure, notFrom } = codes(table, change);
  return `
    WITH failed AS MATERIALIZED (
      SELECT organization, ip, account, t FROM events
      WHERE activity = ${signIn} AND result = ${failure} AND ${notFrom}
    ), busy AS (
      SELECT organization, ip FROM failed GROUP BY ALL HAVING count(*) >= ${change.threshold}
    ), tries AS MATERIALIZED (
      SELECT * FROM failed SEMI JOIN busy USING (organization, ip)
    )`;
};

const sprayByWindow: Query = (table, change) => `
  ${sprayCandidates(table, change)}, counted AS (
    SELECT organization, ip, t, count(DISTINCT account) OVER (
      PARTITION BY organization, ip ORDER BY t
      RANGE BETWEEN ${change.windowMs} PRECEDING AND CURRENT ROW
    ) AS accounts FROM tries
  )
  SELECT organization, ip, t FROM counted WHERE accounts >= ${change.threshold}`;

const sprayByJoin: Query = (table, change) => `
  ${sprayCandidates(table, change)}
  SELECT a.organization, a.ip, a.t FROM tries a JOIN tries b
    ON a.organization = b.organization AND a.ip = b.ip
    AND b.t BETWEEN a.t - ${change.windowMs} AND a.t
  GROUP BY ALL HAVING count(DISTINCT b.account) >= ${change.threshold}`;

const notEnrolled = (enrolled: number) => `
  WHERE NOT EXISTS (
    SELECT 1 FROM events e WHERE e.activity = ${enrolled} AND e.account = x.account
      AND e.t BETWEEN x.first AND x.t + ${HOUR}
  )`;

const takeOverByJoin: Query = (table, change) => {
  const { removed, granted, download, enrolled, notFrom } = codes(table, change);
  return `
    WITH chains AS MATERIALIZED (
      SELECT g.account, g.t AS granted, max(r.t) AS removed FROM events g JOIN events r
        ON r.account = g.account AND r.t < g.t AND r.t >= g.t - ${change.windowMs}
      WHERE g.activity = ${granted} AND r.activity = ${removed} GROUP BY ALL
    ), blocks AS (
      SELECT organization, account, t, lag(t, ${change.threshold - 1}) OVER (
        PARTITION BY account ORDER BY t
      ) AS began FROM events SEMI JOIN chains USING (account)
      WHERE activity = ${download} AND ${notFrom}
    ), complete AS (
      SELECT b.organization, b.account, b.t, max(c.removed) AS first FROM blocks b JOIN chains c
        ON c.account = b.account AND b.began > c.granted AND b.t <= c.removed + ${change.windowMs}
      GROUP BY ALL
    )
    SELECT organization, account, t FROM complete x ${notEnrolled(enrolled)}`;
};

const takeOverAsOf: Query = (table, change) => {
  const { removed, granted, download, enrolled, notFrom } = codes(table, change);
  return `
    WITH removals AS MATERIALIZED (
      SELECT account, t FROM events WHERE activity = ${removed}
    ), grants AS MATERIALIZED (
      SELECT account, t FROM events SEMI JOIN removals USING (account) WHERE activity = ${granted}
    ), blocks AS (
      SELECT organization, account, t, lag(t, ${change.threshold - 1}) OVER (
        PARTITION BY account ORDER BY t
      ) AS began FROM events SEMI JOIN grants USING (account)
      WHERE activity = ${download} AND ${notFrom}
    ), fast AS (
      SELECT * FROM blocks WHERE t - began <= ${change.windowMs}
    ), complete AS (
      SELECT f.organization, f.account, f.t, r.t AS first FROM fast f
      ASOF JOIN grants g ON g.account = f.account AND f.began > g.t
      ASOF JOIN removals r ON r.account = g.account AND g.t > r.t
      WHERE f.t - r.t <= ${change.windowMs}
    )
    SELECT organization, account, t FROM complete x ${notEnrolled(enrolled)}`;
};

/** By rule, the two forms of its query. */
export const QUERIES = {
  bruteForce: { 'RANGE window': bruteForceByWindow, 'lag and join': bruteForceByJoin },
  spray: { 'RANGE window': sprayByWindow, 'self-join': sprayByJoin },
  takeOver: { 'lag and joins': takeOverByJoin, 'ASOF joins': takeOverAsOf },
} as const satisfies Record<string, Record<string, Query>>;
