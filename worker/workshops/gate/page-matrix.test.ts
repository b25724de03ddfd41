import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { newId } from "../../core/db/ids";
import { issueApiKey } from "../../core/identity/issue-api-key";
import { pages as rooms } from "../../product";
import { db, request, signIn } from "../../testing/api";
import { inTurn } from "../../testing/runs";
import { type Kind, kinds, pageRows } from "../testing/page-access";
import { mine, onboarding, takePart } from "../testing/participants";
import { makeDocument, makeNeed, makeRecord, signInFacilitator } from "../testing/records";
import { makeProvince } from "../testing/registered";

// Every page of the module × each kind of caller × each verb, with and without a slash, as one table has it.

const verbs = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
let headersOf: Record<Kind, Record<string, string>>;
let ownOf: Partial<Record<Kind, string>>;
let places: Record<string, string>;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const staff = await signIn(["workshops:staff"]);
  const [leads, other] = [await signInFacilitator(staff.token), await signInFacilitator(staff.token)];
  const [a, b] = [leads.assessmentId, other.assessmentId];
  const province = await makeProvince(staff.token);
  const join = async (assessmentId: string) => {
    const made = await takePart(assessmentId, province);
    await mine(made, "POST", "/onboarding", onboarding(made));
    return made;
  };
  const [fresh, here, elsewhere] = [await takePart(a, province), await join(a), await join(b)];
  const id = newId("apiKey");
  const by = { actor: null, requestId: "test", now: Date.now() };
  const key = await issueApiKey(db, by, { id, name: "all", scopes: ["admin"], expiresAt: null });
  const as = ({ token }: { token: string }) => ({ cookie: `__Host-access=${token}` });
  headersOf = {
    ...{ nobody: {}, "no-role": as(await signIn(["referrals:admin"])) },
    ...{ new: as(fresh), here: as(here), elsewhere: as(elsewhere) },
    ...{ leads: as(leads), "leads-elsewhere": as(other), staff: as(staff) },
    key: { authorization: `Bearer ${key}` },
  };
  ownOf = { new: a, here: a, elsewhere: b };
  places = {
    ...{ a, province, none: "asm_01nobodyhasthisid00000000" },
    ...{ p: here.id, q: elsewhere.id },
    record: await makeDocument(staff.token, (await makeRecord(staff.token, a)).id),
    need: (await makeNeed(staff.token, a, province)).id,
  };
  // Facilitators of tests sign in with a temporary password.
  await db.run(sql`UPDATE people SET must_change_password = 0`);
});

const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? name);
const stepsOf = (id = "") => `/mana/workshops/assessments/${id}/participant/dashboard/`;

const elsewhere: Record<string, string> = {
  ...{ led: "/mana/workshops/", home: "/mana/", settings: "/dashboard/settings/profile" },
};

/** Where a cell leads; null: nowhere. */
function leadsTo(cell: string, kind: Kind): string | null {
  if (cell === "login") return "/login";
  if (cell === "denied") return "/dashboard/";
  if (cell === "own") return stepsOf(ownOf[kind]);
  if (cell === "steps") return stepsOf(places.a);
  if (cell === "consent") return stepsOf(places.a).replace("dashboard", "onboarding");
  return elsewhere[cell] ?? null;
}

/** What is to be heard there with a verb. */
function expected(cell: string, kind: Kind, verb: string, takesForm: boolean): string {
  const to = leadsTo(cell, kind);
  if (to !== null) return `302 ${to}`;
  const isThere = cell === "200" || cell === "400";
  if (!isThere || verb === "GET" || verb === "HEAD") return cell;
  return verb === "POST" && takesForm ? "403" : "405";
}

async function heard(path: string, kind: Kind, verb: string): Promise<string> {
  const asked = { accept: "text/html", "sec-fetch-site": "same-origin", ...headersOf[kind] };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await request(
    verb,
    path,
    verb === "POST" ? { headers: { ...asked, ...form }, body: "title=x" } : { headers: asked },
  );
  const text = await answer.text();
  if (verb === "HEAD" && text !== "") return "a body";
  const { status, headers } = answer;
  if (status === 405 && !headers.get("allow")?.startsWith("GET, HEAD")) return "405 without Allow";
  // A refusal holds nothing of the assessment.
  if (status === 403 && kind !== "here" && /Water and schools/.test(text)) return "403 with its title";
  const location = headers.get("location")?.replace(/^\/login\?.*/, "/login");
  return status === 302 ? `302 ${location}` : String(status);
}

it.each(pageRows.map((row, turn) => ({ ...row, turn })))(
  "$path",
  async ({ path, takesForm, cells, turn }) => {
    const wrong: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      const cell = cells[kind];
      if (cell === "-") continue;
      for (const verb of ["GET", ...inTurn(turn + at, verbs)]) {
        const address = inTurn(turn, [filled(path), filled(path).replace(/\/$/, "")]);
        for (const one of address) {
          const [told, said] = [expected(cell, kind, verb, takesForm), await heard(one, kind, verb)];
          if (told !== said) wrong.push(`${kind} ${verb} ${one}: ${said}, not ${told}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);

it("has a row for every page of the module, but those that only send or only open what another names", () => {
  const shape = (path: string) =>
    path
      .replace("/all/csv", "/{which}/{format}")
      .replace(/\{\w+\}|:\w+(\{[^}]*\})?|workshop_\d|nothing/g, "*")
      .replace(/\/$/, "");
  const rows = new Set(pageRows.map(({ path }) => shape(path)));
  const missing = rooms
    .flatMap((room) => ("addresses" in room ? room.addresses : []))
    .filter(({ method, path }) => method === "GET" && path.startsWith("/mana/") && !path.includes("enter"))
    .map(({ path }) => shape(path))
    .filter((path) => !rows.has(path));
  expect([...new Set(missing)].sort()).toEqual([]);
});
