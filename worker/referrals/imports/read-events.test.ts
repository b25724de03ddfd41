import { expect, it, vi } from "vitest";
import { mostLines } from "./batch-number";
import { type Fault, readEvents, readMicroseconds } from "./read-events";
import { type Lines, splitCsv, splitFile, splitNdjson } from "./split-lines";

const now = Date.parse("2026-06-01T12:00:00.000Z");
const bytes = (text: string) => new TextEncoder().encode(text);
const click = { timestamp: "2026-05-01T08:00:00.000Z", eventType: "click", referralID: "ref_1" };
const signup = { ...click, eventType: "signup", userEmail: "asha@example.org" };
const judge = (lines: Lines) => readEvents([...lines], now);
const read = (...lines: unknown[]) =>
  judge(splitNdjson(bytes(lines.map((line) => JSON.stringify(line)).join("\n"))));

it("takes what is needed, and nothing more", () => {
  expect(read(click, signup)).toEqual({
    rejected: [],
    events: [
      {
        kind: "click",
        line: 1,
        us: Date.parse(click.timestamp) * 1000,
        referral: "ref_1",
        ...{ officerId: null, campaignId: null, visitor: "", country: "", ip: "", userAgent: "" },
      },
      {
        kind: "signup",
        line: 2,
        us: Date.parse(click.timestamp) * 1000,
        referral: "ref_1",
        ...{ officerId: null, campaignId: null, visitor: "", country: "" },
        ...{ userEmail: "asha@example.org", conversionTimeMinutes: null, enrolledAt: null },
      },
    ],
  });
});

it("takes all that may be stated, and lets the rest be", () => {
  const { events } = read(
    {
      ...{ ...click, timestamp: "2026-05-01T08:00:00.123456Z", officerID: "ofc_1", campaignID: "cmp_1" },
      ...{ campaignName: "Old name", visitor: "v", country: "NP", ipAddressMasked: "203.0", userAgent: "UA" },
    },
    {
      ...signup,
      ...{ conversionTime: 12, enrollmentStatus: "completed", enrolledAt: "2026-05-03T08:00:00.000Z" },
    },
    { ...signup, conversionTime: null, enrollmentStatus: "completed", somethingElse: [1] },
  );
  expect(events).toMatchObject([
    {
      us: Date.parse("2026-05-01T08:00:00.123Z") * 1000 + 456,
      officerId: "ofc_1",
      ip: "203.0",
      country: "NP",
    },
    { conversionTimeMinutes: 12, enrolledAt: Date.parse("2026-05-03T08:00:00.000Z") },
    { conversionTimeMinutes: null, enrolledAt: Date.parse(signup.timestamp) },
  ]);
});

it.each<[Fault, unknown]>([
  ["not_an_object", null],
  ["not_an_object", [click]],
  ["not_an_object", "click"],
  ["timestamp", { ...click, timestamp: undefined }],
  ["timestamp", { ...click, timestamp: 1_700_000_000 }],
  ["timestamp", { ...click, timestamp: "2026-05-01T08:00:00Z" }],
  ["timestamp", { ...click, timestamp: "2026-05-01T08:00:00.12Z" }],
  ["timestamp", { ...click, timestamp: "2026-05-01T08:00:00.1234Z" }],
  ["timestamp", { ...click, timestamp: "2026-05-01T08:00:00.000+05:45" }],
  ["timestamp", { ...click, timestamp: "2026-02-30T08:00:00.000Z" }],
  ["timestamp", { ...click, timestamp: "2026-05-01T24:00:00.000Z" }],
  ["timestamp", { ...click, timestamp: "1969-12-31T23:59:59.999Z" }],
  ["timestamp_future", { ...click, timestamp: "2026-06-01T12:00:00.001Z" }],
  ["event_type", { ...click, eventType: "bot" }],
  ["event_type", { ...click, eventType: undefined }],
  ["referral", { ...click, referralID: "" }],
  ["referral", { ...click, referralID: 7 }],
  ["officer", { ...click, officerID: 7 }],
  ["campaign", { ...click, campaignID: {} }],
  ["address", { ...signup, userEmail: undefined }],
  ["address", { ...signup, userEmail: " " }],
  ["address", { ...signup, userEmail: "x".repeat(129) }],
  ["conversion_time", { ...signup, conversionTime: 0 }],
  ["conversion_time", { ...signup, conversionTime: 1.5 }],
  ["conversion_time", { ...signup, conversionTime: "12" }],
  ["status", { ...signup, enrollmentStatus: "done" }],
  ["enrolled_at", { ...signup, enrollmentStatus: "completed", enrolledAt: "yesterday" }],
  ["enrolled_future", { ...signup, enrollmentStatus: "completed", enrolledAt: "2026-06-02T00:00:00.000Z" }],
  ["enrolled_pending", { ...signup, enrollmentStatus: "pending", enrolledAt: "2026-05-02T00:00:00.000Z" }],
  ["enrolled_before", { ...signup, enrollmentStatus: "completed", enrolledAt: "2025-05-02T00:00:00.000Z" }],
])("%s: %j", (fault, line) => {
  expect(read(click, line)).toMatchObject({ events: [{ line: 1 }], rejected: [{ line: 2, fault }] });
});

it.each<[string, unknown, string]>([
  ["visitor", "x".repeat(129), "x".repeat(128)],
  ["visitor", `${"x".repeat(127)}\u{1F600}`, "x".repeat(127)],
  ["visitor", 7, ""],
  ["visitor", ["v"], ""],
  ["visitor", " \n ", ""],
  ["visitor", "a\nb", "ab"],
  ["country", "T1", ""],
  ["country", "XX", ""],
  ["country", "", ""],
  ["country", 7, ""],
  ["country", "Nepal", ""],
  ["country", "np", "NP"],
  ["ipAddressMasked", "somewhere", ""],
  ["ipAddressMasked", "1.2.3.4:5123", ""],
  ["ipAddressMasked", 7, ""],
  ["userAgent", 7, ""],
  ["userAgent", "x".repeat(2001), "x".repeat(512)],
])("%s %j costs no event: it is read as %j", (name, given, kept) => {
  const { events, rejected } = read({ ...click, [name]: given });
  expect(rejected).toEqual([]);
  expect(events).toMatchObject([{ [name === "ipAddressMasked" ? "ip" : name]: kept }]);
});

it("takes the very last microsecond of the present", () => {
  expect(read({ ...click, timestamp: "2026-06-01T12:00:00.000999Z" }).events).toHaveLength(1);
  expect(readMicroseconds("1970-01-01T00:00:00.000001Z")).toBe(1);
});

it.each([
  ["203.0", "203.0"],
  ["203.0.113.7", "203.0"],
  ["203.0.x.x", "203.0"],
  ["2001:db8", "2001:db8"],
  ["2001:DB8::1", "2001:db8"],
  ["2001::1", "2001:0"],
  [null, ""],
])("keeps of the address %s only %s", (given, kept) => {
  expect(read({ ...click, ipAddressMasked: given }).events).toMatchObject([{ ip: kept }]);
});

it("numbers lines as an editor does, and lets one that cannot be read be its own fault", () => {
  const file = new Uint8Array([
    ...bytes(`\uFEFF${JSON.stringify(click)}\r\n\r\n{"a":\n`),
    0xff,
    ...bytes(`\n${JSON.stringify(click)}`),
  ]);
  expect(splitFile(file).length).toBe(4);
  expect([...splitFile(file)]).toEqual([
    { line: 1, fields: click },
    { line: 3, fault: "not_json" },
    { line: 4, fault: "not_utf8" },
    { line: 5, fields: click },
  ]);
});

it("reads the same fields from a table", () => {
  const csv = `timestamp;eventType;referralID;userEmail;conversionTime;enrollmentStatus
2026-05-01T08:00:00.000Z;signup;ref_1;asha@example.org;12;completed

2026-05-01T08:00:00.000Z;click;ref_1;;;
2026-05-01T08:00:00.000Z;signup;ref_1;b;x;pending
2026-05-01T08:00:00.000Z;click;ref_1;;;;more`;
  const { events, rejected } = judge(splitFile(bytes(csv)));
  expect(events).toMatchObject([
    {
      line: 2,
      kind: "signup",
      conversionTimeMinutes: 12,
      enrolledAt: Date.parse("2026-05-01T08:00:00.000Z"),
    },
    { line: 4, kind: "click", visitor: "" },
  ]);
  expect(rejected).toEqual([
    { line: 5, fault: "conversion_time" },
    { line: 6, fault: "too_many_cells" },
  ]);
  expect(() => splitCsv(new Uint8Array([116, 0xff]))).toThrow(TypeError);
});

it("reads a table as spreadsheets make it", () => {
  const line = ["2026-05-01T08:00:00.000Z", "click", "ref_1", "Mozilla/5.0 (X11; Linux, one)"];
  const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
  for (const file of [
    bytes(`timestamp;eventType;referralID;userAgent\n${line.map((cell) => `"${cell}"`).join(";")}`),
    bytes(`sep=;\r\ntimestamp;eventType;referralID;userAgent\r\n${line.slice(0, 3).join(";")};"${line[3]}"`),
    bytes(`Timestamp\tEventType\tReferralID\tUser Agent\r\n${line.join("\t")}\r\n`),
    utf16(`\uFEFFtimestamp\tevent_type\treferral id\tuserAgent\r\n${line.join("\t")}\r\n`),
  ]) {
    const { events, rejected } = judge(splitFile(file));
    expect(rejected).toEqual([]);
    expect(events).toMatchObject([{ kind: "click", referral: "ref_1", userAgent: line[3] }]);
  }
});

it("counts the lines of a file before it reads any: one of 10 MB may have millions", () => {
  const [parse, decode] = [vi.spyOn(JSON, "parse"), vi.spyOn(TextDecoder.prototype, "decode")];
  expect(splitNdjson(bytes("{}\n".repeat(1_000_000))).length).toBe(1_000_000);
  expect([...splitNdjson(bytes("\n".repeat(1_000_000)))]).toEqual([]);
  expect(splitCsv(bytes(`a,b\n${"1,2\n".repeat(1_000_000)}`)).length).toBe(1_000_000);
  expect(splitCsv(bytes(`a,b\n${"\n".repeat(1_000_000)}`)).length).toBeGreaterThan(mostLines);
  expect([parse, decode].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  vi.restoreAllMocks();
});
