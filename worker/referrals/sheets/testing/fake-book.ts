import { vi } from "vitest";
import { fakeAccount } from "../../../core/google/testing/fake-account";
import { type FakeCall, type FakeFault, FakeGoogle } from "../../../core/google/testing/fake-google";
import { virtualClock } from "../../../core/google/testing/virtual-clock";
import type { Env } from "../../../env";
import { administrator, api, testEnv } from "../../../testing/api";

export const account = await fakeAccount();

/** What may befall a call: what Google does, or the end of the process, before it is carried out or behind that. */
export type Fault = FakeFault | { killed: "before" | "after" };

/** A Google with one spreadsheet, and faults for its next calls. */
export function fakeBook(spreadsheetId: string, quota = 60) {
  const time = virtualClock(Date.now());
  let faults: Fault[] = [];
  let kill = () => {};
  const google = new FakeGoogle({
    ...{ account, quota, now: () => time.now },
    fault: (call: FakeCall) => {
      const fault = call.path === "/token" ? null : (faults.shift() ?? null);
      return fault && "killed" in fault ? null : fault;
    },
  });
  const book = google.add(spreadsheetId);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const [fault] = faults;
    if (!fault || !("killed" in fault) || String(input) === account.token_uri)
      return google.fetch(input, init);
    if (fault.killed === "after") await google.fetch(input, init);
    else faults.shift();
    kill();
    return new Promise<Response>(() => {});
  });
  return {
    ...{ google, book, time },
    /** Faults of the next calls, in order. */
    expect: (next: Fault[]) => {
      faults = [...next];
    },
    /** Work that may be killed: "killed" where it was. */
    untilKilled: <T>(work: Promise<T>): Promise<T | "killed"> =>
      Promise.race([
        work,
        new Promise<"killed">((resolve) => {
          kill = () => resolve("killed");
        }),
      ]),
    /** The cells of a tab, without its head. */
    rows: (title: string) =>
      book.has(title)
        ? book
            .tab(title)
            .rows.slice(1)
            .filter((row) => row.some((c) => c !== ""))
        : [],
  };
}

export const sheetsEnv = {
  ...testEnv,
  GOOGLE_SERVICE_ACCOUNT: JSON.stringify(account),
  GOOGLE_SHEETS_BASE_URL: "https://sheets.test",
} as Env;
// The Worker itself, which answers the tests' requests, has the bindings of testEnv.
Object.assign(testEnv, {
  GOOGLE_SERVICE_ACCOUNT: sheetsEnv.GOOGLE_SERVICE_ACCOUNT,
  GOOGLE_SHEETS_BASE_URL: sheetsEnv.GOOGLE_SHEETS_BASE_URL,
});

export const admin = administrator();

/** Connects a spreadsheet by the product's own call. */
export async function connect(spreadsheetId: string | null, more: Record<string, unknown> = {}) {
  const { token } = await admin;
  return api("PUT", "/settings/reports", { token, body: { spreadsheet_id: spreadsheetId, ...more } });
}
