import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { administrator, api, db } from "../../../testing/api";
import { page, submit } from "../../testing/pages";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
} from "../../testing/signups";
import { decide, raiseFlag, workThrough } from "./testing/flags";

const admin = await administrator();
const key = await apiKey();
const hour = 3_600_000;

afterEach(async () => expect(await imbalances()).toEqual([]));

it("shows look-alikes together, and decides of one, of those ticked and of all of them, with a note", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const path = `/dashboard/fraud?campaign_id=${running.id}`;
  const empty = await page(path, admin);
  expect(empty.html).toContain("Nothing to review");
  const flags: string[] = [];
  for (let n = 0; n < 3; n++) {
    const click_id = await clickOn(link, Date.now() - hour + n);
    flags.push(await raiseFlag((await settledSignUp(key, { email: someone(), click_id })).id));
  }
  const [a = "", b = "", c = ""] = flags;
  const { html } = await page(path, admin);
  for (const words of ["3 look-alikes", "One visitor clicked this link 9 times.", "Score 70", `flag_${a}`]) {
    expect(html).toContain(words);
  }
  expect(html.match(/button--danger/g)).toHaveLength(1);
  const counted = async () =>
    Promise.all(flags.map(async (id) => (await rowOf(`snp${id.slice(3)}`)).counted));

  const one = await submit(path, admin, { these: `confirm ${a}`, note: "The same hand" });
  expect(one).toMatchObject({ status: 303, location: `${path}&done=${a}` });
  expect(await counted()).toEqual([0, 1, 1]);
  // What is no flag's id changes nothing, whatever its letters.
  expect((await submit(path, admin, { these: "confirm नेपाल\r\nX-Y: z" })).status).toBe(303);
  await submit(path, admin, { ticked: "confirm", [`flag_${b}`]: "on", note: "" });
  expect(await counted()).toEqual([0, 0, 1]);
  expect((await submit(path, admin, { ticked: "confirm" })).message).toContain("bad:");

  const decided = await page(`${path}&status=confirmed`, admin);
  expect(decided.html).toContain("The same hand");
  expect(decided.html).toContain("by Test Person");
  // Who clears the campaign stays among what is confirmed, and there is nothing to clear without one.
  expect(decided.html).toMatch(/class="filters__clear" href="\/dashboard\/fraud\?status=confirmed"/);
  expect((await page("/dashboard/fraud?status=confirmed", admin)).html).not.toContain("filters__clear");
  expect(decided.html).not.toContain("button--danger");
  await submit(path, admin, { these: `undo ${a} ${b}` });
  expect(await counted()).toEqual([1, 1, 1]);
  await submit(path, admin, { these: `dismiss ${flags.join(" ")}` });
  expect((await page(path, admin)).html).toContain("Nothing to review");
  expect(c).not.toBe("");
  expect((await page(path, link.officer)).status).toBe(403);
  expect((await page("/dashboard", link.officer)).html).not.toContain("/dashboard/fraud");
});

it("offers to take back what was just decided, and nothing that was decided before", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const path = `/dashboard/fraud?campaign_id=${running.id}`;
  const flags: string[] = [];
  for (let n = 0; n < 3; n++) {
    const click_id = await clickOn(link, Date.now() - hour + n);
    flags.push(await raiseFlag((await settledSignUp(key, { email: someone(), click_id })).id));
  }
  const [before = "", ...now] = flags;
  await submit(path, admin, { these: `confirm ${before}` });
  const { location = "" } = await submit(path, admin, { these: `confirm ${now.join(" ")}` });
  const shown = await page(location ?? "", admin);
  expect(shown.html).toContain("2 sign-ups were confirmed as fraud.");
  const undo = /id="take-back"[\s\S]*?value="(undo [^"]+)"/.exec(shown.html)?.[1] ?? "";
  expect(undo.split(" ").sort()).toEqual(["undo", ...now].sort());
  // What the filters and the pager lead to says it no more.
  expect(shown.html).not.toMatch(/href="[^"]*done=/);
  // Somebody else, who did not decide it, is offered nothing.
  expect((await page(location ?? "", await administrator())).html).not.toContain("take-back");

  const taken = await submit(path, admin, { these: undo });
  expect(taken.message).toBe("good:2 decisions were taken back.");
  expect((await rowOf(`snp${before.slice(3)}`)).counted).toBe(0);
  expect((await page(location ?? "", admin)).html).not.toContain("take-back");
});

it("decides of all that are alike, also of those on other pages, and takes back exactly that", async () => {
  const running = await campaign();
  const [link, other] = [await linkOf(running), await linkOf(running)];
  const path = `/dashboard/fraud?campaign_id=${running.id}`;
  const suspect = async (of: typeof link, n: number) => {
    const click_id = await clickOn(of, Date.now() - hour + n);
    return raiseFlag((await settledSignUp(key, { email: someone(), click_id })).id);
  };
  const farm: string[] = [];
  for (let n = 0; n < 27; n++) farm.push(await suspect(link, n));
  const alone = await suspect(other, 99);
  const statuses = async () => {
    const rows = await db.all<{ status: string }>(sql`SELECT f.status FROM fraud_flags f
      JOIN signups s ON s.id = f.signup_id WHERE s.referral_id = ${link.id}`);
    return [...new Set(rows.map(({ status }) => status))];
  };
  const first = await page(path, admin);
  for (const words of ["27 look-alikes", "of them are on this page.", "Confirm 27", "Dismiss 27"]) {
    expect(first.html).toContain(words);
  }
  const button = /name="alike" value="(confirm [^"]+)"/.exec(first.html)?.[1] ?? "";
  expect(button).toBe(`confirm same_visitor ${link.id}`);

  const sent = await submit(path, admin, { alike: button, note: "One hand" });
  expect(sent.location).toMatch(/&done=fjb_/);
  const job = sent.location?.split("done=")[1] ?? "";
  expect((await page(sent.location ?? "", admin)).html).toMatch(
    /of 27 are confirmed as fraud so far|27 sign-ups were/,
  );
  await workThrough(job);
  expect(await statuses()).toEqual(["confirmed"]);
  const done = await page(sent.location ?? "", admin);
  expect(done.html).toContain("27 sign-ups were confirmed as fraud.");
  expect(done.html).toContain(`name="undo_job" value="${job}"`);
  expect((await page(sent.location ?? "", await administrator())).html).not.toContain("undo_job");
  expect((await page(`${path}&status=confirmed`, admin)).html).toContain("Undo 27");

  // What somebody decided of otherwise since stays as it is.
  const [kept = ""] = farm;
  await decide(kept, "dismiss");
  for (const _ of [1, 2]) {
    const back = await submit(path, admin, { undo_job: job });
    expect(back.location).toBe(sent.location);
    await workThrough(job);
    expect((await statuses()).sort()).toEqual(["dismissed", "open"]);
    expect((await rowOf(`snp${kept.slice(3)}`)).counted).toBe(1);
  }
  expect((await page(sent.location ?? "", admin)).html).toContain("27 decisions were taken back.");
  expect((await api("GET", `/fraud/flags/${alone}`, { token: admin.token })).body).toMatchObject({
    status: "open",
  });
});

it("takes many decisions back by the API as it takes them, and only once they are taken", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) {
    const click_id = await clickOn(link, Date.now() - hour + n);
    ids.push(await raiseFlag((await settledSignUp(key, { email: someone(), click_id })).id));
  }
  const { token } = admin;
  const counted = async () => Promise.all(ids.map(async (id) => (await rowOf(`snp${id.slice(3)}`)).counted));
  for (const decision of ["confirm", "dismiss"]) {
    const { body } = await api<{ id: string }>("POST", "/fraud/flags/decide", {
      token,
      body: { ids, decision },
    });
    await workThrough(body.id);
    expect(await counted()).toEqual(decision === "confirm" ? [0, 0, 0] : [1, 1, 1]);
    for (const _ of [1, 2]) {
      const back = await api("POST", `/fraud/jobs/${body.id}/undo`, { token });
      expect([back.status, back.body]).toEqual([202, { id: body.id }]);
      await workThrough(body.id);
    }
    expect(await counted()).toEqual([1, 1, 1]);
    expect((await api("GET", `/fraud/jobs/${body.id}`, { token })).body).toMatchObject({
      ...{ decision, status: "done", undone: true, progress: { rows: 0, of: 3 }, refused: [] },
    });
  }
  const trail = await db.all(sql`SELECT 1 FROM audit_events WHERE action = 'fraud.undone_many'`);
  expect(trail.length).toBeGreaterThanOrEqual(2);
  await db.run(sql`INSERT INTO fraud_jobs (id, decision, signup_ids, created_by_kind, created_by, created_at)
    VALUES ('fjb_still', 'confirm', '["snp_x"]', 'person', ${admin.personId}, 1)`);
  expect((await api("POST", "/fraud/jobs/fjb_still/undo", { token })).status).toBe(409);
  expect((await api("POST", "/fraud/jobs/fjb_gone/undo", { token })).status).toBe(404);
  await db.run(sql`DELETE FROM fraud_jobs WHERE id = 'fjb_still'`);
});

it("tells what each look-alike is suspected of, where that differs, and names its browser", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const path = `/dashboard/fraud?campaign_id=${running.id}`;
  const agents = [
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/125.0.0.0 Mobile Safari/537.36",
    "sign-up-robot/7",
    "Mozilla/5.0 (Linux; U; Android 11; Redmi Note 9) Version/4.0 Chrome/112.0.0.0 Mobile XiaoMi/MiuiBrowser/14.28.0",
  ];
  for (const [n, user_agent] of agents.entries()) {
    const click_id = await clickOn(link, Date.now() - hour + n);
    const { id } = await settledSignUp(key, { email: someone(), click_id, user_agent });
    await raiseFlag(id);
    await db.run(
      sql`UPDATE fraud_flags SET reasons = ${JSON.stringify([
        { rule: "fast_form", points: 60, detail: "", code: "fast_form", values: { seconds: n + 1 } },
        { rule: "rushed_link", points: 10, detail: "", code: "rushed_link", values: { count: 2, of: 2 } },
      ])} WHERE signup_id = ${id}`,
    );
  }
  const { html } = await page(path, admin);
  for (const words of [
    ...["3 look-alikes", "Form filled in too fast", "within 1 s.", "within 2 s."],
    ...["Link of fast sign-ups", "Chrome on Android", "sign-up-robot/7", "Another browser on Android"],
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain("Mozilla/5.0");
});

it("an officer asks from their link's page, and an administrator grants it", async () => {
  const running = await campaign();
  const [mine, theirs] = [await linkOf(running), await linkOf(running)];
  await clickOn(mine, Date.now() - hour);
  const email = someone();
  const row = await settledSignUp(key, { email, click_id: await clickOn(theirs, Date.now() - hour) });
  const ask = `/dashboard/links/${mine.id}/claim`;
  expect((await page(`/dashboard/links/${mine.id}`, mine.officer)).html).toContain(ask);
  expect((await page(ask, mine.officer)).html).toContain("Is a sign-up missing?");
  expect((await page(ask, theirs.officer)).status).toBe(404);

  // Whether an address signed up is not told.
  const sent = await submit(ask, mine.officer, { email: email.toUpperCase(), reason: "Met at the fair" });
  const other = await submit(ask, mine.officer, { email: someone(), reason: "Met at the fair" });
  expect(sent.status).toBe(303);
  expect(other.message).toBe(sent.message);
  expect((await submit(ask, mine.officer, { email: "nobody", reason: "" })).status).toBe(400);

  const { html } = await page("/dashboard/claims", admin);
  expect(html).toContain("Met at the fair");
  const id = /action="(\/dashboard\/claims\/clm_\w+)"/.exec(html)?.[1] ?? "";
  const granted = await submit(id, admin, { decision: "approve", note: "" });
  expect(granted.message).toBe("good:The sign-up is the link’s now.");
  expect((await rowOf(row.id)).referral_id).toBe(mine.id);
  expect((await page("/dashboard/claims", mine.officer)).status).toBe(403);

  const back = await submit(`/dashboard/signups/${row.id}/claim`, admin, {
    link: theirs.code,
    reason: "A mistake",
  });
  expect(back.message).toBe("good:The sign-up is the link’s now.");
  expect((await rowOf(row.id)).referral_id).toBe(theirs.id);
  const shown = await page(`/dashboard/signups/${row.id}`, admin);
  expect(shown.html).toContain("Sign-up given to a link");
  const unknown = await submit(`/dashboard/signups/${row.id}/claim`, admin, {
    link: "nothing",
    reason: "A mistake",
  });
  expect(unknown.message).toContain("bad:");
  expect((await api("GET", "/claims?status=approved", { token: admin.token })).status).toBe(200);
});
