import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import type { ClickCounter } from "./click-counter";
import type { ClickEvent } from "./event-log";
import {
  batchOf,
  breakDatabase,
  type CountedLink,
  clickAt,
  countedIn,
  countedLink,
  counterOf,
  everywhere,
  idOf,
  rawEvents,
} from "./testing";

const noon = Date.UTC(2026, 2, 15, 12);
/** Between two steps. A click may come less than a day late: the raw log is searched two days on. */
const minutes = 160;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("record" as const),
      clicks: fc.array(
        fc.record({
          late: fc.integer({ min: 0, max: 1400 }),
          visitor: fc.option(fc.nat(4), { nil: undefined }),
          bot: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("repeat" as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ do: "evict" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "flush" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "alarm" as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("confirm" as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("break" as const),
      when: fc.constantFrom("before" as const, "after" as const),
    }),
  },
);

/** Calls the counter as the settling of a sign-up does that came with this click. */
const confirm = (link: CountedLink, event: ClickEvent) => {
  const proof = { at: event.us / 1000, source: "link", country: "NP", origin: null } as const;
  return runInDurableObject(counterOf(link), (counter: ClickCounter) =>
    counter.confirm(idOf(event), proof, { ...link, timeZone: "America/New_York" }),
  );
};

const notRunning = (error: Error) => expect(error.message).toContain("not currently running");

it("counts what it acknowledged, whatever happens in between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const link = await countedLink();
      const taken: ReturnType<typeof batchOf>[] = [];
      const guessed: ClickEvent[] = [];
      const confirmed = new Set<ClickEvent>();
      let clicks = 0;
      let bots = 0;
      for (const [at, action] of steps.entries()) {
        const counter = counterOf(link);
        if (action.do === "record") {
          const events = action.clicks.map(({ late, visitor, bot }) =>
            clickAt(noon + (at * minutes - late) * 60_000, visitor, { kind: bot ? "bot" : "click" }),
          );
          const batch = batchOf(link, events, { timeZone: "America/New_York" });
          await counter.record(batch);
          taken.push(batch);
          guessed.push(...events.filter((event) => event.kind === "bot"));
          bots += events.filter((event) => event.kind === "bot").length;
          clicks += events.filter((event) => event.kind === "click").length;
        } else if (action.do === "repeat") {
          const again = taken[action.which % taken.length];
          if (again) await counter.record(again);
        } else if (action.do === "evict") await evictDurableObject(counter).catch(notRunning);
        else if (action.do === "flush")
          await runInDurableObject(counter, (c: ClickCounter) => c.flushNow().catch(() => {}));
        else if (action.do === "alarm") await runDurableObjectAlarm(counter);
        else if (action.do === "confirm") {
          const event = guessed[action.which % guessed.length];
          if (event) await confirm(link, event).catch(() => {});
          if (event) confirmed.add(event);
        } else await breakDatabase(link, action.when);
      }
      await breakDatabase(link, "never");
      // What failed is called again, as a job is.
      for (const event of confirmed) await confirm(link, event);
      clicks += confirmed.size;
      bots -= confirmed.size;
      await counterOf(link).flushNow();
      const events = await rawEvents(link);
      const day = (us: number) =>
        new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(us / 1000);
      const firsts = new Set(
        events.filter((e) => e.kind === "click" && e.visitor).map((e) => `${day(e.us)} ${e.visitor}`),
      );
      const uniques = firsts.size;
      expect(await countedIn(link)).toEqual(everywhere({ clicks, uniques, bots }));
      for (const kind of ["click", "bot"]) {
        const times = events.filter((e) => e.kind === kind).map((e) => e.us);
        expect(new Set(times).size).toBe(times.length);
        if (confirmed.size === 0) expect(times).toEqual(times.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: runs(10, 40) },
  );
}, 120_000);
