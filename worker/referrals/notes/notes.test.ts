import { expect, it } from "vitest";
import { administrator, api, request, signIn } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

interface Note {
  id: string;
  date: string;
  text: string;
  campaign_id: string | null;
  campaign_name: string | null;
}
interface List {
  data: Note[];
  total: number;
}

const today = new Date().toISOString().slice(0, 10);
const notesOf = async (token: string, query = "") =>
  (await api<List>("GET", `/notes?limit=100${query}`, { token })).body.data.map(({ text }) => text);

async function noted(token: string, body: object): Promise<Note> {
  const made = await api<Note>("POST", "/notes", { token, body });
  expect(made.status).toBe(201);
  return made.body;
}

it("a note is added, changed, deleted and brought back; each is audited once", async () => {
  const { token } = await administrator();
  const note = await noted(token, { date: "2026-03-04", text: "  Radio\u200b spot " });
  expect(note).toMatchObject({ date: "2026-03-04", text: "Radio spot", campaign_id: null });

  const edited = await api<Note>("PATCH", `/notes/${note.id}`, { token, body: { text: "TV spot" } });
  expect(edited.body).toMatchObject({ date: "2026-03-04", text: "TV spot" });
  for (const _ of [1, 2]) {
    expect((await request("DELETE", `/api/v1/notes/${note.id}`, { token })).status).toBe(204);
  }
  expect(await notesOf(token)).not.toContain("TV spot");
  expect((await api("PATCH", `/notes/${note.id}`, { token, body: { text: "x" } })).status).toBe(404);
  for (const _ of [1, 2]) {
    expect((await api<Note>("POST", `/notes/${note.id}/restore`, { token })).body.text).toBe("TV spot");
  }
  const events = await api<{ data: { action: string }[] }>("GET", `/audit-log?subject_id=${note.id}`, {
    token,
  });
  expect(events.body.data.map(({ action }) => action).sort()).toEqual([
    "note.created",
    "note.deleted",
    "note.edited",
    "note.restored",
  ]);
});

it("what is no note is refused and changes nothing", async () => {
  const { token } = await administrator();
  const refused: [object, number][] = [
    [{ date: "2026-02-30", text: "Fair" }, 400],
    [{ date: "2026-02-03", text: "\u200b" }, 400],
    [{ date: "2026-02-03", text: "a".repeat(81) }, 400],
    [{ date: "2026-02-03", text: "a\u0007b" }, 400],
    [{ date: "2026-02-03", text: "Fair", campaign_id: "cmp_none" }, 404],
  ];
  const before = await notesOf(token);
  for (const [body, status] of refused) {
    expect([body, (await api("POST", "/notes", { token, body })).status]).toEqual([body, status]);
  }
  expect(await notesOf(token)).toEqual(before);
});

it("readers see them all, officers those of their campaigns; neither writes", async () => {
  const { token } = await administrator();
  const officer = await signedInOfficer();
  const [own, other] = [
    await runningCampaign(token, { officer_ids: [officer.id] }),
    await runningCampaign(token),
  ];
  await noted(token, { date: today, text: "Of theirs", campaign_id: own.id });
  await noted(token, { date: today, text: "Of others", campaign_id: other.id });
  await noted(token, { date: today, text: "Of everybody" });

  const reader = await signIn(["referrals:viewer"]);
  expect(await notesOf(reader.token)).toEqual(
    expect.arrayContaining(["Of theirs", "Of others", "Of everybody"]),
  );
  expect(await notesOf(officer.token)).toEqual(["Of theirs"]);
  const ofOwn = await notesOf(token, `&campaign_id=${own.id}`);
  expect(ofOwn).toContain("Of everybody");
  expect(ofOwn).not.toContain("Of others");
});

it("a trend marks the day, tells the note in words and in its table, and a campaign's not another's", async () => {
  const { token } = await administrator();
  const officer = await signedInOfficer();
  const [own, other] = [
    await runningCampaign(token, { officer_ids: [officer.id], name: "Nursing" }),
    await runningCampaign(token),
  ];
  const link = { officer_id: officer.id, campaign_id: own.id };
  expect((await api("POST", "/referrals", { token, body: link })).status).toBe(201);
  await noted(token, { date: today, text: "Radio & <fair>", campaign_id: own.id });
  const htmlOf = async (path: string, as = token) =>
    (await request("GET", path, { token: as, headers: { accept: "text/html" } })).text();

  const dashboard = await htmlOf("/dashboard?days=7");
  expect(dashboard).toMatch(/<li><strong>\d+<\/strong> [^<]+ · Radio &amp; &lt;fair> \(Nursing\)<\/li>/);
  expect(dashboard).toContain('class="trend__marks"');
  const file = await htmlOf(`/dashboard/insight/trend.csv?days=7&campaign_id=${own.id}`);
  expect(file).toContain("Radio & <fair>");
  expect(await htmlOf(`/dashboard/campaigns/${own.id}?days=7`, officer.token)).toContain("Radio &amp;");
  expect(await htmlOf(`/dashboard/campaigns/${other.id}?days=7`)).not.toContain("Radio &amp;");
  expect(await htmlOf("/dashboard?range=yesterday")).not.toContain("Radio &amp;");
});

it("without script an administrator notes, corrects, deletes and undoes on pages", async () => {
  const admin = await administrator();
  const path = "/dashboard/notes";
  expect((await submit(path, admin, { date: today, text: "Market day", campaign_id: "" })).status).toBe(303);
  const wrong = await submit(path, admin, { date: "soon", text: "Kept words", campaign_id: "" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain("Kept words");
  const note = (await api<List>("GET", "/notes?q=market", { token: admin.token })).body.data[0] as Note;
  await submit(`${path}/${note.id}`, admin, { date: today, text: "Market week", campaign_id: "" });
  expect((await page(path, admin)).html).toContain("Market week");
  const deleted = await submit(`${path}/${note.id}/delete`, admin);
  const after = (await page(deleted.location ?? "", admin)).html;
  expect(after).toContain("Note deleted.");
  expect(after).not.toContain("Market week");
  await submit(`${path}/${note.id}/restore`, admin);
  expect((await page(path, admin)).html).toContain("Market week");
});
