import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, db, request } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";
import { campaign, linkOf, type TestLink } from "../testing/signups";

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

const path = "/dashboard/imports";

function upload(content: string | Uint8Array<ArrayBuffer>, name = "history.ndjson") {
  const form = new FormData();
  form.set("file", new Blob([content]), name);
  return submit(path, admin, form);
}

function send(html: string, step: string, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.set("step", step);
  form.set("packed", /name="packed" value="([^"]+)"/.exec(html)?.[1] ?? "");
  return submit(path, admin, form);
}

const clicksOf = (link: TestLink) =>
  db.get<{ clicks: number }>(sql`SELECT clicks FROM referrals WHERE id = ${link.id}`);

const linesOf = (link: TestLink) =>
  [
    { timestamp: "2025-03-04T08:00:00.000Z", eventType: "click", referralID: link.code, visitor: "v" },
    { timestamp: "2025-03-05T08:00:00.000Z", eventType: "click", referralID: link.code, visitor: "v" },
    { timestamp: "2025-03-05T09:00:00.000Z", eventType: "signup", referralID: link.id, userEmail: "=1+1" },
    { timestamp: "yesterday", eventType: "click", referralID: link.id },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

it("shows what a file would add and writes nothing; then imports it and reports", async () => {
  const link = await linkOf(await campaign());
  const checked = await upload(linesOf(link));
  expect(checked.status).toBe(200);
  expect(checked.html).toContain("1 line would be left out");
  for (const day of ["2025-03-04", "2025-03-05"])
    expect(checked.html).toMatch(new RegExp(`datetime="${day}"`, "i"));
  expect(checked.html).toContain("Import 3 events");
  expect(await clicksOf(link)).toEqual({ clicks: 0 });

  const done = await send(checked.html, "import");
  expect(done.html).toContain("3 events are part of your figures now.");
  expect(await clicksOf(link)).toEqual({ clicks: 2 });

  const again = await upload(linesOf(link));
  expect(again.html).toContain("The file holds nothing new to import.");
  expect(again.html).not.toContain('name="step" value="import"');
  expect((await page(path, admin)).html).toContain("Earlier imports");
});

it("hands the lines that are left out back as a file, no cell of which is a formula", async () => {
  const link = await linkOf(await campaign());
  const checked = await upload(`${linesOf(link)}\n=HYPERLINK("x")`);
  const csv = await send(checked.html, "rejected");
  expect(csv.html.trimEnd().split("\r\n")).toEqual([
    "Line,What is wrong,Content",
    expect.stringMatching(/^4,"timestamp: give an instant/),
    `5,The line is not valid JSON.,"'=HYPERLINK(""x"")"`,
  ]);
});

describe("sign-ups that find no click left", () => {
  const file = (link: TestLink) =>
    ["a", "b", "c"]
      .map((userEmail) => ({ timestamp: "2025-03-05T09:00:00.000Z", userEmail, referralID: link.id }))
      .map((line) => JSON.stringify({ ...line, eventType: "signup" }))
      .join("\n");

  it("are told of, with the choice to leave them out or to add what they lack", async () => {
    const link = await linkOf(await campaign());
    const click = `{"timestamp":"2025-03-04T08:00:00.000Z","eventType":"click","referralID":"${link.code}"}\n`;
    const checked = await upload(click + file(link));
    expect(checked.html).toContain("2 sign-ups find no click left on their links.");
    expect(checked.html).toMatch(/type="radio"[^>]*name="missing_clicks" value="leave" checked/);
    expect(checked.html).toMatch(/type="radio"[^>]*name="missing_clicks" value="add"[^d]/);
    expect(checked.html).toContain("The link has no click left for this sign-up.");
    const csv = await send(checked.html, "rejected");
    expect(csv.html.split("\r\n").slice(1)).toEqual([
      expect.stringMatching(/^3,The link has no click left for this sign-up.,/),
      expect.stringMatching(/^4,The link has no click left for this sign-up.,/),
      "",
    ]);

    const left = await send(checked.html, "import", { missing_clicks: "leave" });
    expect(left.html).toContain("2 events are part of your figures now.");
    expect(left.html).toContain("The link has no click left for this sign-up.");
    expect(await clicksOf(link)).toEqual({ clicks: 1 });
    const added = await send(checked.html, "import", { missing_clicks: "add" });
    expect(added.html).toContain("4 events are part of your figures now.");
    expect(await clicksOf(link)).toEqual({ clicks: 3 });
  });

  it("are offered where the file holds nothing else", async () => {
    const link = await linkOf(await campaign());
    const checked = await upload(file(link));
    expect(checked.html).not.toContain("nothing new");
    expect(checked.html).toMatch(/name="missing_clicks" value="add" checked/);
    await send(checked.html, "import", { missing_clicks: "add" });
    expect(await clicksOf(link)).toEqual({ clicks: 3 });
  });
});

it("takes a table with the same columns", async () => {
  const link = await linkOf(await campaign());
  const csv = `timestamp,eventType,referralID\n2025-03-04T08:00:00.000Z,click,${link.code}\n`;
  const checked = await upload(csv, "history.csv");
  expect(checked.html).toContain("Import 1 event");
  await send(checked.html, "import");
  expect(await clicksOf(link)).toEqual({ clicks: 1 });
});

it.each<[string, string | Uint8Array<ArrayBuffer>, number, string]>([
  ["nothing", "", 400, "Choose a file first."],
  ["only empty lines", "\n\n", 400, "The file is empty."],
  ["another encoding", new Uint8Array([116, 255, 10]), 400, "Save the file as UTF-8."],
  ["too many lines", "{}\n".repeat(20_001), 400, "Import at most 20,000 lines at a time"],
  ["too many bytes", `{}${" ".repeat(10 * 1024 * 1024)}`, 413, "at most 10 MB"],
])("says what is wrong with a file of %s", async (_, content, status, words) => {
  const answer = await upload(content);
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(words);
});

it("refuses a file that was altered on its way", async () => {
  const form = new FormData();
  form.set("packed", "x");
  const answer = await submit(path, admin, form);
  expect(answer.status).toBe(400);
});

it("is not for officers, nor in their navigation", async () => {
  const officer = await signedInOfficer();
  expect((await page(path, officer)).status).toBe(403);
  expect((await page("/dashboard", officer)).html).not.toContain(path);
  expect((await page("/dashboard", admin)).html).toContain(path);
  const response = await request("GET", path, { headers: { accept: "text/html" } });
  expect(response.status).toBe(303);
});
