import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type ClickEvent,
  decodeEvents,
  type EventLog,
  encodeEvents,
  mergeLogs,
  moments,
  withMoments,
} from "./event-log";
import { sources } from "./sources";

const base64url = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));

const event: fc.Arbitrary<ClickEvent> = fc.record({
  us: fc.integer({ min: 1, max: 2 ** 51 }),
  kind: fc.constantFrom("click" as const, "bot" as const),
  unique: fc.boolean(),
  visitor: fc.oneof(fc.constant(""), base64url(11)),
  ip: fc.constantFrom("", "10.1", "2001:db8"),
  userAgent: fc.string({ unit: "binary", maxLength: 40 }),
  country: fc.constantFrom("", "NP", "KE"),
  referrer: fc.constantFrom("", "example.org"),
  source: fc.constantFrom(...sources),
  nonce: base64url(10),
});

const throughJson = (log: EventLog) => JSON.parse(JSON.stringify(log)) as EventLog;

it("gives back the events that were written, in order, through JSON", () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      expect(decodeEvents(throughJson(encodeEvents(events)))).toEqual(events);
    }),
  );
});

it("writes sources down only where there is another than link and qr", () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const isTagged = events.some(({ source }) => source !== "link" && source !== "qr");
      expect("sources" in encodeEvents(events)).toBe(isTagged);
    }),
  );
});

it("merges logs into one that holds all their events", () => {
  fc.assert(
    fc.property(fc.array(fc.array(event, { maxLength: 5 })), (lists) => {
      expect(decodeEvents(mergeLogs(lists.map((list) => encodeEvents(list))))).toEqual(lists.flat());
    }),
  );
});

it("takes the times and flags that the counter decided", () => {
  fc.assert(
    fc.property(fc.array(event), fc.nat(1000), (events, later) => {
      const log = encodeEvents(events);
      const decided = moments(log).map(({ us, flags }) => ({ us: us + later, flags: flags | 2 }));
      const expected = events.map((e) => ({ ...e, us: e.us + later, unique: true }));
      expect(decodeEvents(withMoments(log, decided))).toEqual(expected);
    }),
  );
});

it("takes less than 60 bytes an event on a busy link", () => {
  const events = Array.from({ length: 1000 }, (_, i): ClickEvent => {
    const text = String(i).padStart(11, "x");
    const userAgent = `Mozilla/5.0 (Linux; Android ${i % 7}; K) AppleWebKit/537.36`;
    const [visitor, nonce] = [text, text.slice(1)];
    const rest = { ip: `10.${i % 50}`, country: "NP", referrer: "", source: "link" as const };
    return { us: 1.7e15 + i * 1000, kind: "click", unique: true, userAgent, visitor, nonce, ...rest };
  });
  expect(JSON.stringify(encodeEvents(events)).length / 1000).toBeLessThan(60);
});

it("keeps what fraud rules compare, and takes no room where there is nothing", () => {
  const base: ClickEvent = {
    ...{ us: 5, kind: "click", unique: true, visitor: "", ip: "", userAgent: "", country: "", referrer: "" },
    ...{ source: "link", nonce: "0123456789" },
  };
  const traced = { ...base, lasting: "vvvvvvvv", address: "aaaaaaaa", network: "nnnnnnnn", asn: "4007" };
  const plain = encodeEvents([base]);
  expect(Object.keys(plain)).not.toContain("lasting");
  const merged = mergeLogs([plain, encodeEvents([traced, traced])].map(throughJson));
  expect(decodeEvents(merged)).toEqual([base, traced, traced]);
  expect(
    JSON.stringify(merged).length - JSON.stringify(mergeLogs([plain, plain, plain])).length,
  ).toBeLessThan(150);
});
