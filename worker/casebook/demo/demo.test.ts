import { beforeAll, describe, expect, it } from "vitest";
import { addIds, idOf } from "../../core/db/ids";
import { Random } from "../../core/demo/random";
import { faultsOfEntities, faultsTogether, missingIn } from "../content/check";
import { defaultEntityTypes } from "../content/entity-id";
import { type Content, citedSources } from "../content/fields";
import { sanitiseHtml } from "../content/html";
import { newCaseBody } from "../content/schemas";
import { newFeedback } from "../feedback/schemas";
import { ids } from "../ids";
import { settingsEdits } from "../settings/schemas";
import { newSource } from "../sources/schemas";
import { Archive } from "./archive";
import { entityRows } from "./entity-rows";
import { feedback } from "./feedback";
import { settings } from "./settings";

const now = Date.parse("2026-11-29T10:00:00Z");
let archive: Archive;
let contents: Content[];

beforeAll(() => {
  addIds(ids);
  const random = new Random(77);
  archive = new Archive({
    ...{ random, now, today: "2026-11-29" },
    newId: (kind) => idOf(kind, random.below(2 ** 48), random.bytes(10)),
    cast: {
      writer: { id: "usr_1", role: "contributor" },
      other: { id: "usr_2", role: "contributor" },
      moderator: { id: "usr_3", role: "moderator" },
    },
  });
  contents = archive.lives.flatMap(({ versions }) => versions.map(({ content }) => content));
});

describe("the demonstration's archive", () => {
  it("says what the checks of a case let through, and keeps it as it is", () => {
    for (const content of contents) {
      const { translations, ...rest } = newCaseBody.parse(content) as Content;
      expect({ ...rest, translations }).toEqual(content);
      expect(faultsOfEntities(rest, defaultEntityTypes)).toEqual([]);
      expect(faultsTogether(content)).toEqual([]);
      expect(sanitiseHtml(content.description)).toBe(content.description);
    }
  });

  it("has some sixty cases, most of them public, in every state and both languages", () => {
    const states = new Set(archive.lives.flatMap(({ versions }) => versions.map(({ state }) => state)));
    const open = archive.lives.filter((life) => life.public !== undefined);
    expect(archive.lives).toHaveLength(60);
    expect(states.size).toBe(4);
    expect(open.length).toBeGreaterThan(40);
    expect(new Set(contents.map(({ language }) => language)).size).toBe(2);
    expect(Math.max(...archive.lives.map(({ versions }) => versions.length))).toBe(3);
    const ofPublic = open.map((life) => life.public?.content as Content);
    for (const content of ofPublic) expect(missingIn(content, new Set())).toEqual([]);
    expect(ofPublic.filter(({ translations }) => translations.en || translations.ne).length).toBeGreaterThan(
      35,
    );
  });

  it("holds each title once, and tells nothing before its time or after today", () => {
    const titles = archive.lives.flatMap((life) => life.titles);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { events, versions } of archive.lives) {
      expect(events.map(({ n }) => n)).toEqual(events.map((_, at) => at + 1));
      for (const { at } of events) expect(at).toBeLessThanOrEqual(now);
      for (const { content, created_at } of versions) {
        const day = new Date(created_at).toISOString().slice(0, 10);
        const told = [...content.timeline, ...content.responses].map(({ date }) => date);
        for (const date of told) expect(date <= day && date >= (content.case_start_date ?? "")).toBe(true);
      }
    }
    for (const { at } of [...archive.comments, ...archive.replies]) expect(at).toBeLessThanOrEqual(now);
  });

  it("cites sources that are there, of every type; those of public versions are public from then on", () => {
    const known = new Map(archive.sources.map((source) => [source.source_id, source]));
    for (const content of contents) {
      for (const id of citedSources(content)) expect(known.has(id), id).toBe(true);
    }
    for (const life of archive.lives) {
      for (const id of life.public ? citedSources(life.public.content) : []) {
        expect(known.get(id)?.first_public_at).toBeGreaterThan(known.get(id)?.created_at ?? now);
      }
    }
    expect(new Set(archive.sources.map(({ source_type }) => source_type)).size).toBe(11);
    for (const { source_id, title, description, url, source_type, publication_date } of archive.sources) {
      const given = { source_id, title, description, url, source_type, publication_date };
      expect(newSource.parse(given)).toEqual(given);
    }
  });

  it("names everybody in both scripts, and writes Nepali in Devanagari", () => {
    const rows = entityRows(archive.lives, (kind) => `${kind}_1`) as Record<string, string>[];
    for (const { display_name_ne } of rows)
      expect(display_name_ne).toMatch(/^[\p{Script=Devanagari}\p{M} ]+$/u);
    for (const { language, translations, title, description } of contents) {
      const nepali = language === "ne" ? { title, description } : translations.ne;
      if (nepali?.title) expect(nepali.title).toMatch(/\p{Script=Devanagari}/u);
      if (nepali?.description) expect(nepali.description.replace(/<[^>]*>/g, "")).not.toMatch(/[A-Za-z0-9]/);
    }
  });

  it("has settings that say it is a demonstration, and what readers wrote", () => {
    expect(settingsEdits.parse(settings)).toEqual(settings);
    expect(settings.archive_name).toMatch(/demonstration/);
    for (const { type, subject, description, related_page, contact } of feedback) {
      const given = { feedbackType: type, subject, description };
      const more = {
        ...(related_page ? { relatedPage: related_page } : {}),
        ...(contact ? { contactInfo: contact } : {}),
      };
      expect(newFeedback.parse({ ...given, ...more })).toEqual({ ...given, ...more });
    }
  });
});
