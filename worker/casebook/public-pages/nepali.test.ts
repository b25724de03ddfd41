import { Parser } from "htmlparser2";
import { beforeAll, expect, it } from "vitest";
import { englishBeside } from "../../../web/e2e/english-beside";
import { partialLanguages } from "../../../web/i18n/translate";
import { api } from "../../testing/api";
import { contentFields } from "../content/fields";
import { sourceFields } from "../sources/source-fields";
import { call, newTeam, type Team } from "../testing/case-calls";
import { makeSource } from "../testing/case-records";
import { visit } from "../testing/public-cases";

// Each page of the archive, read in Nepali: dates and numbers are in its own digits and names of months, and no word of
// the English catalogue stands on it. What a case says in English is marked as English, and is its own.

let team: Team;
let paths: string[];

beforeAll(async () => {
  team = await newTeam();
  const tag = "पुल";
  const { source_id, id } = await makeSource(team.moderator.token, {
    ...{ title: "लेखापरीक्षण", description: "के भेटियो", publication_date: "2024-05-06" },
    ...{ source_type: "OFFICIAL_GOVERNMENT", url: "https://audit.example/bridges" },
  });
  const form = new FormData();
  form.append("file", new Blob(["के भेटियो"]), "a.txt");
  const put = await api("PUT", `/casebook/sources/${id}/document`, {
    token: team.moderator.token,
    body: form,
  });
  expect(put.status).toBe(200);
  const [who, where] = ["entity:person/in-nepali", "entity:location/district/in-nepali"];
  for (const [entity, display_name_ne] of [
    [who, "आशा राई"],
    [where, "इलाम"],
  ] as const) {
    const body = { entity_id: entity, display_name: display_name_ne, display_name_ne };
    await api("POST", "/casebook/entities", { token: team.moderator.token, body });
  }
  const content = {
    ...{ language: "ne", tags: [tag], alleged_entities: [who], locations: [where] },
    ...{ case_start_date: "2020-02-29", case_end_date: "2021-11-30", case_type: "PROMISES" },
    ...{ key_allegations: ["पुल बनेन।"], description: "<h2>के भयो</h2><p>कथा</p>" },
    timeline: [
      { date: "2020-03-01", title: "सम्झौता", description: "पूरा" },
      { date: "1940-04-01", title: "धेरै पहिले" },
    ],
    evidence: [{ source_id, description: "पृष्ठ ४१" }],
    responses: [{ entity_id: who, date: "2022-08-09", text: "होइन।", source_id }],
  };
  const publish = async (title: string) => {
    const made = await call(team.moderator, "POST", "", { title, ...content });
    expect([made.status, made.body.errors]).toEqual([201, undefined]);
    await call(team.moderator, "POST", `/${made.body.id}/publish`);
    return made.body as { id: string; case_id: string };
  };
  const [shown, gone] = [await publish("पुल कहिल्यै बनेन"), await publish("फिर्ता लिइएको")];
  const { body: draft } = await call(team.moderator, "PATCH", `/${shown.case_id}`, {
    ...{ key_allegations: ["पुल दुई पटक किनियो।"], case_end_date: "2021-12-01" },
    timeline: [{ date: "2020-03-02", title: "सम्झौता", description: "आधा" }],
  });
  await call(team.moderator, "POST", `/${draft.id}/publish`);
  await call(team.moderator, "DELETE", `/${gone.case_id}`);
  await api("PATCH", `/casebook/sources/${id}`, {
    ...{ token: team.moderator.token, body: { description: "अझ के भेटियो", url: "https://audit.example/pul" } },
  });
  const at = `/cases/${shown.case_id}`;
  paths = [
    ...["/cases", `/cases?q=${encodeURIComponent("पुल")}`, "/cases?q=zzzz", "/cases?case_type=PROMISES"],
    ...[at, `${at}/v/1`, `${at}/v/2`, `${at}/compare?from=1&to=2`, `${at}/embed`, `/cases/${gone.case_id}`],
    ...["/cases/corrections", "/cases/statistics", "/cases/about", `/sources/${source_id}`, "/entities"],
    ...["/entities/person/in-nepali", "/entities/location/district/in-nepali", "/entities?type=person"],
    ...[
      "/feedback",
      "/feedback?sent=1",
      "/follow",
      `/follow?case=${shown.case_id}`,
      "/cases/none",
      "/cases?page=9",
    ],
  ];
});

interface Said {
  /** Of the page itself, and of what is marked as Nepali. */
  nepali: string[];
  /** What stands in `time`. */
  dates: string[];
}

const unread = new Set(["script", "style", "code", "pre", "svg", "template"]);
const told = ["title", "aria-label", "placeholder", "alt", "data-label", "label"];

/** What a page says in Nepali: not what is marked as another language, or as no language at all. */
function saidIn(html: string): Said {
  const said: Said = { nepali: [], dates: [] };
  const open: { name: string; isRead: boolean }[] = [];
  let language = "";
  const top = () => open.at(-1)?.isRead ?? true;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") language = attributes.lang ?? "";
      const isOther = attributes.lang !== undefined && attributes.lang !== "ne";
      const isRead = top() && !isOther && !unread.has(name) && attributes.translate !== "no";
      open.push({ name, isRead });
      if (isRead) said.nepali.push(...told.map((one) => attributes[one] ?? ""));
    },
    ontext(text) {
      if (!top()) return;
      said.nepali.push(text);
      if (open.some(({ name }) => name === "time")) said.dates.push(text);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  expect(language).toBe("ne");
  const plain = (all: string[]) => all.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
  return { nepali: plain(said.nepali), dates: plain(said.dates) };
}

const read = async (path: string) =>
  saidIn((await visit(`${path}${path.includes("?") ? "&" : "?"}lang=ne`, { accept: "text/html" })).text);

const englishMonth =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|Baisakh|Jestha|Asar|Shrawan|Bhadra|Aswin|Kartik|Mangsir|Poush|Magh|Falgun|Chaitra)\b/i;
/** Ids, addresses, names of standards and what stands in files are the same in each language. */
const named =
  /(?:case-[0-9a-f]{12}|source:\d{8}:\w+|entity:[\w/-]+|https?:\/\/\S+|milepost\.test\/\S+|[0-9a-f]{64}|SHA-256)|^1[.,]5 र \S+:/g;

it("11: dates and numbers are in Nepali digits and months, on every page", async () => {
  const wrong: string[] = [];
  let dates = 0;
  for (const path of paths) {
    const said = await read(path);
    dates += said.dates.length;
    wrong.push(
      ...said.dates.filter((text) => /[0-9A-Za-z]/.test(text)).map((text) => `${path}, a date: ${text}`),
      ...said.nepali
        .filter((text) => englishMonth.test(text) || /[0-9]/.test(text.replace(named, "")))
        .map((text) => `${path}: ${text}`),
    );
  }
  expect(wrong).toEqual([]);
  expect(dates).toBeGreaterThan(40);
});

it("what changed is told in words, not as the API names its fields", async () => {
  const [of = ""] = paths.filter((path) => path.startsWith("/sources/"));
  const { nepali } = await read(of);
  expect(nepali).toContain("बदलियो: विवरण, ठेगाना");
  const field = new RegExp(`\\b(?:${[...contentFields, ...sourceFields].join("|")})\\b`);
  const wrong: string[] = [];
  for (const path of paths) {
    const said = await read(path);
    wrong.push(
      ...said.nepali.filter((text) => field.test(text.replace(named, ""))).map((text) => `${path}: ${text}`),
    );
  }
  expect(wrong).toEqual([]);
});

it("11: no page says a word of the English catalogue", async () => {
  const english = englishBeside(partialLanguages.ne.catalogue);
  const wrong: string[] = [];
  let words = 0;
  for (const path of paths) {
    const { nepali } = await read(path);
    words += nepali.filter((text) => /\p{Script=Devanagari}/u.test(text)).length;
    // The organisation of these tests is called as the product is.
    const others = nepali.filter((text) => text !== "Milepost");
    wrong.push(...english(others).map((text) => `${path}: ${text}`));
  }
  expect(wrong).toEqual([]);
  expect(words).toBeGreaterThan(300);
});
