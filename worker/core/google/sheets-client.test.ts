import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetToken } from "./access-token";
import type { ServiceAccount } from "./service-account";
import { SheetsClient } from "./sheets-client";
import type { SheetsError } from "./sheets-error";
import { fakeAccount } from "./testing/fake-account";
import { type FakeFault, FakeGoogle } from "./testing/fake-google";
import { virtualClock } from "./testing/virtual-clock";

const account: ServiceAccount = await fakeAccount();
const origin = "https://sheets.test";

let google: FakeGoogle;
let faults: FakeFault[] = [];
let time: ReturnType<typeof virtualClock>;
let client: SheetsClient;

/** The faults are for the calls of the API, in order; tokens are given. */
function start(quota = 60) {
  time = virtualClock(1_795_000_000_000);
  google = new FakeGoogle({
    ...{ account, quota, now: () => time.now },
    fault: ({ path }) => (path === "/token" ? null : (faults.shift() ?? null)),
  });
  google.add("book");
  vi.spyOn(globalThis, "fetch").mockImplementation(google.fetch);
  client = new SheetsClient(account, `${origin}/`, "book");
}

beforeEach(() => {
  faults = [];
  forgetToken(account);
  start();
});
afterEach(() => vi.restoreAllMocks());

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: SheetsError) => error,
  );
const tokens = () => google.calls.filter(({ path }) => path === "/token").length;

describe("signing in", () => {
  it("one token serves until it expires", async () => {
    await client.read();
    await client.read();
    expect(tokens()).toBe(1);
    time.now += 3_600_000;
    await client.read();
    expect(tokens()).toBe(2);
  });

  it("a token that Google has revoked is renewed once, and the call is made again", async () => {
    await client.read();
    google.revokeTokens();
    expect((await client.read()).title).toBe("Milepost reports");
    expect(tokens()).toBe(2);
  });

  it("a key that is not the account's is told of, without trying long", async () => {
    const other = { ...account, private_key: (await fakeAccount()).private_key, private_key_id: "x" };
    const error = await failure(new SheetsClient(other, origin, "book").read());
    expect(error).toMatchObject({ code: "service_account_invalid", retryAfter: null });
    expect(error?.message).toContain(account.client_email);
    expect(time.waited).toBe(0);
  });

  it("a key that is none is told of", async () => {
    const error = await failure(
      new SheetsClient({ ...account, private_key: "none", private_key_id: "y" }, origin, "book").read(),
    );
    expect(error).toMatchObject({ code: "service_account_invalid", retryAfter: null });
  });
});

describe("cells", () => {
  it("are written as they are: no formula, number or date is made of a text", async () => {
    const values = [
      ["=1+1", "+251911", "2026-11-28", 2.5],
      ["00", "", "ሰላም", 3],
    ];
    await client.write({ range: "'Sheet1'!A1:D2", values });
    expect(await client.values("'Sheet1'!A1:Z1000")).toEqual(values);
    expect(await client.manyValues(["'Sheet1'!D1:D2", "'Sheet1'!F1:F2"])).toEqual([[[2.5], [3]], []]);
  });

  it("beyond the grid are refused, and nothing of that call is written", async () => {
    const error = await failure(
      client.writeMany([
        { range: "'Sheet1'!A1:A1", values: [["kept"]] },
        { range: "'Sheet1'!A1001:A1001", values: [["lost"]] },
      ]),
    );
    expect(error).toMatchObject({ code: "sheets_refused", retryAfter: null });
    expect(error?.message).toContain("exceeds grid limits");
    expect(await client.values("'Sheet1'!A1:A9")).toEqual([]);
    await client.change([{ appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } }]);
    await client.write({ range: "'Sheet1'!A1001:A1001", values: [["last"]] });
    expect((await client.read()).tabs).toEqual([{ sheetId: 0, title: "Sheet1", rows: 1001, columns: 26 }]);
  });

  it("are at most ten millions", async () => {
    const add = (rows: number) =>
      client.change([
        {
          addSheet: {
            properties: { title: `t${rows}`, gridProperties: { rowCount: rows, columnCount: 100 } },
          },
        },
      ]);
    await add(99_740); // 26,000 of the first tab, and these
    expect(await failure(add(1))).toMatchObject({ code: "sheets_refused" });
  });

  it("of more than 2 MB a request are refused", async () => {
    const error = await failure(
      client.write({ range: "'Sheet1'!A1:A60", values: Array(60).fill(["x".repeat(40_000)]) }),
    );
    expect(error?.message).toContain("payload size");
  });
});

describe("failures", () => {
  it("403 and 404 say at once what to do, with the address to share with", async () => {
    google.share("book", "none");
    const closed = await failure(client.read());
    expect(closed).toMatchObject({ code: "sheet_not_shared", retryAfter: null });
    expect(closed?.message).toContain(`add ${account.client_email} as Editor`);
    google.share("book", "reader");
    expect(await failure(client.write({ range: "'Sheet1'!A1:A1", values: [[1]] }))).toMatchObject({
      code: "sheet_not_shared",
    });
    const missing = await failure(new SheetsClient(account, origin, "nothing").read());
    expect(missing).toMatchObject({ code: "sheet_not_found", retryAfter: null });
    expect(time.waited).toBe(0);
  });

  it("503, a lost request and a lost answer are tried again, with longer and longer waits", async () => {
    faults = [{ status: 503 }, { lost: "request" }, { lost: "answer" }];
    await client.write({ range: "'Sheet1'!A1:A1", values: [["once"]] });
    expect(await client.values("'Sheet1'!A1:A9")).toEqual([["once"]]);
    expect(time.waited).toBeGreaterThanOrEqual(7000);
    expect(time.waited).toBeLessThanOrEqual(14_000);
  });

  it("Retry-After is kept to, as a number or a date; what is longer than a run waits outside of it", async () => {
    faults = [{ status: 429, retryAfter: 9 }];
    await client.read();
    expect(time.waited).toBeGreaterThanOrEqual(9000);
    const from = time.waited;
    faults = [{ status: 503, retryAfter: new Date(time.now + 12_000).toUTCString() }];
    await client.read();
    expect(time.waited - from).toBeGreaterThanOrEqual(11_000);
    faults = [{ status: 429, retryAfter: 300 }];
    expect(await failure(client.read())).toMatchObject({ code: "sheets_unavailable", retryAfter: 300 });
  });

  it("a failure that lasts is given up within half a minute", async () => {
    faults = Array(99).fill({ status: 500 });
    expect(await failure(client.read())).toMatchObject({ code: "sheets_unavailable" });
    expect(time.waited).toBeLessThanOrEqual(25_000);
  });

  it("a change of tabs whose answer was lost is not made twice", async () => {
    faults = [{ lost: "answer" }];
    const grow = client.change([{ appendDimension: { sheetId: 0, dimension: "ROWS", length: 10 } }]);
    expect(await failure(grow)).toMatchObject({ code: "sheets_unavailable" });
    expect((await client.read()).tabs[0]?.rows).toBe(1010);
  });
});

it("200 writes stay under Google's quota of 60 a minute without being refused once", async () => {
  for (let i = 1; i <= 200; i++) await client.write({ range: `'Sheet1'!A${i}:A${i}`, values: [[i]] });
  expect(google.calls.filter(({ isWrite }) => isWrite)).toHaveLength(200 + tokens());
  expect(await client.values("'Sheet1'!A1:A1000")).toHaveLength(200);
});
