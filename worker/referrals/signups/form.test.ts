import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { clickCookieName, withClick } from "../clicks/click-cookie";
import {
  campaign,
  clickOn,
  linkOf,
  type SignupRow,
  settle,
  someone,
  type TestLink,
} from "../testing/signups";

const consent = "I agree that Field Works writes to me.";
const running = await campaign({ name: "Spring <intake>", consent_text: consent, description: "Join us." });
const link = await linkOf(running);
const here = {
  origin,
  "content-type": "application/x-www-form-urlencoded",
  "cf-connecting-ip": "198.51.100.7",
};

const open = (query = "", headers: Record<string, string> = {}, slug = running.slug) =>
  request("GET", `/signup/${slug}${query}`, { headers: { accept: "text/html", ...headers } });
const send = (fields: Record<string, string>, headers: Record<string, string> = {}, slug = running.slug) =>
  request("POST", `/signup/${slug}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { accept: "text/html", ...here, ...headers },
  });
/** What a browser without script would send: the form's hidden fields as they stand. */
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
const cookieFor = (token: string) => {
  const set = withClick(null, token, 30, Date.now());
  return set.slice(0, set.indexOf(";"));
};
const newest = async () => {
  const row = await db.get<SignupRow>(sql`SELECT * FROM signups ORDER BY id DESC LIMIT 1`);
  if (!row) throw new Error("none");
  await settle(row.id);
  return (await db.get<SignupRow>(sql`SELECT * FROM signups WHERE id = ${row.id}`)) ?? row;
};
const count = () => db.get(sql`SELECT count(*) AS n FROM signups`);
const visited = (of: TestLink) => clickOn(of, Date.now() - 5000);

describe("the form", () => {
  it("refused again and again, it still leads to the other language with the click, without cookies", async () => {
    const click = await visited(link);
    const html = await (await open(`?ref=${link.code}&click_id=${click}`)).text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const body = new URLSearchParams({ ...hidden(html), email: "no address" }).toString();
    // The page of a form that was refused before has that form's address, and so has its Referer.
    const headers = { accept: "text/html", ...here, referer: origin + action };
    const refused = await request("POST", action, { body, headers });
    expect(refused.status).toBe(400);
    const french = /<a href="([^"]+)"[^>]*>Français/.exec(await refused.text())?.[1] ?? "";
    const next = await (await request("GET", french.replaceAll("&amp;", "&"), { headers: here })).text();
    expect(hidden(next)).toMatchObject({ click_id: click, ref: link.code });
  });

  it("is the campaign's, labelled, and keeps what the landing address brought", async () => {
    const click = await visited(link);
    const page = await open(`?ref=${link.code}&click_id=${click}`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toContain("no-store");
    expect(page.headers.get("content-security-policy")).toContain("script-src");
    expect(html).toContain("Spring &lt;intake>");
    expect(html).toContain('<label class="field__label" for="field-email">');
    expect(html).toContain(consent);
    expect(hidden(html)).toMatchObject({ click_id: click, ref: link.code });
    expect(html).toContain("Continue on another device");
    expect(html).not.toContain(" style=");
  });

  it("escapes what the address says", async () => {
    const html = await (await open(`?ref=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("Continue on another device");
  });

  it("signs up without script, earned by the click, and goes to the success page", async () => {
    const own = await linkOf(running);
    const html = await (await open(`?ref=${own.code}&click_id=${await visited(own)}`)).text();
    const email = someone();
    const answer = await send({ ...hidden(html), email, consent: "yes", topic: "" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/signup-success?campaign=${running.slug}`);
    const row = await newest();
    expect(row).toMatchObject({ channel: "form", referral_id: own.id, reason: "last_click" });
    expect(JSON.parse(row.evidence)).toMatchObject({ consent, visitor: { ip_masked: "198.51" } });
    expect(row.evidence).not.toContain("trap");
    const success = await request("GET", answer.headers.get("location") ?? "", {
      headers: { accept: "text/html" },
    });
    expect(success.status).toBe(200);
    expect(await success.text()).toContain("You are signed up");
  });

  it("uses the click cookie where the address brings nothing", async () => {
    const own = await linkOf(running);
    const click = await visited(own);
    await send({ email: someone(), consent: "yes" }, { cookie: cookieFor(click) });
    expect(await newest()).toMatchObject({ referral_id: own.id, click_id: click });
    expect(cookieFor(click)).toContain(clickCookieName);
  });

  it("sent twice is one sign-up", async () => {
    const email = someone();
    const answers = await Promise.all([1, 2, 3].map(() => send({ email, consent: "yes", ref: link.code })));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    const rows = await db.all(
      sql`SELECT 1 FROM signups WHERE evidence LIKE ${`%${link.code}%`} AND channel = 'form'`,
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ["", "Give your e-mail address, like name@example.org."],
    ["nobody", "Give an e-mail address, like name@example.org."],
  ])(
    "shows what is wrong with %j beside the field, keeps what was typed, and puts the focus there",
    async (email, words) => {
      const before = await count();
      const answer = await send({ email, consent: "yes", ref: link.code, click_id: "x".repeat(48) });
      const html = await answer.text();
      expect(answer.status).toBe(400);
      expect(html).toContain(words);
      const input = /<input[^>]*name="email"[^>]*>/.exec(html)?.[0] ?? "";
      expect(input).toContain("autofocus");
      expect(input).toContain('aria-invalid="true"');
      expect(input).toContain('aria-describedby="field-email-fault"');
      expect(input).toContain(email ? `value="${email}"` : " value ");
      expect(/<input[^>]*name="consent"[^>]*>/.exec(html)?.[0]).toContain("checked");
      expect(hidden(html)).toEqual({ click_id: "x".repeat(48), ref: link.code });
      expect(await count()).toEqual(before);
    },
  );

  it("asks for consent where the campaign does, and only there", async () => {
    const answer = await send({ email: "asha@example.org" });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("please agree");
    expect(/<input[^>]*name="consent"[^>]*>/.exec(html)?.[0]).toContain("autofocus");
    expect(html).toContain('value="asha@example.org"');
    const without = await campaign();
    expect((await send({ email: someone() }, {}, without.slug)).status).toBe(303);
  });

  it("keeps and attributes a sign-up that fills in what no person sees, with a mark", async () => {
    const own = await linkOf(running);
    const html = await (await open(`?ref=${own.code}&click_id=${await visited(own)}`)).text();
    const trap =
      /<div class="signup-trap" aria-hidden="true">.*?<input[^>]*name="(\w+)"/s.exec(html)?.[1] ?? "";
    const answer = await send({ ...hidden(html), email: someone(), consent: "yes", [trap]: "Buy now" });
    expect(answer.headers.get("location")).toBe(`/signup-success?campaign=${running.slug}`);
    const row = await newest();
    expect(row).toMatchObject({ referral_id: own.id, reason: "last_click", counted: 1 });
    expect(JSON.parse(row.evidence)).toMatchObject({ trap: true });
    // A form that is shown again keeps the mark.
    const again = await (await send({ email: "nobody", consent: "yes", [trap]: "Buy now" })).text();
    expect(new RegExp(`<input[^>]*name="${trap}"[^>]*>`).exec(again)?.[0]).toContain('value="Buy now"');
  });

  it.each(["website", "url", "company", "organization", "name", "phone", "address", "homepage"])(
    "has no field that a browser fills in unasked: %s",
    async (name) => {
      const html = await (await open()).text();
      expect(html).not.toMatch(new RegExp(`<input[^>]*(?:name|id)="(?:field-)?${name}"`));
      await send({ email: someone(), consent: "yes", [name]: "https://asha.example" });
      expect((await newest()).evidence).not.toContain("trap");
    },
  );

  it("tells all that is wrong at once, and costs nobody their sign-up for a name", async () => {
    const html = await (await send({ email: "nobody", first_name: "Asha" })).text();
    for (const words of ["Give an e-mail address, like", "please agree", 'value="Asha"', 'value="nobody"']) {
      expect(html).toContain(words);
    }
    const email = someone();
    expect((await send({ email, consent: "yes", first_name: "x".repeat(5000) })).status).toBe(303);
  });

  it("keeps what was typed where somebody sends too often", async () => {
    const limit = vi.spyOn(testEnv.PUBLIC_LIMIT as NonNullable<typeof testEnv.PUBLIC_LIMIT>, "limit");
    limit.mockResolvedValue({ success: false });
    const answer = await send({ email: "asha@example.org", first_name: "Asha", consent: "yes" });
    limit.mockRestore();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
    const html = await answer.text();
    for (const words of ['value="asha@example.org"', 'value="Asha"', "Too many requests"]) {
      expect(html).toContain(words);
    }
  });

  it("comes from its own page alone", async () => {
    const before = await count();
    const fields = { email: someone(), consent: "yes" };
    expect((await send(fields, { origin: "https://evil.example" })).status).toBe(403);
    expect((await send(fields, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send(fields, { "sec-fetch-site": "same-origin" })).status).toBe(303);
    expect(await count()).not.toEqual(before);
    const json = { "content-type": "application/json" };
    expect((await send(fields, json)).status).toBe(415);
  });
});

describe("an address with what is not ours", () => {
  const foreign = [
    "ref=producthunt",
    "ref=producthunt&click_id=EAIaIQobChMI-foreign",
    "click_id=fb.1.1700000000000.123456789",
    "ref=550e8400-e29b-41d4-a716-446655440000",
    `ref=${"r".repeat(3000)}&click_id=${"c".repeat(3000)}`,
    "ref=&click_id=",
    "ref=%E0%A4%A&click_id=%00",
  ];
  it.each(foreign)("leaves the click that the browser remembers alone: %s", async (query) => {
    const own = await linkOf(running);
    const click = await visited(own);
    const cookie = cookieFor(click);
    const page = await open(`?${query}`, { cookie });
    expect(page.status).toBe(200);
    expect(page.headers.get("set-cookie")).toBeNull();
    const html = await page.text();
    expect(html).toContain("Continue on another device");
    expect(hidden(html)).toEqual({ visit: expect.any(String), served: expect.any(String) });
    const sent = { ...Object.fromEntries(new URLSearchParams(query)), email: someone(), consent: "yes" };
    expect((await send(sent, { cookie })).status).toBe(303);
    expect(await newest()).toMatchObject({ referral_id: own.id, reason: "last_click", click_id: click });
  });

  it.each(foreign)("is an address like any other: %s", async (query) => {
    const fields = Object.fromEntries(new URLSearchParams(query));
    expect((await send({ ...fields, email: someone(), consent: "yes" })).status).toBe(303);
    expect(await newest()).toMatchObject({ referral_id: null, reason: "no_click" });
  });
});

describe("continue on another device", () => {
  it("remembers the click for the address, and says that this was no sign-up", async () => {
    const own = await linkOf(running);
    const email = someone();
    const before = await count();
    const answer = await send({ email, click_id: await visited(own), intent: "interest" });
    expect(answer.headers.get("location")).toBe(`/signup-success?campaign=${running.slug}&noted=1`);
    expect(await count()).toEqual(before);
    const page = await (await request("GET", answer.headers.get("location") ?? "")).text();
    expect(page).toContain("You are not signed up yet");
    expect(page).toContain(`${origin}/signup/${running.slug}`);
    await send({ email, consent: "yes" });
    expect(await newest()).toMatchObject({ reason: "same_address", referral_id: own.id });
  });

  it("needs a click that is ours", async () => {
    const answer = await send({ email: someone(), click_id: "x".repeat(48), intent: "interest" });
    expect(answer.status).toBe(400);
  });
});

describe("a campaign that takes no sign-ups", () => {
  it("says since when or from when, and takes none", async () => {
    const later = await campaign({ starts_on: "2999-01-31" });
    const early = await open("", {}, later.slug);
    expect(early.status).toBe(410);
    expect(await early.text()).toContain("31 January 2999");
    const over = await campaign();
    const { token } = await administrator();
    await api("POST", `/campaigns/${over.id}/archive`, { token });
    const before = await count();
    for (const slug of [later.slug, over.slug]) {
      expect((await send({ email: someone() }, {}, slug)).status).toBe(410);
    }
    expect(await (await open("", {}, over.slug)).text()).toContain("Sign-up is closed");
    expect(await count()).toEqual(before);
  });

  it("is not there where its name is unknown", async () => {
    expect((await open("", {}, "no-such")).status).toBe(404);
    expect((await send({ email: someone() }, {}, "no-such")).status).toBe(404);
    expect((await request("GET", "/signup-success", { headers: { accept: "text/html" } })).status).toBe(200);
    expect((await request("GET", "/signup-success?campaign=none&noted=1")).status).toBe(200);
  });
});

it("only a ticked box is consent: other values of the field are none", async () => {
  for (const consent of ["no", "0", "false", ""]) {
    expect((await send({ email: someone(), consent })).status, consent).toBe(400);
  }
  expect((await send({ email: someone(), consent: "on" })).status).toBe(303);
});
