import { parse } from "../../core/http/api";
import { type FormFields, idFromForm } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import type { PageCall } from "../../core/http/pages";
import { callerOf } from "../access/caller";
import type { Asked, Outcome } from "../cases/change-case";
import { closeQuery, needsChangesBody } from "../cases/change-schemas";
import type { FoundCase } from "../cases/find-case";
import { draftCase, moveCase, moveCaseBy } from "../cases/move-case";
import {
  caseOfComment,
  commentNotFound,
  createComment,
  createReply,
  settleComment,
} from "../comments/comments";
import { newComment, newReply } from "../comments/schemas";
import { giveUpLock, takeLock } from "../locks/locks";
import { cancelSchedule } from "../schedule/schedule-case";
import { makeSource } from "../sources/make-source";
import { setContributors, setReviewer, watch } from "../team/team";
import type { Deed } from "./props";

type FormCall = PageCall<FormFields>;

/** Does what a form asks for, to the version found. What it answers is the version to show, where that is another. */
export type Do = (call: FormCall, found: FoundCase) => Promise<Outcome | undefined>;

/** The version as the page showed it: what came between stops the change. */
const asShown = ({ by, actor, form }: FormCall, { row }: FoundCase): Asked => ({
  ...{ by, caller: callerOf(actor), id: row.id, ifMatch: form.etag },
});

/** Of what belongs to the whole case, and is no matter of what the version says. */
const ofCase = (call: FormCall, found: FoundCase): Asked => ({ ...asShown(call, found), ifMatch: undefined });

/** A comment of this very case. */
async function commentIn({ db, actor, form }: FormCall, { row }: FoundCase): Promise<string> {
  const id = form.comment_id ?? "";
  if ((await caseOfComment(db, callerOf(actor), id)) !== row.case_id) throw commentNotFound();
  return id;
}

const nothingElse = async (change: Promise<unknown>): Promise<undefined> => {
  await change;
};

export const doings: Record<Deed, Do> = {
  submit: (call, found) => moveCaseBy(call.db, asShown(call, found), "submit", {}),
  // A version in review, or one that was closed before it was ever published.
  back: (call, found) => moveCase(call.db, asShown(call, found), "DRAFT", {}),
  draft: (call, found) =>
    found.row.state === "PUBLISHED"
      ? draftCase(call.db, asShown(call, found))
      : moveCase(call.db, asShown(call, found), "DRAFT", {}),
  "needs-changes": (call, found) =>
    moveCaseBy(
      call.db,
      asShown(call, found),
      "needs_changes",
      parse(needsChangesBody, { reason: call.form.reason ?? "" }),
    ),
  close: (call, found) =>
    moveCase(
      call.db,
      asShown(call, found),
      "CLOSED",
      parse(closeQuery, { change_summary: call.form.close_summary ?? "" }),
    ),
  restore: (call, found) =>
    moveCase(
      call.db,
      asShown(call, found),
      "PUBLISHED",
      parse(closeQuery, { change_summary: call.form.restore_summary ?? "" }),
    ),
  unschedule: (call, found) => cancelSchedule(call.db, asShown(call, found)),
  lock: (call, { row }) =>
    nothingElse(takeLock(call.db, callerOf(call.actor), row.case_id, call.now, call.form.take_over === "on")),
  unlock: (call, { row }) => nothingElse(giveUpLock(call.db, callerOf(call.actor), row.case_id)),
  contributors: (call, found) =>
    nothingElse(setContributors(call.db, ofCase(call, found), chosenIn(call.form))),
  reviewer: (call, found) => {
    const asked = ofCase(call, found);
    return nothingElse(setReviewer(call.db, asked, asked.caller, call.form.person_id || null));
  },
  watch: (call, { row }) => nothingElse(watch(call.db, call.by, row.case_id, call.form.watch === "on")),
  sources: (call) => {
    const {
      source_title: title = "",
      source_description: description = "",
      source_url: url = "",
    } = call.form;
    return nothingElse(makeSource(call, { title, description, url: url || null }));
  },
  comments: async (call, { row }) => {
    const { comment_field: field, comment_quote: quote = "", comment_text: text = "" } = call.form;
    const body = parse(newComment, { field: field ?? "general", quote, text });
    const id = await idFromForm("caseRemark", call);
    return nothingElse(
      createComment(call.db, call.by, { id, caseId: row.case_id, version: row.version }, body),
    );
  },
  replies: async (call, found) => {
    const commentId = await commentIn(call, found);
    const { text } = parse(newReply, { text: call.form[`reply_${commentId}`] ?? "" });
    return nothingElse(createReply(call.db, call.by, commentId, await idFromForm("caseReply", call), text));
  },
  settle: async (call, found) =>
    nothingElse(settleComment(call.db, call.by, await commentIn(call, found), call.form.resolved === "on")),
};
