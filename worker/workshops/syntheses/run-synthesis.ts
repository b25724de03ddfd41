import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { Problem } from "../../core/http/problem";
import { type JobCall, type JobHandler, sendMessages } from "../../core/jobs/job";
import type { MinuteSchedule } from "../../core/jobs/schedule";
import type { Spoken } from "../participants/profile-fields";
import { titleIn } from "../questions/first-words";
import type { StakeholderType } from "../stakeholder-types";
import type { WorkshopType } from "../workshop-types";
import { synthesiseKind, synthesisJob } from "./ask-synthesis";
import { extract } from "./extractive/extract";
import type { StoredTheme } from "./find-syntheses";
import { type InputAnswer, type Quote, type Synthesis, withoutNames } from "./input";
import { type PromptHead, promptsOf } from "./prompt";
import { readBackground, readInput } from "./read-input";
import { ProviderFault, type Reply } from "./remote/ask-provider";
import { askRemote } from "./remote/ask-remote";
import type { Provider } from "./remote/remotes";

/** Ms after which a run that says nothing counts as dead: a queue's consumer has 15 minutes. */
const RUN_LASTS = 16 * 60_000;

/** Ms for which what cannot be made is tried again: each time a model outside is asked anew. */
const TRIED_FOR = 60 * 60_000;

interface Taken {
  id: string;
  assessment_id: string;
  workshop: WorkshopType;
  province_id: string | null;
  stakeholder_type: StakeholderType | null;
  provider: Provider;
  model: string;
  language: Spoken;
  title: string;
  created_at: number;
}

/** Takes a synthesis that waits; null where it is done, or another run has it. */
async function take(db: Db, id: string, run: string, now: number): Promise<Taken | null> {
  const taken = await db.get<{ id: string }>(sql`
    UPDATE workshop_syntheses SET status = 'processing', run = ${run}, run_until = cast(${now + RUN_LASTS} AS integer)
    WHERE id = ${id} AND (status = 'queued' OR (status = 'processing' AND run_until <= ${now})) RETURNING id`);
  if (!taken) return null;
  const row = await db.get<Taken>(sql`
    SELECT s.id, s.assessment_id, s.workshop, s.province_id, s.stakeholder_type, s.provider, s.model, s.created_at,
      a.language, w.title
    FROM workshop_syntheses s CROSS JOIN assessments a ON a.id = s.assessment_id
    CROSS JOIN assessment_workshops w ON w.assessment_id = s.assessment_id AND w.type = s.workshop WHERE s.id = ${id}`);
  return row ?? null;
}

interface Made extends Synthesis {
  prompt: string;
  tokens: Reply["tokens"];
  attempts: number;
  input: { participants: number; answers: number };
}

/** Null: nobody has submitted anything that it could be made of. */
async function make(call: JobCall, taken: Taken): Promise<(Made & { answers: InputAnswer[] }) | null> {
  const { db } = call;
  const { assessment_id: assessmentId, workshop, provider, language, title } = taken;
  const { answers, participants, provinces, stakeholders, rewrite } = await readInput(db, language, {
    ...{ assessmentId, workshop, provinceId: taken.province_id, stakeholder: taken.stakeholder_type },
    isRemote: provider !== "extractive",
  });
  if (answers.length === 0) return null;
  const head: PromptHead = { title, participants, provinces, stakeholders, language };
  const prompts = promptsOf(head, answers);
  const told = { prompt: prompts[0] ?? "", input: { participants, answers: answers.length }, answers };
  if (provider !== "extractive") {
    const asked = { ...taken, provider };
    return { ...told, ...withoutNames(await askRemote(call, asked, head, prompts, answers), rewrite) };
  }
  const background = await readBackground(db, language, assessmentId, workshop);
  const made = withoutNames(
    extract(answers, background, { language, participants, title: titleIn(title, language) }),
    rewrite,
  );
  return { ...told, ...made, tokens: { input: 0, output: 0 }, attempts: 1 };
}

/** What is said in somebody's words, as rows. */
function insertQuotes(
  { id, assessment_id }: Taken,
  answers: readonly InputAnswer[],
  quotes: readonly (Quote & { theme: string })[],
): Statement {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const rows = quotes.map(({ theme, answer_id, text }, n) => [
    ...[theme, n, byId.get(answer_id)?.participant ?? 0, answer_id, text],
  ]);
  return sql`INSERT INTO synthesis_quotes (synthesis_id, assessment_id, theme, n, number, answer_id, text)
    SELECT ${id}, ${assessment_id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(rows)})`;
}

/** Nothing is written where another run has the synthesis. */
const staysMine = ({ id }: Taken, run: string): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM workshop_syntheses WHERE id = ${id} AND run = ${run} AND status = 'processing')`,
  );

/** Who of whom a synthesis was made has withdrawn meanwhile. */
const allStay = ({ assessment_id }: Taken, contributors: string): Statement =>
  guard(
    "gone",
    sql`EXISTS (SELECT 1 FROM json_each(${contributors}) j WHERE NOT EXISTS (SELECT 1 FROM participants p
      WHERE p.assessment_id = ${assessment_id} AND p.number = j.value AND p.status <> 'withdrawn'))`,
  );

function finish(
  taken: Taken,
  run: string,
  made: Made & { answers: InputAnswer[] },
  now: number,
  took: number,
) {
  const themes = made.themes.map(({ quotes, ...theme }) => ({
    id: newId("statement", now),
    quotes,
    ...theme,
  }));
  const stored: StoredTheme[] = themes.map(({ quotes: _, ...theme }) => theme);
  const quotes = themes.flatMap(({ id, quotes: own }) => own.map((quote) => ({ theme: id, ...quote })));
  const words = made.recommendations;
  const said = words.flatMap((one) => ("answer_id" in one ? [{ theme: "", ...one }] : []));
  const contributors = JSON.stringify([...new Set(made.answers.map(({ participant }) => participant))]);
  return [
    staysMine(taken, run),
    allStay(taken, contributors),
    sql`UPDATE workshop_syntheses SET status = 'completed', run = NULL, run_until = NULL, prompt = ${made.prompt},
        participants = cast(${made.input.participants} AS integer), answers = cast(${made.input.answers} AS integer),
        synthesis_text = ${made.text}, themes = ${JSON.stringify(stored)},
        recommendations = ${JSON.stringify(words.flatMap((one) => ("answer_id" in one ? [] : [one.text])))},
        tokens_input = cast(${made.tokens.input} AS integer), tokens_output = cast(${made.tokens.output} AS integer),
        attempts = cast(${made.attempts} AS integer), processing_ms = cast(${took} AS integer),
        completed_at = cast(${now} AS integer), error_message = NULL, contributors = ${contributors}
      WHERE id = ${taken.id}`,
    insertQuotes(taken, made.answers, [...quotes, ...said]),
  ];
}

const fail = (taken: Taken, run: string, message: string, attempts: number, took: number): Statement[] => [
  staysMine(taken, run),
  sql`UPDATE workshop_syntheses SET status = 'failed', run = NULL, run_until = NULL, error_message = ${message},
      attempts = cast(${attempts} AS integer), processing_ms = cast(${took} AS integer)
    WHERE id = ${taken.id}`,
];

/** So often one run makes it, should participants leave each time. */
const MOST_TURNS = 3;

/** Makes it, anew where somebody leaves meanwhile: what they wrote is in nothing that is written after. */
async function makeAndKeep(call: JobCall, taken: Taken, run: string, took: () => number): Promise<void> {
  for (let turn = 1; ; turn++) {
    const made = await make(call, taken);
    try {
      await atomically(
        call.db,
        made
          ? finish(taken, run, made, Date.now(), took())
          : fail(taken, run, "No submitted responses found", 0, took()),
      );
      return;
    } catch (error) {
      if (!(error instanceof Problem && error.code === "gone")) throw error;
      if (turn === MOST_TURNS)
        throw new ProviderFault("Participants have left meanwhile", made?.attempts ?? 0);
    }
  }
}

/** Makes a synthesis that was asked for. It may be rung for twice, and leaves one result. */
async function run(call: JobCall, id: string): Promise<void> {
  const { db, now } = call;
  const mine = crypto.randomUUID();
  const taken = await take(db, id, mine, now);
  if (!taken) return;
  const took = () => Date.now() - now;
  try {
    await makeAndKeep(call, taken, mine, took);
  } catch (error) {
    if (error instanceof ProviderFault) {
      await atomically(db, fail(taken, mine, error.message, error.attempts, took()));
      return;
    }
    if (now - taken.created_at >= TRIED_FOR) {
      await atomically(db, fail(taken, mine, "This synthesis could not be made", 0, took()));
      throw error;
    }
    await db.run(sql`UPDATE workshop_syntheses SET status = 'queued', run = NULL, run_until = NULL
      WHERE id = ${id} AND run = ${mine}`);
    throw error;
  }
}

export const synthesise: JobHandler = { kind: synthesiseKind, queue: "SYNTHESES", run };

/** Each minute: rings for what waits longer than it should, since its message was lost or its run died. */
export const ringSyntheses: MinuteSchedule = {
  every: "minute",
  name: "workshops.ring_syntheses",
  async run({ env, db, now }) {
    const rows = await db.all<{ id: string }>(sql`SELECT id FROM workshop_syntheses
      WHERE status IN ('queued', 'processing') AND created_at < ${now - 60_000}
        AND (status = 'queued' OR run_until <= ${now}) ORDER BY created_at LIMIT 100`);
    await sendMessages(
      env.SYNTHESES,
      rows.map(({ id }) => synthesisJob(id).message),
    );
  },
};
