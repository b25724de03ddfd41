import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cookiesOf } from "../../core/identity/testing";
import { api as apiRooms, pages as rooms } from "../../product";
import { administrator, db, request, signIn } from "../../testing/api";
import { inTurn } from "../../testing/runs";
import { makeAssessment } from "../testing/records";
import { makeProvince, register } from "../testing/registered";

// Who is a participant and nothing else reaches what is theirs, over every route that the product registers.

const html = { accept: "text/html" };
let participant: string;
let officer: string;
let assessmentId: string;
let participantId: string;

const as = (token: string) => ({ cookie: `__Host-access=${token}` });

const endpoints = apiRooms.flatMap((room) => ("endpoints" in room ? room.endpoints : []));

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const { token } = await administrator();
  assessmentId = (await makeAssessment(token)).id;
  const province = await makeProvince(token);
  const made = await register(token, assessmentId, province);
  participantId = made.id;
  participant = (await signIn([], { personId: made.person_id })).token;
  officer = (await signIn(["workshops:staff"])).token;
  // What the account asks for at first is the change of its password: this one is past that.
  await db.run(sql`UPDATE people SET must_change_password = 0 WHERE id = ${made.person_id}`);
});

const filled = (path: string) => path.replace(/:\w+(\{[^}]*\})?/g, "nobody").replace(/\*$/, "nothing");

it("no call is open but a participant's own, known or not, whatever the verb", async () => {
  const mine = /^\/(auth\/|me$|workshops\/me(\/|$))/;
  const known = endpoints
    .filter(
      ({ path, spec }) => !mine.test(path) && typeof spec.access !== "function" && spec.access !== "public",
    )
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    .filter((call) => call !== "GET /workshops/places");
  const unknown = ["GET /nothing", "PUT /workshops/places", "GET /workshops/meadow", "PROPFIND /me/x"];
  const reached: string[] = [];
  for (const call of [...known, ...unknown]) {
    const [verb = "", path = ""] = call.split(" ");
    const answer = await request(verb, `/api/v1${filled(path)}`, { headers: as(participant) });
    if (!(await answer.text()).includes('"area_closed"')) reached.push(`${call} ${answer.status}`);
  }
  expect(known.length).toBeGreaterThan(200);
  expect(reached).toEqual([]);
});

describe("pages", () => {
  it("none that needs a sign-in is open, known or not, whatever the verb", async () => {
    const mine = /^\/(profile|logout|change-password|dashboard$|mana\/workshops(\/|$))/;
    const known = rooms
      .flatMap((room) => ("addresses" in room ? room.addresses : []))
      .filter(({ path, spec }) => spec.access !== "public" && !mine.test(path))
      .map(({ path }) => path);
    const unknown = ["/dashboard/nothing", "/mana/nothing", "/mana/workshops/nothing/"];
    const verbs = ["GET", "HEAD", "POST", "DELETE"];
    const reached: string[] = [];
    for (const [at, path] of [...new Set([...known, ...unknown])].entries()) {
      for (const verb of unknown.includes(path) ? verbs : inTurn(at, verbs)) {
        const answer = await request(verb, filled(path), { headers: { ...html, ...as(participant) } });
        if (answer.status !== 302 || answer.headers.get("location") !== "/dashboard/") {
          reached.push(`${verb} ${path} ${answer.status}`);
        }
      }
    }
    expect(known.length).toBeGreaterThan(150);
    expect(reached).toEqual([]);
  });

  it("the page reached at last says why, once, after three redirects", async () => {
    let cookie = as(participant).cookie;
    let path = "/dashboard/settings/users";
    const steps: string[] = [];
    let answer = await request("GET", path, { headers: { ...html, cookie } });
    while (answer.status === 302 && steps.length < 6) {
      cookie = cookiesOf(answer, cookie);
      path = answer.headers.get("location") ?? "";
      steps.push(path);
      answer = await request("GET", path, { headers: { ...html, cookie } });
    }
    const own = `/mana/workshops/assessments/${assessmentId}/participant`;
    expect([steps, answer.status]).toEqual([["/dashboard/", `${own}/dashboard/`, `${own}/onboarding/`], 200]);
    expect(await answer.text()).toContain("Access denied. This area is for staff.");
    const again = await request("GET", path, { headers: { ...html, cookie: cookiesOf(answer, cookie) } });
    expect(await again.text()).not.toContain("Access denied");
  });
});

describe("an address of the area", () => {
  const statuses = async (path: string, token: string | null, verbs: string[]) => {
    const headers = { ...html, ...(token ? as(token) : {}) };
    return Promise.all(verbs.map(async (verb) => (await request(verb, path, { headers })).status));
  };
  const every = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];

  it("says the same to every verb, with a slash and without, but where GET answers", async () => {
    for (const path of ["/mana", "/mana/"]) {
      expect(await statuses(path, null, every)).toEqual(every.map(() => 302));
      expect(await statuses(path, participant, every)).toEqual(every.map(() => 302));
      expect(await statuses(path, officer, every)).toEqual([200, 200, 405, 405, 405, 405]);
    }
    expect(await statuses("/mana/nothing/", officer, every)).toEqual(every.map(() => 404));
    const facilitator = `/mana/workshops/assessments/${assessmentId}/facilitator/nothing/`;
    expect(await statuses(facilitator, participant, every)).toEqual(every.map(() => 403));
    const elsewhere = "/mana/workshops/assessments/asm_nobody/participant/dashboard/";
    expect(await statuses(elsewhere, participant, every)).toEqual(every.map(() => 403));
    expect(await statuses(elsewhere, officer, every)).toEqual(every.map(() => 404));
  });

  it("names the verbs that it takes; a form without its token is refused after that", async () => {
    const { headers } = await request("PUT", "/mana/places/", { headers: { ...html, ...as(officer) } });
    expect(headers.get("allow")).toBe("GET, HEAD, POST");
    expect(await statuses("/mana/places/", officer, ["POST"])).toEqual([403]);
    expect(await statuses("/mana/places/", participant, ["POST"])).toEqual([302]);
  });
});

it("signing out is a page first, and ends nothing by being looked at", async () => {
  const out = await request("GET", "/logout/", { headers: html });
  expect([out.status, out.headers.get("location")]).toEqual([302, "/login"]);
  const page = await request("GET", "/logout", { headers: { ...html, ...as(officer) } });
  expect([page.status, (await page.text()).match(/<button/g)?.length]).toEqual([200, 1]);
  expect((await request("GET", "/mana/", { headers: { ...html, ...as(officer) } })).status).toBe(200);
});

it("/profile is the participant's own; everybody else's stands among the settings", async () => {
  expect((await request("GET", "/profile", { headers: { ...html, ...as(participant) } })).status).toBe(200);
  const other = await request("POST", "/profile/", { headers: { ...html, ...as(officer) } });
  expect([other.status, other.headers.get("location")]).toEqual([302, "/dashboard/settings/profile"]);
  const nobody = await request("GET", "/profile/", { headers: html });
  expect([nobody.status, nobody.headers.get("location")]).toEqual([302, "/login?next=%2Fprofile%2F"]);
  expect(participantId).toMatch(/^wpa_/);
});
