import { beforeAll, describe, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const master = "/dashboard/incomes/admin/master";
const headers = () => ({ accept: "text/html", cookie: `__Host-access=${token}` });

/** A page's form as somebody has it open. */
const open = async (page: string, action = page) =>
  formIn(await (await request("GET", page, { headers: headers() })).text(), action);

/** Opens a page, types into its form, and sends that as a browser without script does. */
const fill = async (page: string, typed: Record<string, string>, action = page) =>
  send(action, { ...(await open(page, action)), ...typed });

async function send(action: string, form: Record<string, string>) {
  const body = new URLSearchParams(form).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await request("POST", action, {
    ...{ headers: { ...headers(), origin, "sec-fetch-site": "same-origin", ...type }, body },
  });
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
}
type Found = { data: ({ id: string } & Record<string, unknown>)[] };
const list = async (path: string) => (await api<Found>("GET", `/incomes/${path}`, { token })).body.data;

it("a benchmark is added, refused a second time, changed and deleted in forms", async () => {
  const at = { country_id: "46", region: "Formed hills", year: "2023" };
  const more = { household_size: "5", nr_adults: "2.5", value: "1,250,000.5" };
  const made = await fill(`${master}/benchmarks/new`, { ...at, ...more });
  expect(made).toMatchObject({ status: 303, location: "/dashboard/incomes/benchmarks" });
  const again = await fill(`${master}/benchmarks/new`, { ...at, ...more });
  expect(again.status).toBe(409);
  expect(again.html).toContain("There is a benchmark of this country, region and year.");
  const [found] = await list("benchmarks?q=Formed hills");
  expect(found).toMatchObject({ value: 1_250_000.5, nr_adults: 2.5, source: null });
  const own = `${master}/benchmarks/${found?.id}`;
  expect((await fill(own, { source: "A survey", nr_adults: "six" })).status).toBe(400);
  expect((await fill(own, { source: "A survey" })).status).toBe(303);
  expect((await list("benchmarks?q=Formed hills"))[0]).toMatchObject({ ...found, source: "A survey" });
  expect((await fill(own, {}, `${own}/delete`)).status).toBe(303);
  expect(await list("benchmarks?q=Formed hills")).toEqual([]);
});

it("an index, a rate, a commodity and a study are each set in a form", async () => {
  const at = { country_id: "46", year: "2031" };
  const cpi = await fill(`${master}/cpi/set`, { ...at, value: "141.5" });
  expect(cpi).toMatchObject({ status: 303, location: `${master}/cpi?country_id=46` });
  expect(await list("cpi?country_id=46&year=2031")).toMatchObject([{ value: 141.5 }]);
  // The form of one that is known begins with it, and an empty figure takes it away.
  const own = `${master}/cpi/set`;
  const known = await (await request("GET", `${own}?country_id=46&year=2031`, { headers: headers() })).text();
  expect(formIn(known, own)).toMatchObject({ ...at, value: "141.5" });
  await fill(own, { ...at, value: "" });
  expect(await list("cpi?country_id=46&year=2031")).toMatchObject([{ value: null }]);
  await fill(`${master}/conversion-rates/set`, { ...at, currency: "EUR", value: "655.957" });
  expect(await list("conversion-rates?country_id=46&year=2031")).toMatchObject([
    { currency: "EUR", value: 655.957 },
  ]);

  const leaf = { name: "Formed leaf", category_id: "100" };
  expect((await fill(`${master}/commodities/new`, leaf)).location).toBe(`${master}/commodities`);
  expect((await fill(`${master}/commodities/new`, { ...leaf, name: "FORMED LEAF" })).status).toBe(409);

  const study = { country_id: "46", commodity_id: "1004", source: "A formed study", volume: "400 to 500" };
  expect((await fill(`${master}/references/new`, study)).status).toBe(303);
  const [found] = await list("references?q=A formed study");
  expect(found).toMatchObject({ volume: { value: null, as_written: "400 to 500" }, year: null });
  const changed = { price: "1,500", price_measure: "median", visible_to_external: "on" };
  expect((await fill(`${master}/references/${found?.id}`, changed)).status).toBe(303);
  expect((await list("references?q=A formed study"))[0]).toMatchObject({
    ...{ volume: found?.volume, price: { value: 1500, measure: "median" }, visible_to_external: true },
  });
});

describe("a form opened before somebody else's change", () => {
  const records = {
    benchmarks: {
      country_id: 46,
      region: "Lost hills",
      year: 2023,
      household_size: 5,
      nr_adults: 2,
      value: 100,
    },
    references: { country_id: 46, commodity_id: 1004, source: "A lost study", notes: "", volume: null },
  };
  const make = async (of: keyof typeof records) =>
    (await api<{ id: string }>("POST", `/incomes/${of}`, { token, body: records[of] })).body.id;

  it.each([
    ["benchmarks", { source: "Mine" }, { household_size: 6 }, { source: "Theirs" }],
    ["references", { notes: "Mine" }, { region: "Theirs" }, { notes: "Theirs" }],
  ] as const)(
    "of %s leaves what was not changed there, or is refused with both",
    async (of, mine, theirs, same) => {
      const id = await make(of);
      const change = (body: object) => api("PATCH", `/incomes/${of}/${id}`, { token, body });
      const read = async () => (await api("GET", `/incomes/${of}/${id}`, { token })).body;
      const own = `${master}/${of}/${id}`;
      const first = await open(own);
      expect((await change(theirs)).status).toBe(200);
      expect((await send(own, { ...first, ...mine })).status).toBe(303);
      expect(await read()).toMatchObject({ ...theirs, ...mine });
      const second = await open(own);
      await change(same);
      const refused = await send(own, { ...second, ...mine, [Object.keys(mine)[0] ?? ""]: "Mine again" });
      expect(refused.status).toBe(409);
      expect(refused.html).toContain("“Theirs”");
      expect(await read()).toMatchObject(same);
    },
  );

  it("of an index is refused with both, and saved when it is sent again", async () => {
    const at = { country_id: 46, year: 2032 };
    const set = (value: number) => api("PUT", "/incomes/cpi", { token, body: { ...at, value } });
    const value = async () => (await list("cpi?country_id=46&year=2032"))[0]?.value;
    await set(100);
    const own = `${master}/cpi/set`;
    const form = await open(`${own}?country_id=46&year=2032`, own);
    await set(120);
    expect((await send(own, form)).status).toBe(303); // nothing was changed there
    expect(await value()).toBe(120);
    const refused = await send(own, { ...form, value: "110" });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("“120”");
    expect((await send(own, formIn(refused.html, own))).status).toBe(303);
    expect(await value()).toBe(110);
  });
});
