import { expect, it } from "vitest";
import { networksOf } from "../../../core/http/network";
import { readAddressTraits, resemblance } from "./address";
import { isAutomated, isDataCentre } from "./origin";
import type { Cause } from "./rule";
import { compose, judgeMany, mostOfCircumstances, scoreOfMany, sentenceOf } from "./score";
import { defaultSettings, fraudSettings } from "./settings";
import { binomialTail, chanceOfBeat } from "./statistics";

it("settings complete what is left out, and refuse what is no setting", () => {
  expect(fraudSettings.parse({})).toEqual(defaultSettings);
  expect(fraudSettings.parse(defaultSettings)).toEqual(defaultSettings);
  const set = fraudSettings.parse({ rules: [{ name: "fast_form", seconds: 8 }], flag_at: 70 });
  expect(set.rules.find(({ name }) => name === "fast_form")).toMatchObject({
    enabled: true,
    points: 60,
    seconds: 8,
  });
  for (const wrong of [
    { rules: [{ name: "unheard_of" }] },
    { rules: [{ name: "fast_form" }, { name: "fast_form" }] },
    { rules: [{ name: "fast_form", seconds: "8" }] },
    { rules: [{ name: "fast_form", seconds: -1 }] },
    { rules: [{ name: "fast_form", points: 101 }] },
    { rules: [{ name: "fast_form", minutes: 3 }] },
    { flag_at: 0 },
    { flag_at: null },
    { hold_default: "keep" },
    { threshold: 3 },
  ]) {
    expect(fraudSettings.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});

const reason = (rule: string, points: number) => ({
  rule,
  points,
  detail: `${rule}.`,
  code: rule,
  values: {},
});

it("a score is what its reasons add up to, at most 100, and circumstances never flag", () => {
  const of = (cause: Cause | null, ...points: number[]) =>
    compose(points.map((given, i) => ({ reason: reason(`r${i}`, given), cause })));
  expect(of(null)).toEqual({ score: 0, reasons: [] });
  expect(of(null, 30, 45).score).toBe(75);
  expect(of(null, 30, 45).reasons.map(({ points }) => points)).toEqual([45, 30]);
  expect(of(null, 60, 60).score).toBe(100);
  expect(of("crowd", 15, 60, 60).score).toBe(mostOfCircumstances);
  expect(of("household", 33, 44, 33)).toMatchObject({ score: 44, reasons: [{ rule: "r1" }] });
  expect(sentenceOf(of(null, 30, 45))).toBe("r1.");
  expect(sentenceOf(of(null))).toBe("");
});

it("many are as bad as their worst tenth", () => {
  expect(scoreOfMany([])).toBeNull();
  expect(scoreOfMany([90])).toBe(30);
  expect(scoreOfMany(Array.from({ length: 100 }, (_, i) => (i < 10 ? 80 : 0)))).toBe(80);
  const of = (rule: string, score: number) => ({ score, reasons: [reason(rule, score)] });
  const many = judgeMany([of("one", 60), of("two", 50), of("two", 40), { score: 0, reasons: [] }]);
  expect(many).toMatchObject({ score: 50, reasons: [{ rule: "two", points: 50 }, { rule: "one" }] });
  expect(many && sentenceOf(many)).toBe("two.");
  expect(judgeMany([])).toBeNull();
});

it("addresses that are one mailbox, or nearly", () => {
  const like = (a: string, b: string) => resemblance(readAddressTraits(a), readAddressTraits(b));
  for (const other of ["john.doe@gmail.com", "J.O.H.N.doe@googlemail.com", "johndoe+7@gmail.com"]) {
    expect(like("johndoe@gmail.com", other), other).toBe("same");
  }
  expect(like("amina.yusuf@x.org", "aminayusuf7@gmail.com")).toBe("near");
  expect(like("amina.yusuf@x.org", "amina.yusuf7@x.org")).toBe("alike");
  expect(like("amina.yusuf@x.org", "amina.yusof@x.org")).toBe("alike");
  expect(like("amina@x.org", "amina3@gmail.com")).toBeNull();
  expect(like("amina.yusuf@x.org", "asha.gurung@x.org")).toBeNull();
  expect(readAddressTraits("Name12@gmail.com")).toMatchObject({ series: "name#@gmail.com", serial: 12 });
  const kinds = [
    "a@mailinator.com",
    "a@x.yopmail.com",
    "a@temp-mail.example",
    "a@gmail.com",
    "a@example.org",
  ];
  expect(kinds.map((email) => readAddressTraits(email).disposable)).toEqual([true, true, true, false, false]);
  const schools = ["a@uni.edu", "a@x.ac.uk", "a@greenfield-school.org", "a@gmail.com"];
  expect(schools.map((email) => readAddressTraits(email).institution)).toEqual([true, true, true, false]);
});

it("networks and programs", () => {
  expect(networksOf("41.90.1.2")).toEqual({ subscriber: "41.90.1.2", neighbourhood: "41.90.1" });
  expect(networksOf("2001:db8::1")).toEqual({ subscriber: "2001:db8:0:0", neighbourhood: "2001:db8:0" });
  expect(networksOf("")).toEqual({ subscriber: "", neighbourhood: "" });
  expect([16509, 14061, 33771].map(isDataCentre)).toEqual([true, true, false]);
  expect(isAutomated("python-requests/2.32")).toBe(true);
  expect(isAutomated("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0.0.0 Safari/537.36")).toBe(true);
  expect(isAutomated("Mozilla/5.0 (Linux; Android 10; K) Chrome/141.0.0.0 Mobile Safari/537.36")).toBe(false);
});

it("chances are those of the textbook", () => {
  expect(binomialTail(10, 0, 0.5)).toBe(1);
  expect(binomialTail(10, 10, 0.5)).toBeCloseTo(2 ** -10, 12);
  expect(binomialTail(3, 2, 0.5)).toBeCloseTo(0.5, 12);
  const beat = Array.from({ length: 9 }, (_, i) => i * 600_000);
  const between = [1_234_567, 2_718_281, 3_141_592].concat(beat).sort((a, b) => a - b);
  expect(chanceOfBeat(between, 2_400_000)).toBeLessThan(1e-5);
  expect(chanceOfBeat([0, 1_234_567, 2_718_281, 3_141_592, 5_100_000], 2_718_281)).toBe(1);
});
