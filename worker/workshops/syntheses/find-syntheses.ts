import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { foldText } from "../../core/text/fold";
import { toInstant } from "../../core/time";
import type { Quote, SaidBy } from "./input";
import type { SynthesesQuery, SynthesisRecord } from "./schemas";

/** A theme as it is stored; its quotes are rows of their own. */
export interface StoredTheme {
  id: string;
  title: string;
  description: string;
  support: number;
  /** Not of themes that were found before this was counted. */
  said?: SaidBy;
}

const own = [
  ...([
    "id",
    "workshop",
    "status",
    "provider",
    "model",
    "prompt",
    "synthesis_text",
    "processing_ms",
  ] as const),
  ...([
    "attempts",
    "error_message",
    "replaces",
    "voting",
    "created_by",
    "reviewed_by",
    "review_notes",
  ] as const),
] as const;
type Own = Pick<SynthesisRecord, (typeof own)[number]>;

interface Row extends Own {
  province_id: string | null;
  stakeholder_type: SynthesisRecord["filters"]["stakeholder_type"];
  participants: number;
  answers: number;
  themes: string;
  recommendations: string;
  quotes: string;
  tokens_input: number;
  tokens_output: number;
  stale: number;
  created_at: number;
  completed_at: number | null;
  reviewed_at: number | null;
  approved_at: number | null;
}

// Who has withdrawn is quoted no more.
const columns: SQL = sql`${sql.raw(own.map((column) => `s.${column}`).join(", "))}, s.province_id, s.stakeholder_type,
  s.participants, s.answers, s.themes, s.recommendations, s.tokens_input, s.tokens_output, s.stale, s.created_at,
  s.completed_at, s.reviewed_at, s.approved_at,
  (SELECT json_group_array(json_object('theme', theme, 'answer_id', answer_id, 'text', text)) FROM (
    SELECT q.theme, q.answer_id, q.text FROM synthesis_quotes q CROSS JOIN participants p
      ON p.assessment_id = q.assessment_id AND p.number = q.number
    WHERE q.synthesis_id = s.id AND p.status <> 'withdrawn' ORDER BY q.theme, q.n)) AS quotes`;

function shown(row: Row): SynthesisRecord {
  const quotes = JSON.parse(row.quotes) as (Quote & { theme: string })[];
  const of = (theme: string) =>
    quotes.filter((one) => one.theme === theme).map(({ answer_id, text }) => ({ answer_id, text }));
  const told = Object.fromEntries(own.map((column) => [column, row[column]])) as unknown as Own;
  return {
    ...told,
    filters: { province_id: row.province_id, stakeholder_type: row.stakeholder_type },
    input: { participants: row.participants, answers: row.answers },
    key_themes: (JSON.parse(row.themes) as StoredTheme[]).map(({ said: _, ...theme }) => ({
      ...theme,
      quotes: of(theme.id),
    })),
    recommendations: [...of("").map(({ text }) => text), ...(JSON.parse(row.recommendations) as string[])],
    tokens: { input: row.tokens_input, output: row.tokens_output },
    tokens_used: row.tokens_input + row.tokens_output,
    stale: row.stale === 1,
    created_at: toInstant(row.created_at),
    completed_at: toInstant(row.completed_at),
    reviewed_at: toInstant(row.reviewed_at),
    approved_at: toInstant(row.approved_at),
  };
}

export const synthesisNotFound = () => notFound("Synthesis not found");

/** 404 for that of another assessment. */
export async function findSynthesis(db: Db, assessmentId: string, id: string): Promise<SynthesisRecord> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} FROM workshop_syntheses s WHERE s.id = ${id} AND s.assessment_id = ${assessmentId}`,
  );
  if (!row) throw synthesisNotFound();
  return shown(row);
}

/** Who said each theme, by its id, as far as it may be told. */
export async function readSaidBy(db: Db, id: string): Promise<Readonly<Record<string, SaidBy>>> {
  const row = await db.get<{ themes: string }>(sql`SELECT themes FROM workshop_syntheses WHERE id = ${id}`);
  const themes = JSON.parse(row?.themes ?? "[]") as StoredTheme[];
  return Object.fromEntries(themes.flatMap((theme) => (theme.said ? [[theme.id, theme.said]] : [])));
}

/** The newest that was made in place of this one; null where none was. */
export async function readNewer(db: Db, id: string): Promise<{ id: string; created_at: string } | null> {
  const row = await db.get<{ id: string; created_at: number }>(sql`
    SELECT n.id, n.created_at FROM workshop_syntheses s JOIN workshop_syntheses n
      ON n.assessment_id = s.assessment_id AND n.replaces = s.id
    WHERE s.id = ${id} ORDER BY n.created_at DESC, n.id DESC LIMIT 1`);
  return row ? { id: row.id, created_at: toInstant(row.created_at) } : null;
}

/** The ids of those that say something, in any script and case, with or without accents. An assessment has few. */
async function whichSay(db: Db, assessmentId: string, text: string): Promise<string[]> {
  const wanted = foldText(text);
  const rows = await db.all<{ id: string; synthesis_text: string; themes: string }>(sql`
    SELECT id, synthesis_text, themes FROM workshop_syntheses WHERE assessment_id = ${assessmentId}`);
  const says = (one: string) => foldText(one).includes(wanted);
  return rows.flatMap(({ id, synthesis_text, themes }) => {
    const told = (JSON.parse(themes) as StoredTheme[]).flatMap(({ title, description }) => [
      title,
      description,
    ]);
    return wanted !== "" && [synthesis_text, ...told].some(says) ? [id] : [];
  });
}

/** `q` finds what a synthesis says. */
export async function listSyntheses(db: Db, assessmentId: string, query: SynthesesQuery) {
  const { workshop, status, q, sort } = query;
  const found = q ? JSON.stringify(await whichSay(db, assessmentId, q)) : null;
  const condition = all([
    sql`s.assessment_id = ${assessmentId}`,
    workshop ? sql`s.workshop = ${workshop}` : null,
    status ? sql`s.status = ${status}` : null,
    found ? sql`s.id IN (SELECT value FROM json_each(${found}))` : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM workshop_syntheses s WHERE ${condition}`,
      order: sort.descending ? sql`s.created_at DESC, s.id DESC` : sql`s.created_at, s.id`,
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}
