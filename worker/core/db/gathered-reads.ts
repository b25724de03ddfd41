interface Waiting {
  statement: D1PreparedStatement;
  alone: () => Promise<D1Result>;
  resolve: (result: D1Result) => void;
  reject: (error: unknown) => void;
}

/** Rows that D1 has read, as far as it tells: answers that come as bare rows do not. */
export interface Read {
  rows: number;
}

/** A read that comes within so many steps of the last one goes with it: a query builder takes a few to hand one over. */
const patience = 20;

/**
 * The session with its reads gathered: those asked for at the same time go out as one batch, because a call of D1
 * costs the Worker more than most of its queries cost SQLite. A batch is one transaction: figures that are asked for
 * together are of one state. What may write goes out at once and as it is, after the reads asked for before it. A
 * batch fails as a whole; its reads are then sent one by one, so that only what is broken fails, with its own error.
 */
export function gatherReads(session: D1DatabaseSession, read: Read = { rows: 0 }): D1DatabaseSession {
  let waiting: Waiting[] = [];

  function counted<R extends D1Result | D1Result[]>(results: R): R {
    const all: readonly D1Result[] = Array.isArray(results) ? results : [results];
    for (const { meta } of all) read.rows += meta?.rows_read ?? 0;
    return results;
  }

  async function send(): Promise<void> {
    const reads = waiting;
    waiting = [];
    const isMany = reads.length > 1;
    const results =
      isMany && (await session.batch(reads.map(({ statement }) => statement)).then(counted, () => null));
    for (const [i, { alone, resolve, reject }] of reads.entries()) {
      if (results) resolve(results[i] as D1Result);
      else alone().then(resolve, reject);
    }
  }

  async function sendSoon(): Promise<void> {
    let known = 0;
    while (waiting.length > known) {
      known = waiting.length;
      for (let step = 0; step < patience; step++) await null;
    }
    await send();
  }

  function gathered(statement: D1PreparedStatement, isRead: boolean): D1PreparedStatement {
    const { bind, all, run, raw, first } = statement;
    const told = (call: () => Promise<D1Result>) => (): Promise<D1Result> =>
      call.call(statement).then(counted);
    const atOnce =
      <A extends unknown[], R>(call: (...args: A) => R) =>
      (...args: A): R => {
        if (!isRead) void send();
        return call.apply(statement, args);
      };
    const wait = () =>
      new Promise<D1Result>((resolve, reject) => {
        waiting.push({ statement, alone: () => all.call(statement).then(counted), resolve, reject });
        if (waiting.length === 1) void sendSoon();
      });
    return Object.assign(statement, {
      bind: (...values: unknown[]) => gathered(bind.apply(statement, values), isRead),
      all: isRead ? wait : atOnce(told(all)),
      run: atOnce(told(run)),
      raw: atOnce(raw),
      first: atOnce(first),
    });
  }

  return {
    prepare: (query: string) => gathered(session.prepare(query), /^\s*SELECT\b/i.test(query)),
    batch: (statements: D1PreparedStatement[]) => {
      void send();
      return session.batch(statements).then(counted);
    },
    getBookmark: () => session.getBookmark(),
  } as D1DatabaseSession;
}
