// The bench's entry around the deployed bundle: it answers /bare, and counts what a click costs. Nothing of it is in
// the product.
import product, { ClickCounter as Counter, LiveFeed as Feed } from "./index.js";

export { FormCounter, RequestCounter } from "./index.js";

// The same headers as the redirect's, with constant values.
const headers = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-dns-prefetch-control": "off",
  "x-permitted-cross-domain-policies": "none",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "permissions-policy":
    "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), keyboard-map=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), sync-xhr=(), unload=(), usb=(), xr-spatial-tracking=(), clipboard-write=(self), publickey-credentials-get=(self), web-share=(self)",
  location:
    "https://example.org/join?campaign=bench&ref=AQAAAAEAAAEAAAFqAAAAc2lnbmF0dXJlLi4u&click_id=AQAAAAABAAABAZAAAAAATlAAAAAAAAAAc2lnbmF0dXJlLi4u",
  "set-cookie":
    "__Host-clicks=tlzm4r.AQAAAAABAAABAZAAAAAATlAAAAAAAAAAc2lnbmF0dXJlLi4u; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax",
  "x-request-id": "3f0d5a52-8b1e-4c58-9d5c-6a3d2a0f7c11",
};

const none = {
  ...{ roundTrips: 0, objectRequests: 0, objectRows: 0, objectReads: 0, reads: 0, writes: 0, queries: 0 },
  ...{ flushes: 0, flushMs: 0, recordMs: 0, feedMs: 0, logLines: 0 },
};
const costs = { ...none };
let isCounting = false;

/** Adds how long an object is at work, or waits, until it has answered. */
async function timed(what, work) {
  const from = performance.now();
  try {
    return await work();
  } finally {
    costs[what] += performance.now() - from;
  }
}

for (const level of ["log", "warn", "error"]) {
  const say = console[level].bind(console);
  console[level] = (...args) => {
    costs.logLines += 1;
    say(...args);
  };
}

function add(result) {
  costs.queries += 1;
  costs.reads += result.meta.rows_read;
  costs.writes += result.meta.rows_written;
}

/** One call of D1, of one statement or of a batch. */
async function asked(call) {
  costs.roundTrips += 1;
  const answer = await call;
  for (const result of [answer].flat()) add(result);
  return answer;
}

function countedStatement(statement) {
  return {
    statement,
    bind: (...values) => countedStatement(statement.bind(...values)),
    all: () => asked(statement.all()),
    run: () => asked(statement.run()),
    raw: async () => (await asked(statement.all())).results.map((row) => Object.values(row)),
  };
}

/** The database, with the rows that each statement reads and writes added up. */
function countedDatabase(database) {
  const of = (session) => ({
    prepare: (query) => countedStatement(session.prepare(query)),
    batch: (list) => asked(session.batch(list.map(({ statement }) => statement))),
  });
  return { ...of(database), withSession: (constraint) => of(database.withSession(constraint)) };
}

// One client asks more in a minute than anybody may: what is measured here is not that limit.
const unlimited = { limit: async () => ({ success: true }) };

const seen = (env) =>
  isCounting
    ? { ...env, DB: countedDatabase(env.DB), API_LIMIT: unlimited, API_REQUESTS_A_MINUTE: "0" }
    : env;

/** What was asked inside the objects: a cursor knows how many rows it read once they are taken. */
const cursors = [];

/** Rows that statements inside the objects read and write; an alarm that is set is one row. */
function countStorage(storage) {
  const sql = Object.getPrototypeOf(storage.sql);
  if (sql.isCounted) return;
  sql.isCounted = true;
  const { exec } = sql;
  sql.exec = function (...args) {
    const cursor = exec.apply(this, args);
    costs.objectRows += cursor.rowsWritten;
    cursors.push(cursor);
    return cursor;
  };
  const prototype = Object.getPrototypeOf(storage);
  const { setAlarm } = prototype;
  prototype.setAlarm = function (...args) {
    costs.objectRows += 1;
    return setAlarm.apply(this, args);
  };
}

export class ClickCounter extends Counter {
  constructor(ctx, env) {
    super(ctx, env);
    if (!isCounting) return;
    countStorage(ctx.storage);
    this.env = seen(env);
  }
  record(batch) {
    costs.objectRequests += 1;
    return timed("recordMs", () => super.record(batch));
  }
  // Asked for, or what an alarm does: one request either way.
  flushNow() {
    costs.objectRequests += 1;
    costs.flushes += 1;
    return timed("flushMs", () => super.flushNow());
  }
}

export class LiveFeed extends Feed {
  constructor(ctx, env) {
    super(ctx, env);
    if (isCounting) this.env = seen(env);
  }
  notify(module, changes) {
    costs.objectRequests += 1;
    return timed("feedMs", () => super.notify(module, changes));
  }
  fetch(request) {
    costs.objectRequests += 1;
    return super.fetch(request);
  }
}

export default {
  ...product,
  fetch(request, env, ctx) {
    const path = request.url.slice(request.url.indexOf("/", 8));
    if (path === "/bare") return new Response(null, { status: 302, headers });
    if (path === "/costs/count") isCounting = true;
    if (path.startsWith("/costs")) {
      for (const { rowsRead } of cursors.splice(0)) costs.objectReads += rowsRead;
      const answer = Response.json(costs);
      Object.assign(costs, none);
      return answer;
    }
    return product.fetch(request, seen(env), ctx);
  },
  queue: (batch, env, ctx) => product.queue(batch, seen(env), ctx),
  scheduled: (controller, env, ctx) => product.scheduled(controller, seen(env), ctx),
};
