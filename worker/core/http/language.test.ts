import { expect, it } from "vitest";
import { administrator, api, request } from "../../testing/api";
import { cookiesOf, personWithPassword } from "../identity/testing";

const look = async (path: string, headers: Record<string, string> = {}, token?: string) => {
  const answer = await request("GET", path, { headers, ...(token ? { token } : {}) });
  const html = await answer.text();
  return { html, language: /<html lang="([^"]+)" dir="([^"]+)"/.exec(html)?.slice(1).join(" "), answer };
};
const french = { "accept-language": "fr-FR,fr;q=0.9,en;q=0.5" };

it("a visitor reads what they chose, else what their browser asks for", async () => {
  expect((await look("/login")).html).toContain("<h1>Sign in</h1>");
  const asked = await look("/login", french);
  expect(asked.language).toBe("fr ltr");
  expect(asked.html).toContain("<h1>Connexion</h1>");
  expect((await look("/login?lang=en", french)).language).toBe("en ltr");
  expect((await look("/login", { ...french, cookie: "lang=en" })).language).toBe("en ltr");
  expect((await look("/login?lang=none", french)).language).toBe("fr ltr");
});

it("where nobody says, the organisation's language is spoken", async () => {
  const { token } = await administrator();
  const settings = { name: "Terrain", time_zone: "Africa/Dakar", locale: "fr-SN" };
  await api("PUT", "/settings/organisation", { token, body: settings });
  expect((await look("/login", { "accept-language": "sw" })).language).toBe("fr-SN ltr");
  await api("PUT", "/settings/organisation", { token, body: { ...settings, locale: "en" } });
  expect((await look("/login")).language).toBe("en ltr");
});

it("the switch is plain links to the same page, and works without cookies", async () => {
  const { html, answer } = await look("/forgot?x=1&lang=fr");
  expect(html).toMatch(/<a href="\/forgot\?x=1&amp;lang=en"[^>]*>English/);
  expect(html).toContain('action="/forgot?lang=fr"');
  expect(html).toContain('href="/login?lang=fr"');
  expect(answer.headers.get("set-cookie")).toContain("lang=fr;");
  const kept = await look("/forgot?lang=fr", { cookie: "lang=fr" });
  expect(kept.html).toContain('action="/forgot"');
  expect(kept.answer.headers.get("set-cookie")).toBeNull();
  expect((await look("/?lang=fr")).answer.headers.get("location")).toBe("/login?lang=fr");
});

it("an unknown address and a refusal are told in the reader's language, to programs in English", async () => {
  expect((await look("/r/forged", french)).html).toContain("Ce lien n’est pas valable");
  expect((await look("/nowhere", french)).html).toContain("Il n’y a pas de page ici");
  const told = await request("GET", "/api/v1/nowhere", { headers: french });
  expect(await told.json()).toMatchObject({ title: "Not signed in" });
});

it("a person reads their own language on every page of theirs, whatever the browser says", async () => {
  const { token } = await administrator();
  await api("PATCH", "/me", { token, body: { locale: "fr-SN" } });
  const mine = await look("/dashboard/settings/profile?lang=en", { cookie: "lang=en" }, token);
  expect(mine.language).toBe("fr-SN ltr");
  expect(mine.html).toContain("Aller au contenu");
  expect(mine.html).not.toContain('class="languages"');
  expect((await look("/dashboard/nowhere", {}, token)).html).toContain("Il n’y a pas de page ici");
});

it("what a form refuses is said in the person's language", async () => {
  const answer = await request("POST", "/login?lang=fr", {
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: "email=nobody%40example.org&password=wrong",
  });
  expect(await answer.text()).toContain("L’adresse ou le mot de passe n’est pas juste.");
});

it("a person chooses another language in the menu of their name, and reads the same page in it", async () => {
  const { token } = await administrator();
  await api("PATCH", "/me", { token, body: { locale: "en" } });
  const here = "/dashboard/settings/profile?x=1";
  const { html } = await look(here, {}, token);
  const [, action = "", csrf = "", locale = ""] =
    /action="([^"]+)"><input type="hidden" name="csrf" value="([^"]+)"\/><button type="submit" name="locale" value="(\w+)" lang="fr">/.exec(
      html,
    ) ?? [];
  const choose = (fields: Record<string, string>) =>
    request("POST", action, {
      token,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        referer: `https://milepost.test${here}`,
      },
      body: new URLSearchParams({ csrf, ...fields }).toString(),
    });
  const chosen = await choose({ locale });
  expect(chosen.status).toBe(303);
  expect(chosen.headers.get("location")).toBe(here);
  expect((await look(here, {}, token)).language).toBe("fr ltr");
  expect((await look(here, {}, token)).html).toContain('value="en" lang="en"');
  expect((await choose({ locale: "xx" })).status).toBe(400);
  expect((await look(here, {}, token)).language).toBe("fr ltr");
});

const signInAt = (path: string, email: string | null) =>
  request("POST", path, {
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ email: email ?? "", password: "the right password", next: "" }).toString(),
  });
const languageAfter = async (answer: Response) =>
  (await look("/dashboard/settings/profile", { cookie: cookiesOf(answer) })).language;

it("whoever chose a language where they signed in reads their own pages in it from then on", async () => {
  const { email } = await personWithPassword();
  const { html } = await look("/login?lang=fr");
  expect(html).toContain('action="/login?lang=fr"');
  // Kept in a cookie, too: the form still says that it was chosen here.
  expect((await look("/login?lang=fr", { cookie: "lang=fr" })).html).toContain('action="/login?lang=fr"');

  expect(await languageAfter(await signInAt("/login", email))).toBe("en ltr");
  expect(await languageAfter(await signInAt("/login?lang=fr", email))).toBe("fr ltr");
  expect(await languageAfter(await signInAt("/login", email))).toBe("fr ltr");
  expect(await languageAfter(await signInAt("/login?lang=none", email))).toBe("fr ltr");
});

it("a choice of the language that somebody reads anyhow leaves their country's spelling", async () => {
  const { email } = await personWithPassword({ locale: "fr-SN" });
  expect(await languageAfter(await signInAt("/login?lang=fr", email))).toBe("fr-SN ltr");
});
