import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { api, db, origin, request, signIn } from "../../testing/api";
import { type MadeCase, makeCase } from "../testing/case-records";
import { formsOf } from "../testing/forms-of-page";
import { loadMaster } from "../testing/master";
import { asMember, unit } from "../testing/world";

// What people who may only read a case meet on its pages: nothing that is pressed or followed there is refused.

type Reader = "viewer" | "external" | "externalEditor";
const tokens = {} as Record<Reader, string>;
const ids = {} as Record<Reader, string>;
let made: MadeCase;
let scenario: string;
let company: string;

beforeAll(async () => {
  await loadMaster();
  const { token } = await signIn(["incomes:super_admin"]);
  await atomically(db, [unit("bun_readers")]);
  const call = <T>(method: string, path: string, body: object) =>
    api<T>(method, `/incomes/${path}`, { token, body }).then((answer) => answer.body);
  const segments = ["North", "South"].map((name) => ({
    name,
    target_mode: "own",
    target: 3000,
    farmers: 10,
  }));
  made = await makeCase(token, { business_unit_id: "bun_readers", segments });
  const key = (question: number) => `${made.commodities[0]?.id}:${question}`;
  const values = made.segments.flatMap(({ id: segment_id }) => [
    { segment_id, key: key(2), current: 2 },
    { segment_id, key: key(3), current: 400, feasible: 600, low: 300, high: 500 },
    { segment_id, key: key(4), current: 2, feasible: 3 },
  ]);
  await call("PATCH", `cases/${made.id}/values`, { values });
  company = (await call<{ id: string }>("POST", "companies", { name: "Buyers of coffee" })).id;
  await call("PATCH", `cases/${made.id}`, { company_id: company });
  scenario = (await call<{ id: string }>("POST", `cases/${made.id}/scenarios`, { name: "Better prices" })).id;
  await call("POST", `cases/${made.id}/comments`, { text: "Is this for one season?" });
  for (const reader of ["viewer", "external", "externalEditor"] as const) {
    const person = await signIn([]);
    [tokens[reader], ids[reader]] = [person.token, person.personId];
    const isViewer = reader === "viewer";
    await atomically(
      db,
      asMember(person.personId, isViewer ? "viewer" : "user", isViewer ? ["bun_readers"] : []),
    );
    if (isViewer) continue;
    const permission = reader === "external" ? "view" : "edit";
    await call("POST", `cases/${made.id}/access`, { person_id: person.personId, permission });
  }
});

const open = (reader: Reader, path: string) =>
  request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${tokens[reader]}` } });

/** What the main part of a page offers: forms that send with what can be typed in each, and links within the product. */
async function offered(page: Response) {
  const forms: { action: string; buttons: number; fields: number }[] = [];
  const links: string[] = [];
  let [off, form]: [number, (typeof forms)[0] | null] = [0, null];
  const isLive = (element: { hasAttribute: (name: string) => boolean }) =>
    off === 0 && !["disabled", "readonly", "hidden"].some((name) => element.hasAttribute(name));
  await new HTMLRewriter()
    .on("main fieldset[disabled]", {
      element(element) {
        off++;
        element.onEndTag(() => void off--);
      },
    })
    .on('main form[method="post"]', {
      element(element) {
        form = { action: element.getAttribute("action") ?? "", buttons: 0, fields: 0 };
        forms.push(form);
        element.onEndTag(() => {
          form = null;
        });
      },
    })
    .on("main button", {
      element(element) {
        const sends = element.getAttribute("type") !== "button" && !element.hasAttribute("aria-hidden");
        if (form && sends && isLive(element)) form.buttons++;
      },
    })
    .on("main input, main select, main textarea", {
      element(element) {
        if (form && element.getAttribute("type") !== "hidden" && isLive(element)) form.fields++;
      },
    })
    .on("main a[href]", {
      element(element) {
        const to = (element.getAttribute("href") ?? "").replaceAll("&amp;", "&");
        if (/^\/(?!\/)/.test(to)) links.push(to.replace(/#.*/, ""));
      },
    })
    .transform(page)
    .text();
  return { forms: forms.filter(({ buttons, fields }) => buttons + fields > 0), links: [...new Set(links)] };
}

const pages = () => [
  ...["profile", "targets", "drivers", "drivers/sheet", "drivers/known", "understand", "history"],
  ...["act", "act/optimise", "act/scenarios", `act/scenarios/${scenario}`],
  ...["comments", "access", "report"],
];
const pathOf = (page: string) => `/dashboard/incomes/cases/${made.id}/${page}`;

describe.each(["viewer", "external", "externalEditor"] as const)("of what a page shows a %s", (reader) => {
  it("no link leads to a refusal, and what can be typed can be sent", async () => {
    const followed = new Set<string>();
    const actions = new Set<string>();
    for (const path of ["/dashboard/incomes", ...pages().map(pathOf)]) {
      const page = await open(reader, path);
      expect([path, page.status]).toEqual([path, 200]);
      const { forms, links } = await offered(page);
      for (const link of links) followed.add(link);
      for (const { action, buttons, fields } of forms) {
        // Fields that save themselves have no button of their own: only where somebody may edit.
        if (reader !== "externalEditor")
          expect([path, action, fields > 0 && buttons === 0]).toEqual([path, action, false]);
        actions.add(action.replace(`/dashboard/incomes/cases/${made.id}/`, "").replace(/cmt_\w+/, "one"));
      }
    }
    for (const link of followed) {
      const answer = await open(reader, link);
      await answer.arrayBuffer();
      expect([link, answer.status < 400]).toEqual([link, true]);
    }
    if (reader === "externalEditor") return;
    const own = reader === "external" ? [`access/${ids.external}/delete`] : [];
    expect([...actions].sort()).toEqual([...own, "comments", "comments/one/resolve"].sort());
  });
});

/** A form of a page as somebody has it open, sent with what they type. */
async function fill(token: string, path: string, action: string, typed: Record<string, string>) {
  const cookie = { accept: "text/html", cookie: `__Host-access=${token}` };
  const forms = await formsOf(await request("GET", path, { headers: cookie }));
  const fields = forms.find((form) => form.action === action)?.fields ?? {};
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await request("POST", action, {
    headers: { ...cookie, origin, "sec-fetch-site": "same-origin", ...type },
    body: new URLSearchParams({ ...fields, ...typed }).toString(),
  });
  return { fields, status: answer.status, html: await answer.text() };
}

it("an external person, who reads no companies, changes a case without taking its company away", async () => {
  const token = tokens.externalEditor;
  const path = pathOf("profile");
  const { fields, status } = await fill(token, path, path, { description: "Of the hills" });
  expect([status, "company_id" in fields]).toEqual([303, false]);
  const { body } = await api("GET", `/incomes/cases/${made.id}`, { token });
  expect(body).toMatchObject({ description: "Of the hills", company_id: company });
});

it("whoever owns a case of a unit that is not theirs makes it private, and is told why it cannot leave all units", async () => {
  const owner = await signIn([]);
  await atomically(db, [unit("bun_left"), ...asMember(owner.personId, "editor", ["bun_readers"])]);
  const own = await makeCase(owner.token, { name: "Of another unit", business_unit_id: "bun_readers" });
  await db.run(sql`UPDATE incomes_cases SET business_unit_id = 'bun_left' WHERE id = ${own.id}`);
  const home = `/dashboard/incomes/cases/${own.id}`;
  const send = (typed: Record<string, string>) => fill(owner.token, `${home}/profile`, `${home}/who`, typed);
  expect((await send({ private: "on" })).status).toBe(303);
  const read = async () => (await api("GET", `/incomes/cases/${own.id}`, { token: owner.token })).body;
  expect(await read()).toMatchObject({ private: true, business_unit_id: "bun_left" });
  const refused = await send({ business_unit_id: "" });
  expect([refused.status, refused.html.includes("Choose one of your business units.")]).toEqual([400, true]);
  expect(await read()).toMatchObject({ business_unit_id: "bun_left" });
});
