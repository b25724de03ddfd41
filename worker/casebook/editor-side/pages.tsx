import { type Attempt, attempt, type FormFields, fields, type Places } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { caseFor, caseNotFound } from "../access/case-access";
import { everybody, moderators } from "../access/rules";
import { type FoundCase, findCase } from "../cases/find-case";
import { showSignedOut } from "../editor/give-back";
import { openVersion } from "../editor/open-editor";
import { showEditor } from "../editor/pages";
import { casePath } from "../paths";
import { doings } from "./deeds";
import { type Deed, deeds } from "./props";

/** What the API calls otherwise than the form does. */
const placesOf = (deed: Deed, about: string): Places => ({
  ...(deed === "comments" && { text: "comment_text", quote: "comment_quote", field: "comment_field" }),
  ...(deed === "sources" && {
    ...{ title: "source_title", description: "source_description", url: "source_url" },
  }),
  ...(deed === "replies" && { text: `reply_${about}` }),
  ...(deed === "close" && { change_summary: "close_summary" }),
  ...(deed === "restore" && { change_summary: "restore_summary" }),
});

const told = new Set([403, 412]);

/** Also what this person may not do to this case, and what came between, stands where it was asked. */
async function tried<T>(form: FormFields, change: () => Promise<T>, places: Places): Promise<Attempt<T>> {
  try {
    return await attempt(form, change, places);
  } catch (error) {
    if (!(error instanceof Problem) || !told.has(error.status)) throw error;
    const { detail: message, status } = error;
    return { done: false, refused: { values: form, errors: [], message }, status, problem: error };
  }
}

/** The version that the form was shown beside: one of the case in the address. */
async function shownVersion({ db, actor, form, ...call }: PageCall<FormFields>): Promise<FoundCase> {
  const caseId = await caseFor(db, callerOf(actor), call.c.req.param("id") ?? "");
  const found = await findCase(db, form.version_id ?? caseId);
  if (found.row.case_id !== caseId) throw caseNotFound();
  return found;
}

const act = (deed: Deed) => async (call: PageCall<FormFields>) => {
  const { db, t, form } = call;
  const found = await shownVersion(call);
  const about = form.comment_id ?? "";
  const done = await tried(form, () => doings[deed](call, found), placesOf(deed, about));
  if (!done.done) {
    const open = await openVersion(db, callerOf(call.actor), found.row.id);
    return showEditor(call, open, { side: { deed, about, refused: done.refused, status: done.status } });
  }
  const { row } = done.value ? await findCase(db, done.value.versionId) : found;
  const to = casePath(row.case_id);
  return goTo(
    call,
    row.version === row.highest ? to : `${to}?version=${row.version}`,
    t(`casebook.side.told_${deed}`),
  );
};

/** What was typed while a session ended: given back to nobody in particular, or to who has signed in again. */
const giveBack = (deed: Deed) => async (call: PageCall<FormFields>) => {
  const { db, form, actor, t } = call;
  if (actor === null) return showSignedOut(call);
  if (!form.version_id) return null;
  const open = await openVersion(db, callerOf(actor), (await shownVersion(call)).row.id);
  const refused = { values: form, errors: [], message: t("casebook.side.in_again") };
  return showEditor(call, open, { side: { deed, about: form.comment_id ?? "", refused, status: 403 } });
};

/** What moderators alone are asked. */
const moderated: readonly Deed[] = [
  "needs-changes",
  "close",
  "restore",
  "unschedule",
  "contributors",
  "reviewer",
];

const at = casePath(":id");

/** `/cases/:case_id/submit` and the like: the forms that stand beside the one in which a case is written. */
export const sidePages = deeds.reduce(
  (pages, deed) =>
    pages.post(
      `${at}/${deed}`,
      {
        access: moderated.includes(deed) ? moderators : everybody,
        ...{ form: fields, outlived: giveBack(deed) },
      },
      act(deed),
    ),
  new Pages(),
);
