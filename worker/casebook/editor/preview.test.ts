import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { api, db, request } from "../../testing/api";
import { casePath } from "../paths";
import { begin, complete, newTeam, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

const read = async (path: string) =>
  (await request("GET", path, { token: team.writer.token, headers: { accept: "text/html" } })).text();

it("a passage that stands is marked in the preview and leads to its comment, on whatever page that is", async () => {
  const { writer } = team;
  const made = await begin(writer, {
    ...complete,
    key_allegations: ["It was never built.", "It was paid for twice."],
    description: '<p>Nobody <b>saw</b> it. <a href="https://a.example/">A report</a> says so.</p>',
  });
  const comment = async (field: string, quote: string) => {
    const body = { field, quote, text: "Since when?" };
    const path = `/casebook/cases/${made.case_id}/comments`;
    return (await api<{ id: string }>("POST", path, { token: writer.token, body })).body.id;
  };
  const old = await comment("key_allegations", "paid for\ntwice");
  await db.run(sql`INSERT INTO casebook_comments (id, case_id, version, field, text, text_key, by_id, at)
    SELECT 'ccm_' || n.value || ${made.case_id}, ${made.case_id}, 1, 'general', 'More', 'more', ${writer.personId},
      cast(${Date.now() - 60_000} as integer) FROM json_each(${JSON.stringify([...Array(101).keys()])}) n`);
  await db.run(sql`UPDATE casebook_comments SET at = 1000 WHERE id = ${old}`);
  const across = await comment("description", "Nobody saw  it. A report");
  await comment("description", "It was paid for"); // stands in another field
  const editor = `${casePath(made.case_id)}?version=1`;
  const shown = await read(`${editor}&preview=1`);
  const marked = [...shown.matchAll(/<mark>(?:<a href="([^"]*)">)?([^<]*)/g)];
  expect(marked.map(([, href, text]) => [href?.replaceAll("&amp;", "&"), text])).toEqual([
    [`${editor}&comments=2#comment-${old}`, "paid for twice"],
    [`${editor}#comment-${across}`, "Nobody "],
    [`${editor}#comment-${across}`, "saw"],
    [`${editor}#comment-${across}`, " it. "],
    [undefined, "A report"],
  ]);
  const [first, second] = [await read(editor), await read(`${editor}&comments=2`)];
  expect([first.includes(`id="comment-${old}"`), second.includes(`id="comment-${old}"`)]).toEqual([
    false,
    true,
  ]);
  expect(first).toContain(`href="${editor.replace("&", "&amp;")}&amp;comments=2#comments"`);
  expect(second).toContain(`href="${editor.replace("&", "&amp;")}#comments"`);
  expect(second).toContain("101–104 of 104");
  expect(await read(`${editor}&comments=99`)).toContain(`id="comment-${old}"`);
});

it("the preview is looked at in each language of the archive", async () => {
  const translations = { ne: { key_allegations: ["पुल कहिल्यै बनेन।"] } };
  const made = await begin(team.writer, {
    ...complete,
    key_allegations: ["It was never built."],
    translations,
  });
  const preview = `${casePath(made.case_id)}?preview=1`;
  const english = await read(preview);
  expect(english).toContain("It was never built.");
  expect(english).toContain(`href="${preview}&amp;lang=ne"`);
  const nepali = await read(`${preview}&lang=ne`);
  expect(nepali).toContain('<html lang="ne"');
  expect(nepali).toContain("पुल कहिल्यै बनेन।");
  expect(await read(casePath(made.case_id))).toContain('<html lang="en"');
});

it("readers of a case get no mark of what was quoted of it", async () => {
  const shown = await team.published({ key_allegations: ["It was never built."] });
  const body = { field: "key_allegations", quote: "never built", text: "Says who?" };
  await api("POST", `/casebook/cases/${shown.case_id}/comments`, { token: team.writer.token, body });
  expect(await read(`/cases/${shown.case_id}`)).not.toContain("<mark");
});

it("the preview shows what readers will see of documents and copies", async () => {
  const { writer } = team;
  const { id, source_id } = await makeSource(writer.token, { title: `Audit ${crypto.randomUUID()}` });
  const form = new FormData();
  form.append("file", new Blob(["What the auditors found"]), "a.txt");
  await api("PUT", `/casebook/sources/${id}/document`, { token: writer.token, body: form });
  const archive = {
    status: "done",
    captured_at: "2026-03-04T00:00:00.000Z",
    sha256: "0".repeat(64),
    bytes: 9,
  };
  await db.run(sql`UPDATE casebook_sources SET archive = ${JSON.stringify(archive)} WHERE id = ${id}`);
  const made = await begin(writer, { ...complete, evidence: [{ source_id, description: "Page 4" }] });
  const shown = await read(`${casePath(made.case_id)}?preview=1`);
  expect(shown).toContain(`href="/sources/${source_id}/document"`);
  expect(shown).toContain('datetime="2026-03-04"');
  expect(shown).not.toContain("case__qr");
});
