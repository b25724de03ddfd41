import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { fieldName } from "../drivers/plain-form";
import { coffee, makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const cookie = (more: Record<string, string> = {}) => ({
  headers: { accept: "text/html", cookie: `__Host-access=${token}`, ...more },
});
const open = async (path: string, more: Record<string, string> = {}) => {
  const answer = await request("GET", path, cookie(more));
  return { status: answer.status, html: await answer.text() };
};
const hidden = (html: string, name: string) =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "").replaceAll("&quot;", '"');

/** Sends a form of a page as a browser without script does. */
async function send(page: string, action: string, fields: Record<string, string>) {
  const { html } = await open(page);
  const body = new URLSearchParams({ csrf: hidden(html, "csrf"), ...fields }).toString();
  const answer = await request("POST", action, {
    ...cookie({
      origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    }),
    body,
  });
  const told = decodeURIComponent(answer.headers.getSetCookie().join());
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text(), told };
}

/** The form of numbers as the page shows it, with what is typed in it: by line of the page, of the first segment. */
function typed(html: string, numbers: Record<number, string>) {
  const carried = ["base_revision", "segments", "keys", "shown"].map((name) => [name, hidden(html, name)]);
  const cells = Object.entries(numbers).map(([line, text]) => [fieldName(0, Number(line), "current"), text]);
  return Object.fromEntries([...carried, ...cells]) as Record<string, string>;
}
const lineOf = (html: string, key: string) => hidden(html, "keys").split(",").indexOf(key);

interface Read {
  segments: { id: string; answers: Record<string, { current: number | null }> }[];
  commodities: { id: string }[];
}
const read = async (id: string) => (await api<Read>("GET", `/incomes/cases/${id}`, { token })).body;

it("a case is made, given a target and numbers, and shown with its income, without script", async () => {
  const fresh = "/dashboard/incomes/cases/new";
  const fields = {
    ...{ name: "Maize of the hills", country_id: "46", year: "2024", reporting_period: "per-year" },
    ...{ focus_commodity_id: "1005", focus_area_unit: "hectares" },
  };
  const refused = await send(fresh, fresh, fields);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Choose a unit of volume.");
  expect(refused.html).toContain('value="Maize of the hills"');
  const made = await send(fresh, fresh, { ...fields, focus_volume_unit: "kilograms" });
  expect(made).toMatchObject({ status: 303 });
  const home = made.location?.replace(/\/targets$/, "") ?? "";
  const id = home.split("/").at(-1) ?? "";
  const { segments, commodities } = await read(id);

  const target = { target_mode: "own", target: "2,000", farmers: "12" };
  expect((await send(`${home}/targets`, `${home}/targets/${segments[0]?.id}`, target)).status).toBe(303);
  const { html } = await open(`${home}/drivers`);
  const line = (question: number) => lineOf(html, `${commodities[0]?.id}:${question}`);
  const numbers = typed(html, { [line(2)]: "2", [line(3)]: "400", [line(4)]: "1.5" });
  expect((await send(`${home}/drivers`, `${home}/drivers`, numbers)).status).toBe(303);
  expect((await open(`${home}/drivers`)).html).toMatch(/<output[^>]*>1,200<\/output>/);

  const list = await open("/dashboard/incomes?q=maize", { "accept-language": "fr" });
  expect(list.html).toContain("Maize of the hills");
  expect(list.html).toMatch(/60\s?%/);
  // What its charts show is in their files, and what they lack is said.
  const shown = await open(`${home}/understand`);
  expect(shown.html).toContain("Households earn 1,200 XOF a year, 60% of the target");
  expect(shown.html).toContain("Nothing would change: no feasible figure differs from the current one");
  const file = await open(`${home}/understand/gap-of-all.csv`);
  expect(
    file.html
      .replace(/^\uFEFF/, "")
      .split("\r\n")
      .slice(1, 2),
  ).toEqual(["All farmers,12,9600,9600"]);
  expect((await open(`${home}/understand/waterfall.csv`)).status).toBe(404);

  // All that it asks for is there: it opens at what that is for.
  expect((await request("GET", home, cookie())).headers.get("location")).toBe(`${home}/understand`);
});

it("a form of hectares is not saved as acres, and keeps what was typed; a number goes with its range", async () => {
  const made = await makeCase(token);
  const home = `/dashboard/incomes/cases/${made.id}`;
  const key = `${made.commodities[0]?.id}:2`;
  const before = await open(`${home}/drivers`);
  await api("POST", `/incomes/cases/${made.id}/convert`, { token, body: { area_unit: "acres" } });
  const numbers = typed(before.html, { [lineOf(before.html, key)]: "9" });
  const refused = await send(`${home}/drivers`, `${home}/drivers`, numbers);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("check each against its unit");
  expect(refused.html).toContain('value="9"');
  expect((await read(made.id)).segments[0]?.answers).toEqual({});

  const segment_id = made.segments[0]?.id;
  const values = [{ segment_id, key: "diversified:35", current: 5, low: 4, high: 6 }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const shown = await open(`${home}/drivers`);
  const emptied = typed(shown.html, { [lineOf(shown.html, "diversified:35")]: "" });
  expect((await send(`${home}/drivers`, `${home}/drivers`, emptied)).status).toBe(303);
  expect((await read(made.id)).segments[0]?.answers).toEqual({});
});

it("the history says why a change is not taken back", async () => {
  const made = await makeCase(token, { segments: [{ name: "Women" }, { name: "Men" }] });
  const at = `/incomes/cases/${made.id}`;
  const history = `/dashboard${at}/history`;
  await api("DELETE", `${at}/segments/${made.segments[0]?.id}`, { token });
  const { body } = await api<{ id: string }>("POST", `${at}/segments`, { token, body: { name: "Women" } });
  const taken = await send(history, `${history}/2/undo`, {});
  expect(taken.told).toContain("Another segment of this case has this name.");
  await api("PATCH", `${at}/segments/${body.id}`, { token, body: { name: "All women" } });
  expect((await send(history, `${history}/3/undo`, {})).told).toContain("a later revision changed the same");
});

it("a form that was open while somebody else saved overwrites nothing of theirs, and keeps what was typed", async () => {
  const made = await makeCase(token);
  const home = `/dashboard/incomes/cases/${made.id}`;
  const before = await open(`${home}/drivers`);
  const line = lineOf(before.html, "diversified:35");
  const values = [{ segment_id: made.segments[0]?.id, key: "diversified:35", current: 5 }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const clash = await send(`${home}/drivers`, `${home}/drivers`, typed(before.html, { [line]: "9" }));
  expect(clash.status).toBe(409);
  expect(clash.html).toContain('value="9"');
  const other = typed(before.html, { [line]: "", [line + 1]: "7" });
  expect((await send(`${home}/drivers`, `${home}/drivers`, other)).status).toBe(303);
  expect((await read(made.id)).segments[0]?.answers).toMatchObject({
    "diversified:35": { current: 5 },
    "diversified:36": { current: 7 },
  });
  expect((await open(`${home}/history`)).html).toContain("Revision 3");
  expect((await send(`${home}/history`, `${home}/history/3/undo`, {})).status).toBe(303);
  expect((await read(made.id)).segments[0]?.answers["diversified:36"]).toBeUndefined();
});

it("a deleted case is found among the deleted ones, and comes back", async () => {
  const made = await makeCase(token, { name: "Gone for a while" });
  const home = `/dashboard/incomes/cases/${made.id}`;
  const deleted = await send(`${home}/profile`, `${home}/delete`, {});
  expect(deleted.location).toBe("/dashboard/incomes?tab=deleted");
  expect((await open(home)).status).toBe(404);
  const list = "/dashboard/incomes?tab=deleted";
  expect((await open(list)).html).toContain("Gone for a while");
  expect((await send(list, `${home}/restore`, {})).status).toBe(303);
  expect((await open(`${home}/profile`)).status).toBe(200);
});

it("on no page of a case two fields have one id: a label is of the field beside it", async () => {
  const cocoa = { ...coffee, type: "secondary", commodity_id: 1004, breakdown: true };
  const segments = [{ name: "A" }, { name: "B" }, { name: "C" }];
  const made = await makeCase(token, { segments, commodities: [coffee, cocoa] });
  await api("POST", `/incomes/cases/${made.id}/comments`, { token, body: { text: "One" } });
  await api("POST", `/incomes/cases/${made.id}/comments`, { token, body: { text: "Two" } });
  const scenario = { token, body: { name: "S" } };
  const { body } = await api<{ id: string }>("POST", `/incomes/cases/${made.id}/scenarios`, scenario);
  const pages = [
    ...["profile", "targets", "drivers", "understand", "act", "history", "access", "comments", "convert"],
    ...[
      "duplicate",
      "farmers",
      "drivers/sheet",
      "drivers/known",
      "act/scenarios",
      `act/scenarios/${body.id}`,
      "act/optimise",
    ],
  ];
  for (const page of pages) {
    const { status, html } = await open(`/dashboard/incomes/cases/${made.id}/${page}`);
    expect(status, page).toBe(200);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      page,
    ).toEqual([]);
  }
});

it("the example begins at its first step, and a new case without a commodity says which it needs", async () => {
  const list = "/dashboard/incomes?tab=mine";
  const copied = await send(list, "/dashboard/incomes/cases/example", {});
  expect(copied.location).toMatch(/\/profile$/);
  const fresh = "/dashboard/incomes/cases/new";
  const refused = await send(fresh, fresh, { name: "Tea", country_id: "46", year: "2024" });
  expect(refused.html).toContain("Name the focus commodity.");
  expect(refused.html).not.toContain("Choose at least 1.");
});

it("a completed case is called so in French, and not as an enrolment is", async () => {
  const made = await makeCase(token, { segments: [{ name: "A", target: 5 }] });
  const values = [{ segment_id: made.segments[0]?.id, key: `${made.commodities[0]?.id}:1`, current: 9 }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const body = { status: "completed" };
  expect((await api("POST", `/incomes/cases/${made.id}/status`, { token, body })).status).toBe(200);
  await api("PATCH", "/me", { token, body: { locale: "fr" } });
  for (const page of [`/cases/${made.id}/profile`, "?tab=completed"]) {
    const { html } = await open(`/dashboard/incomes${page}`);
    expect(html, page).toMatch(/badge--good[^>]*>Terminé</);
    expect(html, page).not.toContain("Admission faite");
  }
  await api("PATCH", "/me", { token, body: { locale: "en" } });
});

it("a farmers' file is mapped to figures of which no two are called alike, and none chosen is told", async () => {
  const made = await makeCase(token);
  const file = new FormData();
  file.set("file", new Blob(["group,trade\nA,90\nB,120\n"]), "farmers.csv");
  const sent = await api<{ id: string }>("POST", "/incomes/imports", { token, body: file });
  const page = `/dashboard/incomes/cases/${made.id}/farmers/${sent.body.id}`;
  const { html } = await open(page);
  const labels = [...html.matchAll(/for="field-column [^"]*">([^<]+)</g)].map(([, label]) => label);
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  const shown = await send(page, page, { by: "group", method: "category" });
  expect(shown.html).toContain("these segments come without numbers");
  const mapped = await send(page, page, {
    by: "group",
    method: "category",
    "column diversified:36": "trade",
  });
  expect(mapped.html).not.toContain("these segments come without numbers");
});

it("a case keeps its money where its country has another one since, also when its form is saved", async () => {
  const made = await makeCase(token, { country_id: 1 });
  const currencyOf = async () =>
    (await api<{ currency: string }>("GET", `/incomes/cases/${made.id}`, { token })).body.currency;
  const before = await currencyOf();
  await api("PATCH", "/incomes/countries/1", { token, body: { currency: "KES" } });
  const page = `/dashboard/incomes/cases/${made.id}/profile`;
  const { html } = await open(page);
  const chosen = /<select[^>]*name="currency"[^>]*>([\s\S]*?)<\/select>/.exec(html)?.[1] ?? "";
  expect([...chosen.matchAll(/value="([A-Z]+)" selected/g)].map(([, code]) => code)).toEqual([before]);
  await api("PATCH", "/incomes/countries/1", { token, body: { currency: before } });
});

it("the steps of a case that is gone are a 404 that shows what waits on the device; a script hears the problem", async () => {
  const made = await makeCase(token);
  await api("DELETE", `/incomes/cases/${made.id}`, { token });
  for (const id of [made.id, "cas_%22%3E%3Ci%3E"]) {
    for (const step of ["", "/profile", "/targets", "/drivers", "/understand", "/act"]) {
      const { status, html } = await open(`/dashboard/incomes/cases/${id}${step}`);
      expect([status, html.includes("This case is not here")], step).toEqual([404, true]);
      expect(html, step).toContain(`&quot;caseAt&quot;:&quot;/api/v1/incomes/cases/`);
      expect(html, step).not.toContain("<i>");
    }
  }
  const asked = await request(
    "GET",
    `/dashboard/incomes/cases/${made.id}/drivers`,
    cookie({ "x-from": "script" }),
  );
  expect([asked.status, asked.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
});
