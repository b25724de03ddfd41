import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { internet } from "../../core/webhooks/testing";
import { api, db, request, testEnv } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import type { SourceArchive, SourceDocument, SourceEvent } from "../sources/schemas";
import { begin, call, complete, newTeam, type Team, type Who } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { archiveJob } from "./archive-source";
import { MARK, tellingJpeg, tellingPdf } from "./testing/files";

let [writer, other, moderator] = [] as unknown as [Who, Who, Who];
let team: Team;

beforeAll(async () => {
  team = await newTeam();
  ({ writer, other, moderator } = team);
});
afterEach(() => {
  vi.restoreAllMocks();
});

interface Source {
  id: string;
  title: string;
  document: SourceDocument;
  archive: SourceArchive;
}

const formOf = (bytes: Uint8Array<ArrayBuffer> | string) => {
  const form = new FormData();
  form.append("file", new Blob([bytes]), `${MARK}.pdf`);
  return form;
};
const send = (who: Who, id: string, bytes: Uint8Array<ArrayBuffer> | string) =>
  api<Source>("PUT", `/casebook/sources/${id}/document`, { token: who.token, body: formOf(bytes) });
const get = (who: Who, id: string, what: "document" | "archive") =>
  request("GET", `/api/v1/casebook/sources/${id}/${what}`, { token: who.token });
const events = async (id: string) =>
  (await api<{ data: SourceEvent[] }>("GET", `/casebook/sources/${id}/events`, { token: moderator.token }))
    .body.data;

it("a document is kept without what tells of people, and stands in public while its source is", async () => {
  const source = await makeSource(writer.token);
  const put = await send(writer, source.id, tellingJpeg(6));
  expect([put.status, put.body]).toEqual([200, expect.anything()]);
  const { document } = put.body;
  expect(document).toMatchObject({ content_type: "image/jpeg", warnings: [] });
  expect(document.removed).toContain("gps");
  expect(document.sha256).not.toBe(document.original_sha256);
  const kept = await get(writer, source.id, "document");
  expect(Buffer.from(await kept.arrayBuffer()).includes(MARK)).toBe(false);
  expect((await get(other, source.id, "document")).status).toBe(403);
  expect((await send(other, source.id, "text")).status).toBe(403);
  const page = `/sources/${source.source_id}/document`;
  expect((await request("GET", page)).status).toBe(404);
  await team.published({ evidence: [{ source_id: source.source_id, description: "A picture" }] });
  const shown = await request("GET", page);
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(shown.headers.get("content-disposition")).not.toContain(MARK);
  expect(shown.headers.get("content-security-policy")).toContain("sandbox");
  expect((await shown.arrayBuffer()).byteLength).toBe(document.bytes);
  const etag = shown.headers.get("etag") ?? "";
  expect((await request("GET", page, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await send(writer, source.id, "text")).status).toBe(403);
  const gone = await request("DELETE", `/api/v1/casebook/sources/${source.id}/document`, {
    token: moderator.token,
  });
  expect(gone.status).toBe(204);
  expect((await request("GET", page)).status).toBe(404);
  expect((await events(source.id)).map(({ action }) => action)).toEqual([
    ...["document_changed", "document_changed", "created"],
  ]);
  expect((await testEnv.FILES.list({ prefix: `private/casebook/${source.id}` })).objects).toEqual([]);
});

it("a PDF tells what is in its text, and careful editors hear of it; a change ends what was scheduled", async () => {
  const source = await makeSource(writer.token);
  const made = await begin(writer, {
    ...complete,
    evidence: [{ source_id: source.source_id, description: "An audit" }],
  });
  const publish_at = new Date(Date.now() + 3_600_000).toISOString();
  expect((await call(moderator, "PUT", `/${made.id}/schedule`, { publish_at })).status).toBe(200);
  const { body, status } = await send(writer, source.id, await tellingPdf());
  expect([status, body]).toEqual([200, expect.anything()]);
  expect(body.document.content_type).toBe("application/pdf");
  expect(body.document.warnings).toContainEqual({ kind: "citizenship_number", count: 1 });
  const { advice } = (await call(writer, "GET", `/${made.id}/readiness`)).body;
  expect(advice.map(({ code }: { code: string }) => code)).toContain("document_warnings");
  expect((await team.events(made.id))[0].action).toBe("unscheduled");
  const page = await (
    await request("GET", `/dashboard/casebook/review/${made.case_id}`, { token: moderator.token })
  ).text();
  const found = page.slice(page.indexOf("Look at these before you publish"));
  expect(found.replaceAll(/<[^>]*>/g, "|")).toMatch(
    new RegExp(
      `\\|${body.title}\\|.*\\|1 phone number in its text\\|.*1 citizenship number.*under painted boxes`,
    ),
  );
  expect(found).toContain('name="accepted_document_warnings"');
  const text = "one\r\ntwo\tअ, asha@example.org";
  const again = await send(writer, source.id, text);
  expect(again.body.document).toMatchObject({
    ...{ content_type: "text/plain", removed: [], warnings: [{ kind: "email", count: 1 }] },
    original_sha256: again.body.document.sha256,
  });
  expect(await (await get(writer, source.id, "document")).text()).toBe(text);
  expect((await testEnv.FILES.list({ prefix: `private/casebook/${source.id}` })).objects.length).toBe(1);
});

it("what is no document is refused, and nothing changes", async () => {
  const source = await makeSource(writer.token);
  const refused = async (bytes: Uint8Array<ArrayBuffer> | string) =>
    (await send(writer, source.id, bytes)).status;
  expect(await refused("GIF89a\u0001\u0002")).toBe(415);
  expect(await refused(tellingJpeg(1).slice(0, 40))).toBe(415);
  expect(await refused(new Uint8Array([0xff, 0xfe, 0x41]))).toBe(415);
  expect(await refused("")).toBe(415);
  expect(await refused(await tellingPdf((pdf) => pdf.addJavaScript("x", "app.alert(1)")))).toBe(400);
  expect(await refused(new Uint8Array(10 * 1024 * 1024 + 1).fill(65))).toBe(413);
  expect((await events(source.id)).length).toBe(1);
});

/** What a job of the queue does, now. */
async function runArchive(source: string) {
  const row = await db.get<{ id: string }>(sql`SELECT id FROM jobs WHERE kind = 'casebook.archive'
    AND subject LIKE ${`${source} %`}`);
  if (row && archiveJob.queue === undefined) await runJob(systemCall(testEnv, "test"), archiveJob, row.id);
}

const read = async (id: string) =>
  (await api<Source>("GET", `/casebook/sources/${id}`, { token: writer.token })).body;

async function archived(url: string): Promise<Source> {
  const source = await makeSource(writer.token, { url });
  // What is rung for may come before us: both find it done once.
  const asked = await api("POST", `/casebook/sources/${source.id}/archive`, { token: writer.token });
  expect([asked.status, asked.body]).toEqual([202, expect.anything()]);
  await vi.waitFor(async () => {
    await runArchive(source.id);
    const { archive } = await read(source.id);
    expect(archive.status).not.toBe("queued");
  }, 10_000);
  return read(source.id);
}

it("an address is copied once, and what it answered can be taken along", async () => {
  const net = internet(async ({ url }) =>
    url.endsWith("/old")
      ? new Response(null, { status: 302, headers: { location: "/new" } })
      : new Response("<p>It was never built.</p>", { headers: { "content-type": "text/html" } }),
  );
  net.names = { "press.example.org": ["93.184.216.34"] };
  const { id, archive } = await archived("https://press.example.org/old");
  expect(archive).toMatchObject({ status: "done", bytes: 26, content_type: "text/html", error: null });
  expect(net.sent.map(({ url }) => new URL(url).pathname)).toEqual(["/old", "/new"]);
  const copy = await get(writer, id, "archive");
  expect(new TextDecoder().decode(await copy.arrayBuffer())).toBe("<p>It was never built.</p>");
  expect(copy.headers.get("content-disposition")).toMatch(/^attachment; .*\.html"$/);
  expect((await get(other, id, "archive")).status).toBe(403);
  const [latest] = await events(id);
  expect(latest).toMatchObject({
    ...{ action: "archived", change_summary: "Address archived", user: { id: writer.personId } },
  });
});

it("what is private by number or by name is never asked, after a redirect neither", async () => {
  const net = internet(
    async () => new Response(null, { status: 302, headers: { location: "http://169.254.169.254/latest" } }),
  );
  net.names = {
    ...{ "home.example.org": ["10.0.0.7"], "open.example.org": ["93.184.216.34"] },
    // One public address among private ones opens no door.
    ...{ "both.example.org": ["93.184.216.34", "192.168.1.1"], "six.example.org": ["fd00::7"] },
  };
  const hosts = [
    ...["127.0.0.1", "[::1]", "10.1.2.3", "172.16.0.1", "192.168.0.1", "2130706433", "0x7f.1"],
    ...["017700000001", "[::ffff:10.0.0.1]", "169.254.169.254", "[fe80::1]", "0.0.0.0", "localhost"],
    ...["home.example.org", "both.example.org", "six.example.org"],
  ];
  const addresses = hosts.flatMap((host) => [`http://${host}/x`, `https://${host}/x`]);
  for (const url of addresses) {
    const { archive } = await archived(url);
    expect([archive.status, archive.sha256, net.sent.length], url).toEqual(["failed", null, 0]);
    expect(archive.error, url).toMatch(/private network/);
  }
  for (const [n, location] of addresses.entries()) {
    net.answer = () => new Response(null, { status: 302, headers: { location } });
    const led = await archived(`${n % 2 === 0 ? "https" : "http"}://open.example.org/${n}`);
    expect([led.archive.status, led.archive.error, net.sent.length], location).toEqual([
      ...["failed", expect.stringMatching(/private network/), n + 1],
    ]);
  }
  const none = await makeSource(writer.token);
  const answer = await api("POST", `/casebook/sources/${none.id}/archive`, { token: writer.token });
  expect(answer.status).toBe(400);
});

it("an address by http is copied too, and no address of which nobody knows where it leads", async () => {
  const net = internet(async () => new Response("a page"));
  net.names = { "plain.example.org": ["93.184.216.34"] };
  expect((await archived("http://plain.example.org/")).archive).toMatchObject({ status: "done", bytes: 6 });
  expect((await archived("http://nowhere.example.org/")).archive.error).toBe("The address leads nowhere.");
  net.names = null;
  expect((await archived("http://plain.example.org/")).archive.error).toMatch(/could not be found out/);
  expect(net.sent).toHaveLength(1);
  net.names = { "plain.example.org": ["93.184.216.34"] };
  expect((await archived("https://plain.example.org/")).archive.status).toBe("done"); // and nobody rests
});

it("what was fetched of an address that changed meanwhile is thrown away, and the new one is copied", async () => {
  const source = await makeSource(writer.token, { url: "https://press.example.org/old" });
  const path = `/casebook/sources/${source.id}`;
  let changed = false;
  const net = internet(async ({ url }) => {
    if (!changed) {
      changed = true;
      const edits = { token: writer.token, body: { url: "https://press.example.org/new" } };
      expect((await api("PATCH", path, edits)).status).toBe(200);
    }
    return new Response(url);
  });
  net.names = { "press.example.org": ["93.184.216.34"] };
  await api("POST", `${path}/archive`, { token: writer.token });
  await vi.waitFor(async () => {
    await runArchive(source.id);
    expect((await read(source.id)).archive.status).not.toBe("queued");
  }, 10_000);
  const copy = await get(writer, source.id, "archive");
  expect(new TextDecoder().decode(await copy.arrayBuffer())).toBe("https://press.example.org/new");
  expect((await testEnv.FILES.list({ prefix: `private/casebook/${source.id}` })).objects).toHaveLength(1);
  expect((await events(source.id)).map(({ action }) => action)).toEqual(["archived", "changed", "created"]);
});

it("what is too long, or says no, is told as failed", async () => {
  const net = internet(async ({ url }) =>
    url.endsWith("/long")
      ? new Response(new Uint8Array(10 * 1024 * 1024 + 1))
      : new Response("gone", { status: 404 }),
  );
  net.names = { "a.example.org": ["93.184.216.34"] };
  const said = async (path: string) => (await archived(`https://a.example.org${path}`)).archive.error;
  expect(await said("/long")).toBe("The address answers with more than 10485760 bytes.");
  expect(await said("/none")).toBe("The address answered 404.");
});

it("a source's page takes a document by a plain form, and says what to look at, or why it is not taken", async () => {
  const source = await makeSource(writer.token, { url: "https://example.org/audit" });
  const path = `/dashboard/casebook/sources/${source.id}`;
  const page = async () => (await request("GET", path, { token: writer.token })).text();
  const post = async (to: string, file?: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(formIn(await page(), `${path}${to}`))) {
      if (name !== "file") form.append(name, value);
    }
    if (file !== undefined) form.append("file", new Blob([file]), "a.txt");
    const body = file === undefined ? new URLSearchParams([...form] as [string, string][]).toString() : form;
    const headers = file === undefined ? { "content-type": "application/x-www-form-urlencoded" } : {};
    const answer = await request("POST", `${path}${to}`, { token: writer.token, body, headers });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
  };
  await post("/document", "GIF89a\u0001");
  expect((await read(source.id)).document).toBeNull();
  await post("/document", "Write to asha@example.org");
  expect(await page()).toContain("1 e-mail address in its text");
  const copy = await request("GET", `${path}/document`, { token: writer.token });
  expect(new TextDecoder().decode(await copy.arrayBuffer())).toBe("Write to asha@example.org");
  internet(async () => new Response("x"));
  await post("/archive");
  expect((await read(source.id)).archive.status).not.toBeNull();
  await post("/document/delete");
  expect((await read(source.id)).document).toBeNull();
});
