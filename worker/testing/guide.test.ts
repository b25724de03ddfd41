import { beforeAll, describe, expect, it } from "vitest";
import { languages, translator } from "../../web/i18n/translate";
import type { Block, Inline } from "../../web/ui/prose-blocks";
import type { Person } from "../core/access/actor";
import { addressOf } from "../core/guide/guide";
import { texts as index } from "../core/guide/texts";
import modules from "../modules";
import { guide, helpFor, navigation, settings } from "../product";
import { administrator, api, request, signIn } from "./api";

const names = guide.flatMap(({ pages }) => pages.map(({ name }) => name));
const spoken = Object.keys(languages);
const everyPage = spoken.flatMap((language) => names.map((name) => [language, name] as const));

const open = (path: string, language: string, token?: string) =>
  request("GET", path, {
    headers: {
      accept: "text/html",
      "accept-language": language,
      ...(token ? { cookie: `__Host-access=${token}` } : {}),
    },
  });

type Part = Block | Inline | Part[];

/** Where the links of a page lead, in the order of its text. */
function linksIn(parts: Part): string[] {
  if (typeof parts === "string") return [];
  if (Array.isArray(parts)) return parts.flatMap((part) => linksIn(part));
  if (parts.is === "picture") return [];
  if (parts.is === "list") return linksIn(parts.items.flat());
  if (parts.is === "table") return linksIn([...parts.head, ...parts.rows.flat()]);
  return [...(parts.is === "link" ? [parts.href] : []), ...linksIn(parts.of)];
}

const blocksOf = async (language: string, name: string): Promise<Block[]> => {
  const answer = await request("GET", index[language]?.[name]?.file ?? "");
  expect([name, answer.status]).toEqual([name, 200]);
  return answer.json();
};
const linksOf = async (language: string) =>
  (await Promise.all(names.map(async (name) => linksIn(await blocksOf(language, name))))).flat();

let admin: string;
let officer: string;
beforeAll(async () => {
  admin = (await administrator()).token;
  officer = (await signIn(["referrals:officer"])).token;
});

describe("the guide", () => {
  it("has each text in one part", () => {
    expect(new Set(names).size).toBe(names.length);
    for (const language of spoken)
      expect(Object.keys(index[language] ?? {}).sort()).toEqual([...names].sort());
  });

  it.each(spoken)("lists its pages at /help, to anybody, in %s", async (language) => {
    const answer = await open("/help", language);
    expect([answer.status, answer.headers.get("x-robots-tag")]).toEqual([200, "noindex"]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}"`);
    for (const name of names) expect(html).toContain(`href="${addressOf(name)}"`);
    for (const { title } of guide) expect(html).toContain(translator(language)(title));
  });

  it.each(everyPage)("tells in %s of %s, whole and without a script of its own", async (language, name) => {
    const answer = await open(addressOf(name), language);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<title>${index[language]?.[name]?.title} · Milepost</title>`);
    const blocks = await blocksOf(language, name);
    const ids = blocks.flatMap((block) => (block.is === "heading" ? [block.id] : []));
    expect(new Set(ids).size, "no two headings share an anchor").toBe(ids.length);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
    expect(html.match(/<script/g)).toHaveLength(1); // that of every page
    for (const block of blocks) {
      if (block.is !== "picture") continue;
      expect(html).toContain(`src="${block.src}"`);
      expect(block.alt).not.toBe("");
      const picture = await request("GET", block.src);
      expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"]);
    }
  });

  it.each(spoken)("leads only to pages and places that there are, in %s", async (language) => {
    const lost: string[] = [];
    for (const href of new Set(await linksOf(language))) {
      const [path = "", place] = href.split("#");
      const answer = await open(path, language, path.startsWith("/help") ? undefined : admin);
      const html = await answer.text();
      // A page of officers alone sends an administrator to the page that is theirs.
      if (![200, 303].includes(answer.status) || (place && !html.includes(`id="${place}"`))) lost.push(href);
    }
    expect(lost).toEqual([]);
  });

  it("stands in the product's frame for whoever is signed in, in their language", async () => {
    await api("PATCH", "/me", { token: officer, body: { name: "Asha", locale: "fr" } });
    const html = await (await open(addressOf("sharing"), "en", officer)).text();
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('href="/dashboard/follow-ups"');
    expect(html).toContain(index.fr?.sharing?.title);
  });

  it("is open to somebody who must choose a password first", async () => {
    const { token } = await signIn(["referrals:officer"], { mustChangePassword: true });
    const answer = await open(addressOf("officer"), "en", token);
    expect([answer.status, (await answer.text()).includes("bottom-bar")]).toEqual([200, false]);
  });

  it.each(["/help/nothing", "/help/constructor", "/help/__proto__", "/help/campaigns.md"])(
    "has nothing at %s",
    async (path) => {
      expect((await open(path, "en")).status).toBe(404);
    },
  );
});

describe("every page of the navigation and of the settings", () => {
  const as = (grants: Person["grants"]): Person => ({
    ...{ kind: "person", id: "p", sessionId: "s", name: "n", email: null, phone: null, locale: "en" },
    ...{ mustChangePassword: false, secondFactor: "off", via: "cookie", grants },
  });
  /** Everybody by their role: the administrator of the organisation, and each of the modules'. */
  const everybody = modules.flatMap(({ name, roles }) =>
    Object.keys(roles).map((role) => [`${name}:${role}`, as([{ module: name, role }])] as const),
  );
  const people = Object.fromEntries(everybody);
  const theAdministrator = people["organisation:admin"] ?? as([]);
  const theOfficer = people["referrals:officer"] ?? as([]);

  const pagesOf = (person: Person) => [
    ...navigation(person).map(({ href }) => href),
    ...(person === theAdministrator ? settings.map(({ href }) => href) : []),
    "/dashboard/settings/profile",
  ];

  it.each(everybody)("leads %s to the page that tells of it", async (_, person) => {
    const without = pagesOf(person).filter((path) => !names.includes(helpFor(person, path)?.slice(6) ?? ""));
    expect(without).toEqual([]);
  });

  it("is told of", async () => {
    const told = new Set(await linksOf("en"));
    const untold = [...new Set(Object.values(people).flatMap(pagesOf))].filter(
      (path) => !told.has(path) && path !== "/dashboard/settings" && path !== "/dashboard/settings/outbox",
    );
    expect(untold).toEqual([]); // the settings are their pages; the outbox is development's
  });

  it("is explained to each by the page that is theirs", async () => {
    expect(helpFor(theAdministrator, "/dashboard")).toBe("/help/dashboards");
    expect(helpFor(theOfficer, "/dashboard")).toBe("/help/officer");
    expect(helpFor(theAdministrator, "/dashboard/insight/timing")).toBe("/help/dashboards");
    expect(helpFor(theAdministrator, "/dashboard/settings/webhooks")).toBe("/help/programs");
    expect(helpFor(theOfficer, "/help")).toBeNull();
  });

  it("has the link, and a page that is made to be printed has not", async () => {
    expect(await (await open("/dashboard/campaigns", "en", admin)).text()).toContain(
      'href="/help/campaigns"',
    );
    const own = await (await open("/dashboard", "en", officer)).text();
    expect(own).toContain('href="/help/officer"');
  });
});
