import { expect, it } from "vitest";
import { translator } from "../../web/i18n/translate";
import { changesOf } from "../core/trail/changes";
import { detailLines } from "../core/trail/views/detail-words";
import { administrator, api } from "../testing/api";
import { runningCampaign } from "./testing/fixtures";
import { page } from "./testing/pages";

const subjects = { off_1: { name: "Asha Rai", href: null } };
const read = (locale: string, detail: Record<string, unknown>) =>
  detailLines(detail, { t: translator(locale), locale, timeZone: "UTC", subjects });

it("a change is told field by field: what it was, and what it became", () => {
  const changes = changesOf(
    { attribution_model: "last_click", ends_on: null, slug: "spring", region: "East" },
    { attribution_model: "first_click", ends_on: "2026-03-14", slug: "spring", description: "New" },
  );
  expect(read("en", { fields: ["attribution_model", "ends_on", "description"], changes })).toEqual([
    { name: "attribution", before: "last click", value: "first click" },
    { name: "last day", before: "none", value: "14 Mar 2026" },
    { name: "Changed", value: "description" },
  ]);
});

it("records have their names, choices their words, in the reader's language", () => {
  const detail = { officer_id: "off_1", goal: 1200, measure: "signups", to: null };
  expect(read("fr", detail).map(({ name, value }) => `${name} : ${value}`)).toEqual([
    "Agent : Asha Rai",
    "objectif : 1\u202f200",
    "ce qui compte : inscriptions",
    "au : aucun",
  ]);
  expect(read("fr", { grants: [{ module: "organisation", role: "admin" }], scopes: ["stats:read"] })).toEqual(
    [
      { name: "Rôles", value: translator("fr")("role.organisation.admin") },
      { name: "Droits", value: translator("fr")("scope.stats:read") },
    ],
  );
});

it("a name that looks like a day or an instant of no calendar is told as it is", () => {
  const label = { before: "2026-31-12", after: "2026-13-01T08:00:00Z" };
  expect(read("en", { changes: { label } })).toEqual([
    { name: "label", before: "2026-31-12", value: "2026-13-01T08:00:00Z" },
  ]);
});

it("a way of signing in is told in the reader's language", () => {
  expect(read("fr", { by: "passkey" })).toEqual([{ name: "Par", value: "une clé d’accès" }]);
});

it("what was asked for, and how rules and reports are set, is told in words", () => {
  const names = (detail: Record<string, unknown>) =>
    read("fr", detail).map(({ name, value }) => `${name} : ${value}`);
  expect(names({ report: "yoy", format: "xlsx" })).toEqual([
    "Rapport : d’une année à l’autre",
    "Format : Excel (XLSX)",
  ]);
  expect(names({ before: "off_1", signup_id: "snp_1" })).toEqual(["Avant : Asha Rai", "Inscription : snp_1"]);
  expect(names({ hold_default: "drop", raw_events: false })).toEqual([
    "ce qui se passe alors : elle ne compte pas",
    "chaque clic et chaque inscription : non",
  ]);
});

it("a list that is empty says nothing, and what has no words keeps its own", () => {
  expect(read("en", { added: [], left_over: { some_thing: [true, "x"] } })).toEqual([
    { name: "left over", value: "some thing: yes, x" },
  ]);
});

it("the audit log shows what an edit made of a campaign", async () => {
  const admin = await administrator();
  const { id } = await runningCampaign(admin.token, { name: "Spring", region: "East" });
  await api("PATCH", `/campaigns/${id}`, {
    token: admin.token,
    body: { region: "West", description: "New" },
  });
  const { html } = await page(`/dashboard/settings/audit-log?subject_id=${id}&action=campaign.edited`, admin);
  expect(html).toContain("<dt>region</dt>");
  expect(html).toMatch(/<del>East<\/del>.*West/);
  expect(html).toContain("<dt>Changed</dt> <dd>description</dd>");
});
