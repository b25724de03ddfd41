import { expect, it } from "vitest";
import { type Conflict, type Draft, pathOf, Saver, type SendAnswer, type ValuesToSend } from "./saver";

const price = pathOf("seg_a", "cco_x:4", "current");
const land = pathOf("seg_a", "cco_x:2", "current");

/** A saver whose calls are answered in turn, and what it said. */
function setup(answers: SendAnswer[], drafts = new Map<string, Draft>(), measures = "ha") {
  const sent: ValuesToSend[] = [];
  const states: string[] = [];
  const conflicts: [Conflict, unknown][] = [];
  const refused: string[] = [];
  const due: (() => void)[] = [];
  let anew = 0;
  const saver = new Saver(
    {
      send: async (body) => {
        sent.push(body);
        return answers.shift() ?? { kind: "saved", revision: 99 };
      },
      later: (run) => due.push(run),
      nameOf: (path) => `name of ${path}`,
      drafts: {
        all: () => [...drafts.values()],
        keep: (draft) => drafts.set(draft.path, draft).size > 0,
        drop: (path) => void drafts.delete(path),
      },
      onState: (state) => states.push(state),
      onSaved: () => {},
      onConflict: (conflict, mine) => conflicts.push([conflict, mine]),
      onRefused: (path) => refused.push(path),
      onMeasuredAnew: () => anew++,
    },
    3,
    measures,
  );
  const tick = async () => {
    due.shift()?.();
    for (let n = 0; n < 10; n++) await Promise.resolve();
  };
  return { saver, sent, states, conflicts, refused, drafts, tick, anew: () => anew };
}

it("sends what was typed as one entry a question, and says saved only when the server has said so", async () => {
  const { saver, sent, states, tick } = setup([{ kind: "saved", revision: 4 }]);
  saver.set(price, 1);
  saver.set(price, 2);
  saver.set(pathOf("seg_a", "cco_x:4", "feasible"), 3);
  expect(states).toEqual([]);
  await tick();
  expect(sent).toEqual([
    { base_revision: 3, values: [{ segment_id: "seg_a", key: "cco_x:4", current: 2, feasible: 3 }] },
  ]);
  expect([states, saver.hasPending]).toEqual([["saving", "saved"], false]);
});

it("takes from others what is not being typed here, and nothing older than what it saved itself", async () => {
  const { saver, tick } = setup([{ kind: "saved", revision: 8 }]);
  saver.set(price, 1);
  expect([saver.mayTake(price, 5), saver.mayTake(land, 5)]).toEqual([false, true]);
  await tick();
  expect([saver.mayTake(price, 7), saver.mayTake(price, 9)]).toEqual([false, true]);
});

it("bases each field on the revision in which it was last seen, so that its own change is no conflict", async () => {
  const { saver, sent, tick } = setup([{ kind: "saved", revision: 8 }]);
  saver.set(price, 1);
  await tick();
  saver.set(price, 2);
  saver.set(land, 5);
  await tick();
  expect(sent.slice(1).map(({ base_revision, values }) => [base_revision, values[0]?.key])).toEqual([
    [3, "cco_x:2"],
    [8, "cco_x:4"],
  ]);
});

it("keeps what was typed while saving fails, and sends it again", async () => {
  const { saver, sent, states, tick } = setup([{ kind: "failed", message: "" }]);
  saver.set(price, 1);
  await tick();
  expect([states.at(-1), saver.isPending(price)]).toEqual(["failed", true]);
  await tick();
  expect([sent.length, states.at(-1), saver.hasPending]).toEqual([2, "saved", false]);
});

it("sets a conflict aside with what was typed, saves the rest, and sends mine again once it was seen", async () => {
  const conflict = { path: price, value: 7, revision: 6, by: { name: "Asha" } };
  const { saver, sent, conflicts, tick } = setup([{ kind: "conflict", conflicts: [conflict] }]);
  saver.set(price, 1);
  saver.set(land, 5);
  await tick();
  expect(conflicts).toEqual([[conflict, 1]]);
  expect(sent[1]?.values).toEqual([{ segment_id: "seg_a", key: "cco_x:2", current: 5 }]);
  saver.haveSeen(price, 6);
  saver.set(price, 1);
  await tick();
  expect(sent[2]).toEqual({
    base_revision: 6,
    values: [{ segment_id: "seg_a", key: "cco_x:4", current: 1 }],
  });
});

it("leaves out the entry that was refused, and saves the others", async () => {
  const { saver, sent, refused, states, tick } = setup([{ kind: "refused", message: "No.", entries: [0] }]);
  saver.set(price, 1);
  saver.set(land, 5);
  await tick();
  expect(refused).toEqual([price]);
  expect(sent[1]?.values).toEqual([{ segment_id: "seg_a", key: "cco_x:2", current: 5 }]);
  expect(states.at(-1)).toBe("saved");
});

it("what never reached the server waits on the device, and is sent once from there on the base it had", async () => {
  const first = setup([{ kind: "failed", message: "" }]);
  first.saver.set(price, 1);
  first.saver.set(land, 2);
  await first.tick();
  expect([first.states.at(-1), first.saver.isKept]).toEqual(["failed", true]);

  const later = setup(
    [{ kind: "conflict", conflicts: [{ path: land, value: 9, revision: 12, by: null }] }],
    first.drafts,
  );
  later.saver.haveSeen(price, 40);
  const taken = later.saver.takeUp(() => true);
  expect(taken.sent.map(({ path, value }) => [path, value])).toEqual([
    [price, 1],
    [land, 2],
  ]);
  expect(later.saver.takeUp(() => true)).toEqual({ sent: [], foreign: [], placeless: [] });
  await later.tick();
  // What is in conflict stays until somebody has said which one counts.
  expect(later.sent.map(({ base_revision, values }) => [base_revision, values.length])).toEqual([
    [3, 2],
    [3, 1],
  ]);
  expect([...later.drafts.keys()]).toEqual([land]);
  later.saver.haveSeen(land, 12);
  later.saver.set(land, 2);
  await later.tick();
  expect([later.sent.at(-1)?.base_revision, later.drafts.size]).toEqual([12, 0]);
});

it("drops nothing that is not refused for good: a right, a segment or the case may come back", async () => {
  const { saver, sent, states, drafts, refused, tick } = setup([
    { kind: "failed", message: "Your right on this case is too low." },
  ]);
  saver.set(price, 1);
  saver.set(land, 5);
  await tick();
  expect([states.at(-1), refused, [...drafts.keys()]]).toEqual(["failed", [], [price, land]]);
  await tick();
  expect([sent.length, states.at(-1), drafts.size]).toEqual([2, "saved", 0]);
});

it("what was typed in hectares is never sent as acres: it stays on the device, and is told beside what stands", async () => {
  const first = setup([{ kind: "measured anew" }]);
  first.saver.set(land, 5);
  await first.tick();
  expect([first.anew(), first.sent.length, [...first.drafts.keys()]]).toEqual([1, 1, [land]]);

  const later = setup([], first.drafts, "acres");
  const { sent, foreign } = later.saver.takeUp(() => true);
  expect([sent, foreign.map(({ path, value }) => [path, value])]).toEqual([[], [[land, 5]]]);
  await later.tick();
  expect([later.sent, [...later.drafts.keys()]]).toEqual([[], [land]]);
  // Whoever says that it counts has seen the new unit.
  later.saver.set(land, 5);
  await later.tick();
  expect([later.sent.length, later.drafts.size]).toEqual([1, 0]);
});

it("tells what has no place on the page any more by the name it had, and leaves it on the device until it is discarded", async () => {
  const first = setup([{ kind: "failed", message: "" }]);
  first.saver.set(price, 1);
  await first.tick();
  const { saver, sent, drafts, tick } = setup([], first.drafts);
  const { placeless, ...others } = saver.takeUp(() => false);
  const draft = { path: price, what: `name of ${price}`, value: 1, base: 3, measures: "ha" };
  expect([placeless, others]).toEqual([[draft], { sent: [], foreign: [] }]);
  await tick();
  expect([sent, saver.hasPending, drafts.size]).toEqual([[], false, 1]);
  saver.discard(placeless);
  expect(drafts.size).toBe(0);
});

it("a figure goes with its range, though they were last saved at different times", async () => {
  const low = pathOf("seg_a", "cco_x:4", "low");
  const own = { path: low, value: 1, revision: 6, by: { name: "Me" } };
  const { saver, sent, conflicts, tick } = setup([
    { kind: "saved", revision: 5 },
    { kind: "saved", revision: 6 },
    // The server knows nobody's pages: to it the range of revision 6 is a change since revision 5.
    { kind: "conflict", conflicts: [own] },
  ]);
  saver.set(price, 2);
  await tick();
  saver.set(low, 1);
  await tick();
  saver.set(price, null);
  saver.set(low, null);
  await tick();
  expect(sent.slice(2).map(({ base_revision, values }) => [base_revision, values])).toEqual([
    [5, [{ segment_id: "seg_a", key: "cco_x:4", current: null, low: null }]],
    [6, [{ segment_id: "seg_a", key: "cco_x:4", current: null, low: null }]],
  ]);
  expect([conflicts, saver.hasPending]).toEqual([[], false]);
});
