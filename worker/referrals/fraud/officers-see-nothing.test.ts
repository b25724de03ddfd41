import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { pages as pageRooms, api as rooms } from "../../product";
import { addressesOf } from "../../testing/addresses";
import { api, db, request } from "../../testing/api";
import { takenBy } from "../../testing/json-schema";
import { deep } from "../../testing/runs";
import type { Caller, Records } from "../../testing/suite";
import { validRequest } from "../../testing/valid-request";
import { callerIn, newWorld, recordsFor, tokenIn } from "../../testing/world";
import { exportReports } from "../exports/choices";
import { file, made } from "../exports/testing";
import { page } from "../testing/pages";
import { flagIdOf } from "./flags/flag-id";
import { rules } from "./rules/rules";

// An officer never sees rules or scores: whatever an officer may ask, of a sign-up of theirs that rules found suspicious.

const detail = "Planted detail of a rule";
const note = "Planted note of a decision";
const count = 94_711;
const reasons = JSON.stringify([
  { rule: "shared_visitor", points: 87, detail, code: "visitor", values: { count } },
]);

/** What was found in this sign-up, or decided of it. */
const planted = new RegExp([detail, note, "94.?711"].join("|"));
/** "no_click" is also why a sign-up was attributed to nobody, which officers are told. */
const names = rules.map(({ name }) => name).filter((name) => name !== "no_click");
/** Any word of fraud, in both languages. */
const words = new RegExp(
  ["fraud", "suspici", "suspect", "look-?alike", "flg_", "hold_until", ...names].join("|"),
  "i",
);
/** The API's documents and the guide tell everybody the same; they hold nothing of anybody. */
const documents = /^\/(openapi|docs|help)/;

let officer: Caller;
let own: Records;
let flag = "";
let admin = "";
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const world = await newWorld();
  officer = callerIn(world, "officer");
  own = recordsFor(world, officer, "own");
  admin = tokenIn(world, "admin");
  flag = flagIdOf(own.signup_id ?? "");
  await db.run(
    sql`UPDATE signups SET fraud_score = 87, fraud_reasons = ${reasons} WHERE id = ${own.signup_id}`,
  );
  await db.run(sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at, note)
    VALUES (${own.signup_id}, 87, ${reasons}, 'open', ${Date.now()}, ${note})`);
});

/** What is told that must not be; null where nothing is. */
function toldIn(path: string, text: string): string | null {
  const found = planted.exec(text) ?? (documents.test(path) ? null : words.exec(text));
  return found && `${path}: …${text.slice(Math.max(0, found.index - 80), found.index + 80)}…`;
}

/** What officers are refused says who may, and repeats what was asked; it tells nothing of a record. */
const isRefusal = (status: number) => status === 401 || status === 403 || status === 404;

const session = () => ({ token: officer.token ?? "", sessionId: "" });

/** Pages that are no officer's: they are so in any language, and whatever a flag says. */
const closed = new Set<string>();

const statuses = deep ? ["open", "held", "confirmed", "dismissed"] : ["open", "confirmed"];
describe.each(statuses)("of a sign-up whose flag is %s", (status) => {
  beforeAll(async () => {
    await db.run(sql`UPDATE fraud_flags SET status = ${status} WHERE signup_id = ${own.signup_id}`);
  });

  it("an administrator is told", async () => {
    const call = { token: admin };
    const shown = await api<object>("GET", `/signups/${own.signup_id}`, call);
    expect(JSON.stringify(shown.body)).toContain(detail);
    const record = await api<object>("GET", `/fraud/flags/${flag}`, call);
    expect(JSON.stringify(record.body)).toContain(note);
    for (const path of [`/dashboard/signups/${own.signup_id}`, `/dashboard/fraud?status=${status}`]) {
      const { html } = await page(path, { token: admin, sessionId: "" });
      expect([path, planted.test(html), words.test(html)]).toEqual([path, true, true]);
    }
  });

  it("no GET of the API tells an officer", async () => {
    const told: (string | null)[] = [];
    let answered = 0;
    for (const endpoint of rooms.flatMap(({ endpoints }) => endpoints)) {
      if (endpoint.method !== "get") continue;
      const hasSearch = endpoint.spec.query && "q" in (takenBy(endpoint.spec.query).properties ?? {});
      for (const more of ["", ...(hasSearch ? ["q=a"] : [])]) {
        const answer = await validRequest(endpoint, own, { token: officer.token, more });
        const text = strFromU8(new Uint8Array(await answer.arrayBuffer()));
        if (answer.ok) answered += 1;
        told.push(isRefusal(answer.status) && !planted.test(text) ? null : toldIn(endpoint.path, text));
      }
    }
    expect(told.filter(Boolean)).toEqual([]);
    expect(answered).toBeGreaterThan(40);
    for (const query of ["flagged=true", "sort=-fraud_score", "min_score=1"]) {
      const asked = await api("GET", `/signups?${query}`, { token: officer.token ?? "" });
      expect([query, asked.status]).toEqual([query, 400]);
    }
  });

  it("no page tells an officer, in either language", async () => {
    const paths = pageRooms
      .flatMap(({ hono }) => hono.routes)
      .filter(({ method, path }) => method === "GET" && !path.includes("*"))
      .flatMap(({ path }) => addressesOf(path, own));
    const told: (string | null)[] = [];
    let shown = 0;
    const asked = [
      ["en", `?campaign_id=${own.campaign_id}&q=a&days=365`],
      ["fr", ""],
    ] as const;
    for (const [locale, query] of asked) {
      await db.run(sql`UPDATE people SET locale = ${locale} WHERE id =
        (SELECT person_id FROM officers WHERE id = ${own.officer_id})`);
      for (const path of new Set(paths)) {
        if (closed.has(path)) continue;
        const { status: answer, html } = await page(`${path}${query}`, session());
        if (answer === 200) shown += 1;
        if (answer === 403) closed.add(path);
        told.push(isRefusal(answer) && !planted.test(html) ? null : toldIn(path, html));
      }
    }
    expect(told.filter(Boolean)).toEqual([]);
    expect(shown).toBeGreaterThan(40);
  });
});

it("no file that an officer exports tells of it", async () => {
  const files: string[] = [];
  const today = new Date().toISOString().slice(0, 10);
  for (const report of exportReports) {
    for (const format of ["csv", "xlsx"]) {
      const done = await made(officer.token ?? "", { report, format, from: "2026-01-01", to: today });
      if (done?.status !== "done") continue;
      const bytes = new Uint8Array(await (await file(officer.token ?? "", done.id)).arrayBuffer());
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const text = isZip
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join("\n")
        : strFromU8(bytes);
      files.push(`${report}.${format}`);
      expect(toldIn(`${report}.${format}`, text)).toBeNull();
    }
  }
  expect(files).toEqual(expect.arrayContaining(["officer_summary.csv", "raw_events.csv", "raw_events.xlsx"]));
});

it("the live channel tells an officer nothing of it", async () => {
  const answer = await request("GET", `/api/v1/stats/live?campaign_id=${own.campaign_id}`, {
    ...(officer.token ? { token: officer.token } : {}),
    headers: { upgrade: "websocket" },
  });
  const socket = answer.webSocket;
  const told: string[] = [];
  socket?.accept();
  socket?.addEventListener("message", ({ data }) => {
    told.push(String(data));
  });
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 5000 });
  socket?.close();
  expect(toldIn("live", told.join("\n"))).toBeNull();
});

it("webhooks and the assistant, who are told of everything, are closed to officers", async () => {
  const token = officer.token ?? "";
  const body = { url: "https://crm.example.org/", events: ["fraud.flagged"] };
  expect((await api("POST", "/webhooks", { token, body })).status).toBe(403);
  const asked = await request("POST", "/mcp", {
    token,
    headers: { accept: "application/json, text/event-stream" },
    body: {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "find", arguments: { q: "a" } },
    },
  });
  expect(isRefusal(asked.status)).toBe(true);
  expect(toldIn("mcp", await asked.text())).toBeNull();
});
