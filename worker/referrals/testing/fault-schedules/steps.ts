import fc from "fast-check";
import { type Fault, type Mishap, mishapsOf, type Place } from "../../../testing/faults/faults";

const which = fc.nat(30);
const link = fc.nat(1);

const click = fc.record({
  do: fc.constant("click" as const),
  link,
  visitors: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
  bot: fc.nat(4).map((n) => n === 0),
  byApi: fc.nat(4).map((n) => n === 0),
});
const signUp = fc.record({
  do: fc.constant("sign up" as const),
  person: fc.nat(7),
  link,
  names: fc.constantFrom("click" as const, "click" as const, "code" as const, "nothing" as const),
  click: which,
  isDisposable: fc.boolean(),
});

const act = fc.oneof(
  { weight: 6, arbitrary: click },
  { weight: 6, arbitrary: signUp },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("enrol" as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("decide" as const),
      which,
      decision: fc.constantFrom("confirm" as const, "dismiss" as const, "undo" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("decide many" as const),
      decision: fc.constantFrom("confirm" as const, "dismiss" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("claim" as const), which, link }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("export" as const),
      report: fc.constantFrom("raw_events" as const, "officer_summary" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("alarm" as const), link }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("deliver" as const),
      most: fc.integer({ min: 1, max: 12 }),
      order: fc.array(which, { minLength: 1, maxLength: 5 }),
      again: fc.nat(3).map((n) => n === 0),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: "tick" as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("evict" as const), link }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("go away" as const),
      place: fc.constantFrom<Place>("database", "database", "queue", "files", "receiver"),
    }),
  },
);
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const faultAt = (at: Place): fc.Arbitrary<Fault> =>
  fc.record({ at: fc.constant(at), nth: fc.nat(6), what: fc.constantFrom<Mishap>(...mishapsOf[at]) });
const fault = fc.oneof(
  { weight: 4, arbitrary: faultAt("database") },
  { weight: 3, arbitrary: faultAt("counter") },
  { weight: 2, arbitrary: faultAt("queue") },
  faultAt("files"),
  faultAt("receiver"),
);

const step = fc.record({
  act,
  faults: fc.oneof(fc.constant([]), fc.array(fault, { minLength: 1, maxLength: 3 })),
  /** It is done at the same time as the one before it. */
  alongside: fc.nat(4).map((n) => n === 0),
  /** Seconds that pass before it. */
  after: fc.constantFrom(0, 1, 10, 40, 100),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What happens to a programme, and what goes wrong meanwhile. */
export const faultSchedules = fc.record({
  steps: fc.array(step, { minLength: 15, maxLength: 40, size: "max" }),
  /** Sign-ups of this score are held until somebody decides. */
  holdAt: fc.constantFrom(null, 50, 70),
  /** Minutes since the last schedule ended. */
  pause: fc.nat(180),
});
export type FaultSchedule = typeof faultSchedules extends fc.Arbitrary<infer T> ? T : never;
