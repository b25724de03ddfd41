import { expect, it } from "vitest";
import type { Value } from "../questions/draft-check";
import { AnswerSaver, type SendAnswer, type Waiting } from "./answer-saver";

/** A saver with a clock and a server that tests move and answer. */
function made(bases: Record<string, number> = {}) {
  const sent: { at: number; answers: Readonly<Record<string, Waiting>> }[] = [];
  const waits = new Map<string, Waiting>();
  const told: unknown[] = [];
  let now = 0;
  let timer: { at: number; run: () => void } | null = null;
  let answer: (given: SendAnswer) => void = () => {};
  const saver = new AnswerSaver(
    {
      device: {
        keep: (question, waiting) => {
          waits.set(question, waiting);
          return true;
        },
        stored: (question) => void waits.delete(question),
      },
      send: (answers) => {
        sent.push({ at: now, answers });
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      later: (run, ms) => {
        timer = { at: now + ms, run };
        return () => {
          timer = null;
        };
      },
      random: () => 1,
      onState: (state) => told.push(state),
      onSaved: () => {},
      onConflict: ({ question_id, revision }, mine) => told.push(["conflict", question_id, revision, mine]),
      onRefused: (question) => told.push(["refused", question]),
    },
    bases,
  );
  return {
    ...{ saver, sent, waits, told },
    pass: (ms: number) => {
      for (const until = now + ms; ; ) {
        if (!timer || timer.at > until) {
          now = until;
          return;
        }
        now = timer.at;
        const { run } = timer;
        timer = null;
        run();
      }
    },
    answer: async (given: SendAnswer) => {
      answer(given);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const conflict = (value: Value, revision: number) =>
  ({
    kind: "conflict",
    conflicts: [{ question_id: "words", value, revision, saved_at: "", device: null }],
  }) as const;

it("a burst of typing is one call, 1.2 s after its last key, and is on the device before", () => {
  const { saver, sent, waits, pass } = made({ words: 3 });
  for (const text of ["W", "Wa", "Wat", "Wate", "Water"]) {
    saver.set("words", text);
    pass(100);
  }
  expect(waits.get("words")).toEqual({ value: "Water", base: 3 });
  pass(1099);
  expect(sent).toEqual([]);
  pass(1);
  expect(sent).toEqual([{ at: 1600, answers: { words: { value: "Water", base: 3 } } }]);
});

it("what is typed while a call is under way is based on what that call stored, and nothing is forgotten before", async () => {
  const { saver, sent, waits, pass, answer } = made();
  saver.set("words", "One");
  pass(1200);
  saver.set("words", "One, two");
  await answer({ kind: "saved", revisions: { words: 1 } });
  expect(waits.get("words")).toEqual({ value: "One, two", base: 1 });
  pass(1200);
  expect(sent[1]?.answers).toEqual({ words: { value: "One, two", base: 1 } });
  await answer({ kind: "saved", revisions: { words: 2 } });
  expect([waits.size, saver.waiting]).toEqual([0, 0]);
});

it("without a network it tries again with backoff, all that waits in one call", async () => {
  const { saver, sent, told, pass, answer } = made();
  saver.set("words", "One");
  pass(1200);
  await answer({ kind: "failed", isOffline: true });
  saver.set("many", 2);
  pass(1999);
  expect(sent).toHaveLength(1);
  pass(1);
  expect(sent[1]?.answers).toEqual({ words: { value: "One", base: 0 }, many: { value: 2, base: 0 } });
  await answer({ kind: "failed", isOffline: true });
  pass(3999);
  expect(sent).toHaveLength(2);
  saver.flush(); // the network is back
  expect(sent).toHaveLength(3);
  await answer({ kind: "saved", revisions: { words: 1, many: 1 } });
  expect(told.at(-1)).toBe("saved");
});

it("two texts wait for a decision and hold up nothing else; what is chosen overwrites knowingly", async () => {
  const { saver, sent, waits, told, pass, answer } = made({ words: 1 });
  saver.set("words", "Mine");
  saver.set("many", 2);
  pass(1200);
  await answer(conflict("Theirs", 4));
  expect(told).toContainEqual(["conflict", "words", 4, "Mine"]);
  pass(0);
  expect(sent[1]?.answers).toEqual({ many: { value: 2, base: 0 } });
  await answer({ kind: "saved", revisions: { many: 1 } });
  expect([told.at(-1), waits.get("words")]).toEqual(["held", { value: "Mine", base: 1 }]);
  saver.choose("words", "Both", 4);
  pass(1200);
  expect(sent[2]?.answers).toEqual({ words: { value: "Both", base: 4 } });
});

it("an answer that is lost makes no conflict with oneself: what was typed over is one's own", async () => {
  const { saver, sent, waits, told, pass, answer } = made();
  saver.set("words", "One ");
  pass(1200);
  await answer({ kind: "failed", isOffline: true }); // stored, as revision 1; nobody hears of it
  saver.set("words", "One, two");
  pass(2000);
  await answer(conflict("One", 1));
  pass(0);
  expect(sent[2]?.answers).toEqual({ words: { value: "One, two", base: 1 } });
  await answer({ kind: "saved", revisions: { words: 2 } });
  expect([told.at(-1), waits.size, told.some(Array.isArray)]).toEqual(["saved", 0, false]);
});

it("the same where the page was closed in between: what waits says what was sent before it", async () => {
  const before = made();
  before.saver.set("words", "One");
  before.pass(1200);
  await before.answer({ kind: "failed", isOffline: true });
  before.saver.set("words", "One, two");
  const waiting = before.waits.get("words") as Waiting;

  const { saver, sent, told, pass, answer } = made({ words: 1 });
  saver.takeUp("words", waiting);
  pass(1200);
  expect(sent[0]?.answers).toEqual({ words: { value: "One, two", base: 0 } });
  await answer(conflict("One", 1));
  pass(0);
  expect(sent[1]?.answers).toEqual({ words: { value: "One, two", base: 1 } });
  // What somebody else wrote is looked at, however often one's own was sent.
  await answer(conflict("Theirs", 2));
  expect(told).toContainEqual(["conflict", "words", 2, "One, two"]);
});

it("what the server does not take waits until it is changed; nothing is sent once the session is over", async () => {
  const { saver, sent, told, pass, answer } = made();
  saver.set("many", "many");
  saver.set("words", "One");
  pass(1200);
  await answer({ kind: "refused", faults: [{ question: "many", message: "Give a number." }] });
  pass(0);
  expect(sent[1]?.answers).toEqual({ words: { value: "One", base: 0 } });
  await answer({ kind: "stopped", why: "signed_out" });
  saver.set("many", 3);
  pass(60_000);
  expect([sent.length, told.at(-1), saver.waiting]).toEqual([2, "signed_out", 2]);
  saver.flush(); // signed in again
  expect(Object.keys(sent[2]?.answers ?? {}).sort()).toEqual(["many", "words"]);
});

it("where the questions have changed it waits for the page to be shown anew", async () => {
  const { saver, sent, pass, answer } = made();
  saver.set("words", "One");
  pass(1200);
  await answer({ kind: "stopped", why: "changed" });
  saver.flush();
  expect([sent.length, saver.waiting]).toEqual([1, 1]);
});
