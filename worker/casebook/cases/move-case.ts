import { sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import type { Content } from "../content/fields";
import { randomId } from "../ids";
import { draftOf, type Move, moveOf, type NamedMove, namedMoveOf } from "../states/move";
import type { Action, State } from "../states/states";
import { summaryOf } from "../states/summary";
import {
  type Asked,
  allowed,
  changeCase,
  type Outcome,
  type Plan,
  refuseIncomplete,
  standingOf,
} from "./change-case";
import { type FoundCase, findCase } from "./find-case";
import { endSchedule, unschedule } from "./schedules";
import { insertVersion, logEvent } from "./write-rows";

const whole = (value: number) => sql`cast(${value} as integer)`;

export interface Said {
  change_summary?: string | undefined;
  accepted?: readonly string[] | undefined;
  /** Of needs_changes. */
  reason?: string | undefined;
  /** The time has come that it was to be published at. */
  isScheduled?: true;
}

/** What a version's row becomes by a move. */
function moveRow(by: Author, { row }: FoundCase, action: Action, to: State, { reason }: Said): Statement {
  const at = whole(by.now);
  const needed = reason === undefined ? null : JSON.stringify({ reason, by: by.actor?.id ?? "", at: by.now });
  const isPublished = to === "PUBLISHED";
  return sql`UPDATE casebook_versions SET state = ${to}, updated_at = ${at},
      needs_changes = ${action === "needs_changes" ? needed : action === "submitted" ? null : row.needs_changes},
      first_published_at = ${isPublished ? sql`coalesce(first_published_at, ${at})` : sql`first_published_at`},
      published_at = ${isPublished ? at : sql`published_at`},
      closed_at = ${to === "CLOSED" ? at : sql`NULL`}
    WHERE id = ${row.id}`;
}

/** What the case published last; null where it never did. */
async function lastPublished(db: Db, { row }: FoundCase): Promise<Content | null> {
  if (row.last_published === null) return null;
  const last = await db.get<{ content: string }>(sql`SELECT content FROM casebook_versions
    WHERE case_id = ${row.case_id} AND version = ${whole(row.last_published)}`);
  return last ? (JSON.parse(last.content) as Content) : null;
}

async function logOf(
  by: Author,
  found: FoundCase,
  move: { version: number; action: Action; from: State | null; to: State },
  said: Said,
  otherwise: string,
): Promise<Statement> {
  return logEvent(by, found.row.case_id, {
    id: await randomId("caseEvent"),
    ...move,
    change_summary: said.change_summary || otherwise,
    accepted: said.accepted ?? [],
  });
}

/** A new draft of the version found, highest + 1; submitted in the same batch where that is asked for. */
export async function planDraft(
  by: Author,
  found: FoundCase,
  content: Content,
  isSubmitted: boolean,
  said: Said = {},
): Promise<Plan> {
  const { row } = found;
  const version = row.highest + 1;
  const id = await randomId("caseVersion", by.claim);
  const drafted = { version, action: "draft_created", from: null, to: "DRAFT" } as const;
  const ofDraft = summaryOf({ action: "draft_created", copiedFrom: row.version });
  const submitted = { version, action: "submitted", from: "DRAFT", to: "IN_REVIEW" } as const;
  return {
    versionId: id,
    isNew: true,
    moves: isSubmitted ? [drafted, submitted] : [drafted],
    statements: [
      ...(await insertVersion(by, row.case_id, version, id, content)),
      await logOf(by, found, drafted, isSubmitted ? {} : said, ofDraft),
      ...(isSubmitted
        ? [
            sql`UPDATE casebook_versions SET state = 'IN_REVIEW' WHERE id = ${id}`,
            await logOf(by, found, submitted, said, summaryOf({ action: "submitted" })),
          ]
        : []),
    ],
  };
}

/** What was found to be due was cancelled since, or put off. */
const isOff = ({ now }: Author, { row }: FoundCase, { isScheduled }: Said): boolean =>
  isScheduled === true && (row.publish_at === null || row.publish_at > now);

/** What a move writes; the strict check comes last. */
async function planMove(db: Db, by: Author, found: FoundCase, asked: Move, said: Said): Promise<Plan> {
  const { row, content } = found;
  const asItIs = { versionId: row.id, isNew: false, statements: null };
  if (isOff(by, found, said)) return asItIs;
  const move = await allowed(db, found, asked);
  if (move.kind === "as_it_is") return asItIs;
  if (move.kind === "new_draft") {
    if (move.isSubmitted) await refuseIncomplete(db, content);
    return planDraft(by, found, content, move.isSubmitted, said);
  }
  if (move.strict) await refuseIncomplete(db, content);
  const { action, to } = move;
  const told = summaryOf({
    action,
    content,
    wasPublished: row.first_published_at !== null,
    lastPublished: action === "published" ? await lastPublished(db, found) : null,
    ...(said.reason === undefined ? {} : { reason: said.reason }),
  });
  const moved = { version: row.version, action, from: row.state, to };
  return {
    versionId: row.id,
    isNew: false,
    moves: [moved],
    statements: [
      moveRow(by, found, action, to, said),
      await logOf(by, found, moved, said, told),
      ...(said.isScheduled ? [endSchedule(row.id)] : await unschedule(by, found)),
    ],
  };
}

/** `PUT …/state`: any cell of the table of states. */
export const moveCase = (db: Db, asked: Asked, target: State, said: Said): Promise<Outcome> =>
  changeCase(db, asked, (found) =>
    planMove(db, asked.by, found, moveOf(asked.caller.role, standingOf(found), target), said),
  );

/** `POST …/submit`, `…/publish`, `…/needs-changes`. */
export const moveCaseBy = (db: Db, asked: Asked, name: NamedMove, said: Said): Promise<Outcome> =>
  changeCase(db, asked, (found) =>
    planMove(db, asked.by, found, namedMoveOf(asked.caller.role, standingOf(found), name), said),
  );

/** `POST …/draft`: the open version, or a new draft of the version named; by a `case_id`, of the public one. */
export const draftCase = (db: Db, asked: Asked): Promise<Outcome> =>
  changeCase(db, asked, async (named) => {
    const { case_id, public_version, open_version } = named.row;
    const idOf = async (version: number) =>
      (
        await db.get<{ id: string }>(sql`SELECT id FROM casebook_versions
          WHERE case_id = ${case_id} AND version = ${whole(version)}`)
      )?.id ?? "";
    if (open_version !== null) {
      return { versionId: await idOf(open_version), isNew: false, statements: null };
    }
    const isOfCase = asked.id === case_id;
    const found =
      isOfCase && public_version !== null ? await findCase(db, await idOf(public_version)) : named;
    const move = draftOf(isOfCase && public_version === null ? null : standingOf(found));
    return planMove(db, asked.by, found, move, {});
  });
