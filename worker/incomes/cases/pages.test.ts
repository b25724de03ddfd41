import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { makeCase } from "../testing/case-records";
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
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

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
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
}

it("a case is made, given a target and drivers, and shown with its income, without script", async () => {
  const fresh = "/dashboard/incomes/cases/new";
  const fields = {
    ...{ name: "Maize of the hills", country_id: "46", year: "2024", reporting_period: "per-year" },
    "commodities.0.commodity_id": "1005",
    "commodities.0.area_unit": "hectares",
  };
  const refused = await send(fresh, fresh, fields);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Choose a unit of volume.");
  expect(refused.html).toContain('value="Maize of the hills"');
  const made = await send(fresh, fresh, { ...fields, "commodities.0.volume_unit": "kilograms" });
  expect(made).toMatchObject({ status: 303 });
  const home = made.location?.replace(/\/targets$/, "") ?? "";
  const id = home.split("/").at(-1) ?? "";
  const { body } = await api<{ segments: { id: string }[]; commodities: { id: string }[] }>(
    "GET",
    `/incomes/cases/${id}`,
    { token },
  );
  const [segment, commodity] = [body.segments[0]?.id, body.commodities[0]?.id];

  const target = { name: "All farmers", target_mode: "own", target: "2,000", farmers: "12" };
  expect((await send(`${home}/targets`, `${home}/segments/${segment}/target`, target)).status).toBe(303);
  const drivers = await open(`${home}/drivers`);
  const figures = {
    [`0|${commodity}:2|c`]: "2",
    [`0|${commodity}:3|c`]: "400",
    [`0|${commodity}:4|c`]: "1.5",
  };
  const saved = await send(`${home}/drivers`, `${home}/drivers`, {
    base_revision: hidden(drivers.html, "base_revision"),
    ...figures,
  });
  expect(saved.status).toBe(303);
  const shown = await open(`${home}/drivers`);
  expect(shown.html).toContain("<strong>1,200</strong>");
  const wrong = await send(`${home}/drivers`, `${home}/drivers`, {
    ...figures,
    [`0|${commodity}:4|c`]: "dear",
  });
  expect(wrong.status).toBe(400);
  const list = await open("/dashboard/incomes?q=maize", { "accept-language": "fr" });
  expect(list.html).toContain("60");
  expect(list.html).toContain("Maize of the hills");
});

it("somebody who saved meanwhile is not overwritten by a form that was open", async () => {
  const made = await makeCase(token);
  const home = `/dashboard/incomes/cases/${made.id}`;
  const key = "diversified:35";
  const values = [{ segment_id: made.segments[0]?.id, key, current: 5 }];
  await api("PATCH", `/incomes/cases/${made.id}/values`, { token, body: { values } });
  const old = { base_revision: "1", [`0|${key}|c`]: "9" };
  expect((await send(`${home}/drivers`, `${home}/drivers`, old)).status).toBe(409);
  const other = { base_revision: "1", [`0|${key}|c`]: "", "0|diversified:36|c": "7" };
  expect((await send(`${home}/drivers`, `${home}/drivers`, other)).status).toBe(303);
  const { body } = await api<{ segments: { answers: Record<string, { current: number }> }[] }>(
    "GET",
    `/incomes/cases/${made.id}`,
    { token },
  );
  expect(body.segments[0]?.answers).toMatchObject({
    [key]: { current: 5 },
    "diversified:36": { current: 7 },
  });
  expect((await open(`${home}/history`)).html).toContain("Version 3");
  expect((await send(`${home}/history`, `${home}/history/3/undo`, {})).status).toBe(303);
});
