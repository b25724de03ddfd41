import { expect, it } from "vitest";
import { runs } from "../worker/testing/runs";
import { crowdKinds } from "./fraud/crowds.ts";
import { readLine } from "./fraud/history-lines.ts";
import { honestKinds } from "./fraud/honest.ts";
import { areaUnderRoc, measure, partFlagged } from "./fraud/measure.ts";
import { scoreHistory } from "./fraud/score-history.ts";

/** A campus, a hall, a family: not one of them is flagged. */
const gathered: string[] = [
  ...["campus", "hall", "family", "numbered_school", "shared_phone_number"],
  ...crowdKinds.filter((kind) => kind !== "private_relay"),
];

it("tells fraudulent sign-ups from honest ones, on histories that no rule was written on", () => {
  const measured = measure(Array.from({ length: runs(3, 40) }, (_, i) => 5001 + i));
  expect(areaUnderRoc(measured)).toBeGreaterThan(0.98);
  expect(partFlagged(measured, true)).toBeGreaterThan(0.9);
  expect(partFlagged(measured, false)).toBeLessThan(0.01);
  const crowds = measured.filter(({ of }) => !of.isFraud && gathered.includes(of.kind));
  expect(new Set(crowds.map(({ of }) => of.kind)).size).toBe(gathered.length);
  expect(crowds.filter(({ score }) => score >= 50)).toEqual([]);
  expect(new Set(measured.filter(({ of }) => !of.isFraud).map(({ of }) => of.kind)).size).toBe(
    honestKinds.length - 1,
  );
}, 600_000);

const at = (minutes: number) => new Date(Date.parse("2026-10-01T10:00:00Z") + minutes * 60_000).toISOString();
const click = {
  type: "click",
  id: "c",
  at: at(0),
  referral: "r",
  officer: "o",
  campaign: "k",
  visitor: "v",
  network: "41.90.1.2",
};
const signup = {
  type: "signup",
  id: "s",
  at: at(3),
  click_id: "c",
  campaign: "k",
  email: "a@gmail.com",
  visitor: "v",
  network: "41.90.1.2",
};
const scores = (...lines: object[]) => [...scoreHistory(lines.map((line) => readLine(JSON.stringify(line))))];

it("scores a sign-up by the whole history, in whatever order officers stand in it", () => {
  expect(scores(click, signup)).toEqual([{ id: "s", score: 0, reasons: [] }]);
  const officer = { type: "officer", id: "o", email: "A@googlemail.com" };
  expect(scores(click, signup, officer)).toMatchObject([{ score: 80, reasons: [{ rule: "self_referral" }] }]);
  expect(scores({ ...click, id: "other" }, signup)).toMatchObject([{ reasons: [{ rule: "forged_token" }] }]);
  // What comes after raises what came before.
  const later = ["a+1@gmail.com", "a.+2@gmail.com"].flatMap((email, i) => [
    { ...click, id: `c${i}`, at: at(8 + i) },
    { ...signup, id: `s${i}`, at: at(9 + i), click_id: `c${i}`, email },
  ]);
  expect(scores(click, signup, ...later)[0]).toMatchObject({
    score: 60,
    reasons: [{ rule: "look_alike_addresses" }],
  });
});

it("lets a click earn one sign-up, as the product does", () => {
  // A second one without a code has no link, and what it is like is no matter of the link's.
  const second = { ...signup, id: "s2", at: at(4), email: "b@mailinator.com" };
  const near = { ...second, at: at(-1), id: "s3", click_id: "c", email: "c@gmail.com" };
  const rulesOf = (lines: object[]) => scores(...lines).map(({ reasons }) => reasons.map(({ rule }) => rule));
  expect(rulesOf([click, signup, second])).toEqual([[], ["disposable_address"]]);
  // The clock of who dates sign-ups may be a minute behind, and no more.
  expect(rulesOf([click, { ...near, visitor: "w", network: "41.91.3.4" }])).toEqual([[]]);
  const typed = { ...near, at: at(-3), visitor: "w", network: "41.91.3.4" };
  expect(rulesOf([{ ...click, id: "c9", at: at(-9) }, click, { ...typed, referral: "r" }])).toEqual([
    ["no_click"],
  ]);
});

it("says what is wrong with a line", () => {
  expect(() => readLine("{")).toThrow("is no JSON");
  expect(() => readLine('{"type":"visit"}')).toThrow("type");
  expect(() => readLine(JSON.stringify({ ...click, at: "yesterday" }))).toThrow(/^at: /);
  expect(() => readLine(JSON.stringify({ ...signup, form_seconds: "3" }))).toThrow(/^form_seconds: /);
});

it("takes what cannot be read of somebody as unknown, as ingestion does", () => {
  const rulesOf = (country: string) =>
    scores({ ...click, country: "KE" }, { ...signup, country }).map(({ reasons }) =>
      reasons.map(({ rule }) => rule),
    );
  expect(["NP", " ke", "T1", "XX", "ZZ", "Kenya", ""].map(rulesOf)).toEqual([
    [["country_mismatch"]],
    ...Array.from({ length: 6 }, () => [[]]),
  ]);
  const nothing = { phone: "", referral: "", user_agent: " ", country: "", network: "" };
  const cells = [
    { type: "officer", id: "o", email: "", phone: "", network: "", visitor: "" },
    { ...click, ...nothing, referral: "r", referrer: "", visitor: "", asn: 0 },
    { ...signup, ...nothing, visitor: "", asn: 0 },
  ];
  expect(scores(...cells)).toEqual([{ id: "s", score: 0, reasons: [] }]);
});
