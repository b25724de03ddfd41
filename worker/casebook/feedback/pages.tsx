import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { moderators } from "../access/rules";
import { feedbackPath } from "../paths";
import { editFeedback, findFeedback, listFeedback, revealContact } from "./feedback";
import { feedbackEdits, feedbackQuery, type Revealed } from "./schemas";
import { Feedback, type RefusedFeedback } from "./views/feedback";

interface Shown {
  revealed?: Revealed | null;
  /** What could not be saved of one. */
  refused?: RefusedFeedback;
  status?: number;
}

async function showFeedback(call: PageCall<unknown>, shown: Shown = {}) {
  const { revealed = null, refused = null, status = 200 } = shown;
  const { db, c, t, csrf } = call;
  const query = c.req.query();
  const items = await listFeedback(db, readList(feedbackQuery, query));
  // What was typed is shown, on whatever page of the list it stands.
  const isShown = refused === null || items.data.some(({ id }) => id === refused.id);
  if (!isShown) items.data.unshift(await findFeedback(db, refused.id));
  return show(call, {
    title: t("casebook.feedback.title"),
    ...{ isWork: true, status },
    ...(revealed ? { headers: { "cache-control": "no-store" } } : {}),
    body: <Feedback {...{ items, query, revealed, refused, csrf }} />,
  });
}

const inputOf = ({ status, notes }: FormFields) => ({ status, notes: notes ?? "" });

/** Saves how far the editors are with it. */
async function save(call: PageCall<FormFields>) {
  const { db, by, form, t } = call;
  const id = idOf(call);
  const { status, notes } = await findFeedback(db, id);
  const done = await attempt(form, () =>
    editFeedback(db, by, id, parse(feedbackEdits, editsOf(form, { status, notes }, inputOf))),
  );
  if (done.done) return goTo(call, `${feedbackPath}#${id}`, t("casebook.feedback.told_saved"));
  return showFeedback(call, { refused: { id, refused: done.refused }, status: done.status });
}

/** Shows the contact, on this answer alone; that somebody looked is in the audit log. */
async function reveal(call: PageCall<FormFields>) {
  const seen = await attempt({}, () => revealContact(call.db, call.by, idOf(call)));
  return showFeedback(call, { revealed: seen.done ? seen.value : null });
}

const access = { access: moderators, form: fields } as const;

export const readerFeedbackPages = new Pages()
  .get(feedbackPath, { access: moderators }, (call) => showFeedback(call))
  .post(`${feedbackPath}/:id`, access, save)
  .post(`${feedbackPath}/:id/reveal`, access, reveal);
