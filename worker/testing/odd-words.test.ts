import { Parser } from "htmlparser2";
import { beforeAll, expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { api as apiRooms, pages as pageRooms } from "../product";
import { whoMay } from "./access-matrix";
import { addressesOf } from "./addresses";
import { request } from "./api";
import { takenBy } from "./json-schema";
import { inTurn } from "./runs";
import type { World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { filled, newWorld, recordsFor } from "./world";

// Whatever people write, what shows it stands: words with every sign that means something to a pattern, an address, a
// query, a format or a page are written into each text that a call takes; then everything is read.

const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((sign) =>
  /[^0-9A-Za-z]/.test(sign),
);

/** The first is taken where it may be; a field that refuses it takes the next, or stays as it is. */
const words = [
  `Zoë-“O’Neil” ${signs.join("")} </script><img src=x onerror=xss(1)> %41%zz \u{1f469}\u200d\u{1f467} नेपाल`,
  `Zoë-O'Neil & (sons) [x] a+b* $1.50? 100 % {y} \\d+ नेपाल`,
  "Zoë O'Neil-Śmith",
];

const opaque = new Set(suites.flatMap((suite) => suite.opaque ?? []));

/** As many code points of a text as its field takes. */
const cut = (text: string, maxLength: number): string => {
  let taken = "";
  for (const sign of text) if (taken.length + sign.length <= maxLength) taken += sign;
  return taken.trim();
};

const addressLike =
  /email|phone|url|slug|country|code|currency|time_zone|locale|_ids?$|^ids?$|_at$|_on$|^date|colou?r/;

type Place = (string | number)[];

/** The texts of people's in what a call takes, each by where it stands. */
function textsIn(value: unknown, call: string, at: Place = []): Place[] {
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) =>
      textsIn(one, call, [...at, Array.isArray(value) ? Number(name) : name]),
    );
  const field = String(at.findLast((part) => typeof part === "string"));
  const isOwn = opaque.has(field) || opaque.has(`${call} ${field}`) || addressLike.test(field);
  return typeof value === "string" && !isOwn ? [at] : [];
}

/** The same value with another at a place. */
function withAt(value: unknown, [first, ...rest]: Place, other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value)) return value.map((one, i) => (i === first ? withAt(one, rest, other) : one));
  const fields = value as Record<string, unknown>;
  return { ...fields, [first]: withAt(fields[first], rest, other) };
}

/** A body with odd words wherever it takes them, in what its example leaves out too; how many those are. */
function oddened(
  { method, path, spec }: Endpoint,
  example: object,
  leftOut: boolean,
): { body: unknown; count: number } {
  const call = `${method.toUpperCase()} ${path}`;
  const isTaken = (body: unknown) => spec.body?.safeParse(body).success === true;
  const { properties = {} } = spec.body ? takenBy(spec.body) : {};
  const added = leftOut ? Object.keys(properties).filter((name) => !(name in example)) : [];
  const own = writes.findIndex((one) => one.method === method && one.path === path); // names are nobody else's
  let body: unknown = example;
  let count = 0;
  const all = { ...Object.fromEntries(added.map((name) => [name, ""])), ...example };
  for (const place of textsIn(all, call)) {
    const odd = words
      .flatMap((word) => [500, 60].map((length) => withAt(body, place, cut(`${own} ${word}`, length))))
      .find(isTaken);
    if (odd === undefined) continue;
    body = odd;
    count += 1;
  }
  return { body, count };
}

const endpoints = apiRooms.flatMap((room) => room.endpoints);
const order = ["patch", "put", "post"]; // what a call makes or ends is written to before
const writes = endpoints
  .filter(({ method, path, spec }) => order.includes(method) && spec.body && !/auth\/|logout/.test(path))
  .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method));

let world: World;
const error = vi.fn();
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(error);
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response("", { status: 502 })); // no receiver is there
  world = await newWorld();
}, 60_000);

/** How many texts a call took; none where it knows better than its schema. */
async function write(endpoint: Endpoint): Promise<number> {
  const caller = whoMay(endpoint, world);
  const records = recordsFor(world, caller, "own");
  const example = filled(endpoint.spec.example?.body, records);
  if (example === null || typeof example !== "object") return 0;
  for (const leftOut of [true, false]) {
    const { body, count } = oddened(endpoint, example, leftOut);
    const answer = await validRequest(endpoint, records, { token: caller.token, body });
    const text = await answer.text();
    expect([endpoint.path, body, answer.status < 500 || text]).toEqual([endpoint.path, body, true]);
    if (answer.status < 300) return count;
  }
  return 0;
}

/** What of a page would run. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "img" && attributes.src === "x") faults.push("an image of what was written");
      for (const key of Object.keys(attributes)) if (/^on/i.test(key)) faults.push(`${name} ${key}`);
    },
  });
  parser.end(html);
  return faults;
}

it("calls take odd words, or refuse them in words", { timeout: 120_000 }, async () => {
  let taken = 0;
  for (const endpoint of writes) taken += await write(endpoint);
  expect(taken).toBeGreaterThan(100);
  for (const suite of suites) await suite.atRest?.();
  expect(error.mock.calls).toEqual([]);
});

it("calls and pages that show them stand", { timeout: 300_000 }, async () => {
  const reads = endpoints.filter(({ method, path }) => method === "get" && !/live$/.test(path));
  for (const endpoint of reads) {
    const caller = whoMay(endpoint, world);
    const records = recordsFor(world, caller, "own");
    const hasSearch = endpoint.spec.query && "q" in (takenBy(endpoint.spec.query).properties ?? {});
    for (const more of ["", ...(hasSearch ? [`q=${encodeURIComponent(words[0] ?? "")}`] : [])]) {
      const answer = await validRequest(endpoint, records, { token: caller.token, more });
      const text = await answer.text();
      expect([endpoint.path, more, answer.status < 500 || text]).toEqual([endpoint.path, more, true]);
    }
  }
  const paths = new Set(
    pageRooms
      .flatMap((room) => room.hono.routes)
      .filter(({ method, path }) => method === "GET" && !path.includes("*"))
      .map(({ path }) => path),
  );
  const people = Object.entries(world.callers).filter(([, { kind }]) => kind === "person");
  let shown = 0;
  for (const [at, path] of [...paths].entries()) {
    const others = people.filter(([name]) => name !== "admin");
    for (const [name, caller] of [...people.filter(([own]) => own === "admin"), ...inTurn(at, others)]) {
      const records = recordsFor(world, caller, "own");
      for (const address of addressesOf(path, records)) {
        for (const query of [
          "",
          ...(name === "admin" ? [`?preview=1&q=${encodeURIComponent(words[0] ?? "")}`] : []),
        ]) {
          const answer = await request("GET", address + query, {
            token: caller.token ?? "",
            headers: { accept: "text/html" },
          });
          const html = await answer.text();
          expect([name, address + query, answer.status < 500]).toEqual([name, address + query, true]);
          if (answer.headers.get("content-type")?.startsWith("text/html")) {
            expect([name, address + query, faultsOf(html)]).toEqual([name, address + query, []]);
          }
          if (answer.status !== 200) break; // who is turned away is so whatever the address chooses
          shown++;
        }
      }
    }
  }
  expect(shown).toBeGreaterThan(100);
  expect(error.mock.calls).toEqual([]);
});
