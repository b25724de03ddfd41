import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { invalid } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { type Content, titleKey } from "../content/fields";
import { writeOver } from "../content/lenient-check";
import type { GivenContent } from "../content/schemas";
import { indexContent } from "../content/write-content";
import { renewLock } from "../locks/locks";
import { editOf } from "../states/move";
import { type Asked, changeCase, type Outcome, refusalOf, refuseIncomplete, standingOf } from "./change-case";
import type { FoundCase } from "./find-case";
import { planDraft } from "./move-case";
import { unschedule } from "./schedules";

/** What a version's row becomes by other content. */
async function rewrite(by: Author, found: FoundCase, content: Content): Promise<Statement[]> {
  const { row } = found;
  return [
    sql`UPDATE casebook_versions SET content = ${JSON.stringify(content)}, title = ${titleKey(content.title)},
        title_key = ${searchKey(content.title)}, updated_at = cast(${by.now} as integer) WHERE id = ${row.id}`,
    ...(await indexContent(by, row.id, content)),
    ...(await unschedule(by, found)),
  ];
}

/** 400 where another case holds the title; of two at once the batch refuses one. */
async function refuseTakenTitle(db: Db, { row }: FoundCase, given: GivenContent): Promise<void> {
  if (given.title === undefined) return;
  const taken = await db.get(sql`SELECT 1 FROM casebook_titles
    WHERE title = ${titleKey(given.title)} AND case_id <> ${row.case_id}`);
  if (taken) throw invalid("title", "Another case has this title");
}

/** `PATCH /cases/:id`: the fields given and no other. A published version stays, and a new draft has the changes. */
export function editCase(db: Db, asked: Asked, caller: Caller, given: GivenContent): Promise<Outcome> {
  const { by } = asked;
  return changeCase(
    db,
    asked,
    async (found) => {
      const content = await contentOf(db, caller, found, given);
      const edit = editOf(standingOf(found));
      if (typeof edit === "object") throw await refusalOf(db, found, edit);
      const kept = await renewLock(db, caller, found.row.case_id, by.now);
      if (found.row.state === "IN_REVIEW") await refuseIncomplete(db, content);
      if (edit === "in_new_draft") {
        const plan = await planDraft(by, found, content, false);
        return { ...plan, statements: [...(plan.statements ?? []), ...kept] };
      }
      const outcome = { versionId: found.row.id, isNew: false };
      if (JSON.stringify(content) === JSON.stringify(found.content)) {
        await atomically(db, kept); // who holds the lock is still there
        return { ...outcome, statements: null };
      }
      return { ...outcome, statements: [...(await rewrite(by, found, content)), ...kept] };
    },
    async (found) => {
      await contentOf(db, caller, found, given);
      await refuseTakenTitle(db, found, given);
    },
  );
}

const contentOf = (db: Db, caller: Caller, { content }: FoundCase, given: GivenContent) =>
  writeOver(db, caller, content, given);
