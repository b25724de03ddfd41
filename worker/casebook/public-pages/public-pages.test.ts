import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { qrPath } from "../../core/qr/qr";
import { api, db, origin, request } from "../../testing/api";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await request("GET", path, { headers: { accept: "text/html", ...headers } });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
/** Without what is new at every rendering. */
const stable = (html: string) =>
  html
    .replace(/nonce="\w+"/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
    .replace(/case-[0-9a-f]{12}/g, "");

it("shows a case in the reader's language where it is translated, else in its own, marked", async () => {
  const shown = await team.published({
    language: "ne",
    key_allegations: ["पुल बनेन।", "पैसा गयो।"],
    description: "<p>कथा <script>alert(1)</script></p>",
    translations: { en: { title: `Bridge ${newTitle()}`, key_allegations: ["No bridge was built."] } },
  });
  const { status, headers, html } = await read(`/cases/${shown.case_id}`, { "accept-language": "en" });
  expect(status).toBe(200);
  expect(headers.get("link")).toContain(`<${origin}/cases/${shown.case_id}/v/1>; rel="cite-as"`);
  expect(html).toMatch(/<p class="lines">No bridge was built\.<\/p>/);
  expect(html).toMatch(/<p class="lines" lang="ne">पैसा गयो।<\/p>/);
  expect(html).toContain('<div lang="ne"><div class="rich-text"><p>कथा </p>');
  expect(html).not.toContain("alert(1)");
});

it("a page that was asked for in a language leads on in it, without a cookie", async () => {
  const gone = await team.published();
  await call(team.moderator, "DELETE", `/${gone.case_id}`);
  for (const path of ["/cases?q=zzzz", "/entities?search=zzzz", `/cases/${gone.case_id}`]) {
    const { html } = await read(`${path}${path.includes("?") ? "&" : "?"}lang=ne`);
    expect(html).toContain('<html lang="ne"');
    const leads = [...html.matchAll(/<a [^>]*href="(\/(?:cases|entities)[^"]*)"/g)].map(
      ([, href = ""]) => href,
    );
    expect(leads.length).toBeGreaterThan(5);
    expect(leads.filter((href) => !href.includes("lang="))).toEqual([]);
  }
  const { html } = await read("/entities?lang=ne");
  expect(html).toContain('<input type="hidden" name="lang" value="ne"/>');
});

it("on paper a case has its permanent address as a QR code; its names are the reader's in the title too", async () => {
  const who = `person/q-${crypto.randomUUID()}`;
  const shown = await team.published({ alleged_entities: [`entity:${who}`] });
  const { html } = await read(`/cases/${shown.case_id}`);
  const [, code] = /<svg class="case__qr" [^>]*aria-label="QR[^>]*><path d="([^"]*)"/.exec(html) ?? [];
  expect(code).toBe(qrPath(`${origin}/cases/${shown.case_id}/v/1`).path);
  expect(await (await request("GET", `/cases/${shown.case_id}?lang=ne`)).text()).toContain("क्यूआर");
  await db.run(
    sql`UPDATE casebook_entities SET display_name_ne = 'राम थापा' WHERE entity_id = ${`entity:${who}`}`,
  );
  expect((await read(`/entities/${who}?lang=ne`)).html).toMatch(/<title>राम थापा · /);
  expect((await read(`/entities/${who}?lang=en`)).html).not.toContain("<title>राम");
});

it("an older version says so and leads to the one that stands; both can be compared, no other can", async () => {
  const first = await team.published({ key_allegations: ["It cost 30 million."] });
  const { body: draft } = await call(team.moderator, "PATCH", `/${first.case_id}`, {
    key_allegations: ["It cost 45 million."],
  });
  const compare = `/cases/${first.case_id}/compare`;
  expect((await read(`${compare}?from=1&to=2`)).status).toBe(404);
  expect((await read(`/cases/${first.case_id}/v/2`)).status).toBe(404);
  await call(team.moderator, "POST", `/${draft.id}/publish`, { change_summary: "The sum was wrong" });
  const older = await read(`/cases/${first.case_id}/v/1`);
  expect(older.html).toContain("which is not the current one");
  expect(older.html).toContain("It cost 30 million.");
  const { html } = await read(`${compare}?from=1&to=2`);
  expect(html.replace(/<span class="visually-hidden">[^<]*<\/span>/g, "")).toContain(
    "<del>30</del><ins>45</ins>",
  );
  for (const query of ["", "?from=1", "?from=1&to=9", "?from=x&to=2"]) {
    expect((await read(compare + query)).status).toBe(404);
  }
  expect((await read("/cases/corrections")).html).toContain("The sum was wrong");
});

it("what was withdrawn says when and why, and nothing of what it said; all else is one and the same 404", async () => {
  const title = newTitle();
  const gone = await team.published({ title });
  await call(
    team.moderator,
    "DELETE",
    `/${gone.case_id}?change_summary=${encodeURIComponent("A court asked")}`,
  );
  const draft = await begin(team.writer, complete);
  const closed = await begin(team.writer, complete);
  await call(team.moderator, "DELETE", `/${closed.case_id}`);
  for (const path of [`/cases/${gone.case_id}`, `/cases/${gone.case_id}/v/1`]) {
    const { status, headers, html } = await read(path);
    expect([status, headers.get("x-robots-tag") !== null, html.includes("noindex")]).toEqual([
      410,
      true,
      true,
    ]);
    expect(html).toContain("A court asked");
    expect(html).not.toContain(title);
  }
  const { html: corrections } = await read("/cases/corrections");
  expect(corrections).toContain("A court asked");
  expect(corrections).not.toContain(title);
  const unknown = await read("/cases/case-000000000000");
  expect(unknown.status).toBe(404);
  for (const id of [draft.case_id, closed.case_id]) {
    const { status, html } = await read(`/cases/${id}`);
    expect([status, stable(html)]).toEqual([404, stable(unknown.html)]);
    expect((await read(`/cases/${id}/v/1`)).status).toBe(404);
  }
});

it("an address with a slash at its end leads to the one without, whether something stands there or not", async () => {
  const { case_id } = await team.published();
  for (const path of [
    "/cases",
    `/cases/${case_id}`,
    "/cases/case-000000000000",
    "/entities",
    "/entities/person/ram",
  ]) {
    const { status, headers } = await read(`${path}/?lang=ne`);
    expect([path, status, headers.get("location")]).toEqual([path, 301, `${path}?lang=ne`]);
  }
});

it("the list marks what the search found, in the text too, and keeps what narrows it", async () => {
  const word = `q${crypto.randomUUID().slice(0, 8)}`;
  const shown = await team.published({
    key_allegations: [`Nobody saw the <i>${word}</i>.`],
    ...{ tags: ["a & b"], locations: ["entity:location/district/ilam"] },
  });
  const query = new URLSearchParams({
    q: word.toUpperCase(),
    tags: "a & b",
    location: "entity:location/district/ilam",
  });
  const { html } = await read(`/cases?${query}`, { "accept-language": "en" });
  expect(html).toContain(`href="/cases/${shown.case_id}"`);
  expect(html).toContain(`Nobody saw the &lt;i><mark>${word}</mark>&lt;/i>.`);
  expect(html).toContain('<input type="hidden" name="tags" value="a &amp; b"/>');
  expect(html).toContain(">1 case found<");
  expect((await read(`/cases?${query}&page=2`)).status).toBe(404);
  expect((await read(`/cases?q=${word}zz`)).html).toContain("No case fits");
});

it("sources and people show while a public case names them, and are unknown after", async () => {
  const { source_id } = await makeSource(team.writer.token, { title: `Audit ${crypto.randomUUID()}` });
  const who = `person/w-${crypto.randomUUID()}`;
  const paths = [`/sources/${source_id}`, `/entities/${who}`];
  const statuses = () => Promise.all(paths.map(async (path) => (await read(path)).status));
  expect(await statuses()).toEqual([404, 404]);
  const shown = await team.published({
    ...{ alleged_entities: [`entity:${who}`], evidence: [{ source_id, description: "Page 4" }] },
  });
  expect(await statuses()).toEqual([200, 200]);
  for (const path of paths) expect((await read(path)).html).toContain(`href="/cases/${shown.case_id}"`);
  await call(team.moderator, "DELETE", `/${shown.case_id}`);
  expect(await statuses()).toEqual([404, 404]);
});

it("feedback is kept once however often its form is sent, with what is wrong told in the form", async () => {
  const send = (fields: Record<string, string>) =>
    request("POST", "/feedback", {
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams(fields).toString(),
    });
  const subject = `A wrong date ${crypto.randomUUID()}`;
  const good = { feedbackType: "content", subject, description: "It was May.", email: "reader@example.org" };
  const refused = await send({ ...good, description: "" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(`value="${subject}"`);
  const form = { ...good, idempotency_key: crypto.randomUUID() };
  for (const answer of [await send(form), await send(form)]) {
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/feedback?sent=1"]);
  }
  const kept = await api<{ data: { subject: string; has_contact: boolean }[] }>(
    "GET",
    `/casebook/feedback?q=${encodeURIComponent(subject)}`,
    { token: team.admin.token },
  );
  expect(kept.body.data.map(({ subject, has_contact }) => [subject, has_contact])).toEqual([[subject, true]]);
});

it("figures count what is public, and are the file that they offer", async () => {
  const tag = `t${crypto.randomUUID().slice(0, 8)}`;
  for (const more of [{}, {}]) await team.published({ tags: [tag], ...more });
  await begin(team.writer, { ...complete, tags: [tag] });
  const { html } = await read("/cases/statistics");
  expect(html).toContain(`href="/cases?tags=${tag}"`);
  const file = await request("GET", "/cases/statistics/tags.csv");
  expect(await file.text()).toContain(`${tag},2`);
  expect((await read("/cases/statistics/nothing.csv")).status).toBe(404);
  const { n } = (await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM casebook_cases WHERE public_version IS NOT NULL`,
  )) ?? { n: -1 };
  const months = await (await request("GET", "/cases/statistics/months.csv")).text();
  const counted = [...months.matchAll(/^\d{4}-\d\d,(\d+)/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
  expect(counted).toBe(n);
});
