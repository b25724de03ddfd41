import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import wranglerToml from "../../../wrangler.toml?raw";
import type { Env } from "../../env";
import type { ClickCounter } from "../../modules";
import { testEnv } from "../api";
import type { Faults } from "./faults";
import type { Messages } from "./messages";

type Methods = Record<string, (...args: never[]) => unknown>;

/** An object whose methods of these names are called through `through`. */
function around<T extends object>(
  target: T,
  through: (run: () => Promise<unknown>, name: string) => Promise<unknown>,
): T {
  return new Proxy(target, {
    get(_, name) {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== "function" || typeof name !== "string") return method;
      // By its name, for the `apply` of an object's method were another method of the object.
      return (...args: never[]) => through(async () => (target as Methods)[name]?.(...args), name);
    },
  });
}

function faultyDatabase(faults: Faults): D1Database {
  const through = <T>(run: () => Promise<T>) => faults.through("database", { run });
  const faulty = (statement: D1PreparedStatement): D1PreparedStatement => {
    const { bind, all, run, raw, first } = statement;
    const each = <A extends unknown[]>(method: (...args: A) => Promise<unknown>) => {
      return (...args: A) => through(() => method.apply(statement, args));
    };
    return Object.assign(statement, {
      bind: (...values: unknown[]) => faulty(bind.apply(statement, values)),
      ...{ all: each(all), run: each(run), raw: each(raw as never), first: each(first as never) },
    }) as D1PreparedStatement;
  };
  const withSession = () => {
    const session = testEnv.DB.withSession("first-primary");
    return {
      prepare: (query: string) => faulty(session.prepare(query)),
      batch: (statements: D1PreparedStatement[]) => through(() => session.batch(statements)),
      getBookmark: () => session.getBookmark(),
    };
  };
  return { withSession } as unknown as D1Database;
}

/** Objects whose calls go wrong; what they call themselves goes wrong as well. */
function faultyCounters(faults: Faults, envOf: () => Env): Env["CLICK_COUNTER"] {
  const { CLICK_COUNTER } = testEnv;
  const faulty = (stub: ReturnType<typeof CLICK_COUNTER.getByName>) =>
    around(stub, (call, name) =>
      faults.through("counter", {
        run: async () => {
          await runInDurableObject(stub, (counter: ClickCounter) => {
            Reflect.set(counter, "env", envOf());
          });
          return call();
        },
        forget: () => evictDurableObject(stub).catch(() => {}), // it may not be running
        mayWait: name === "record",
      }),
    );
  return {
    idFromName: (name: string) => CLICK_COUNTER.idFromName(name),
    get: (id: DurableObjectId) => faulty(CLICK_COUNTER.get(id) as never),
    getByName: (name: string) => faulty(CLICK_COUNTER.getByName(name)),
  } as unknown as Env["CLICK_COUNTER"];
}

const faultyQueue = (faults: Faults, name: string, messages: Messages) => {
  const send = (bodies: { body: unknown; delaySeconds?: number }[]) =>
    faults.through("queue", {
      run: async () => {
        for (const { body, delaySeconds = 0 } of bodies) messages.add(name, body, delaySeconds);
      },
    });
  return {
    send: (body: unknown, { delaySeconds = 0 } = {}) => send([{ body, delaySeconds }]),
    sendBatch: (bodies: Iterable<{ body: unknown; delaySeconds?: number }>) => send([...bodies]),
  } as unknown as Queue<unknown>;
};

/** Each queue of development, by its binding. */
const queues = [
  ...wranglerToml.matchAll(/^\[\[queues\.producers\]\]\nbinding = "(\w+)"\nqueue = "([\w-]+)"/gm),
].map(([, binding = "", name = ""]) => ({ binding, name }));

/** Live figures are no subject here, and requests are not counted. */
const silentFeed = { getByName: () => ({ notify: async () => {} }) } as unknown as Env["LIVE_FEED"];

/** The product's environment, all of whose calls go through `faults`; what it sends waits in `messages`. */
export function faultyEnv(faults: Faults, messages: Messages): Env {
  const env: Env = {
    ...testEnv,
    DB: faultyDatabase(faults),
    FILES: around(testEnv.FILES, (run) => faults.through("files", { run })),
    CLICK_COUNTER: faultyCounters(faults, () => env),
    ...Object.fromEntries(queues.map(({ binding, name }) => [binding, faultyQueue(faults, name, messages)])),
    LIVE_FEED: silentFeed,
    API_REQUESTS_A_MINUTE: "0",
  };
  return env;
}
