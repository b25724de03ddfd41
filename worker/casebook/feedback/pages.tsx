import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { moderators } from "../access/rules";
import { actOn } from "../frame/act-on";
import { feedbackPath } from "../paths";
import { editFeedback, findFeedback, listFeedback, revealContact } from "./feedback";
import { feedbackEdits, feedbackQuery, type Revealed } from "./schemas";
import { Feedback } from "./views/feedback";

async function showFeedback(call: PageCall<unknown>, revealed: Revealed | null = null) {
  const { db, c, t, csrf } = call;
  const query = c.req.query();
  const items = await listFeedback(db, readList(feedbackQuery, query));
  return show(call, {
    title: t("casebook.feedback.title"),
    isWork: true,
    ...(revealed ? { headers: { "cache-control": "no-store" } } : {}),
    body: <Feedback {...{ items, query, revealed, csrf }} />,
  });
}

/** Saves how far the editors are with it. */
const save = (call: PageCall<FormFields>) => {
  const { db, by, form, t } = call;
  const id = idOf(call);
  return actOn(call, `${feedbackPath}#${id}`, async () => {
    await findFeedback(db, id);
    await editFeedback(db, by, id, parse(feedbackEdits, { status: form.status, notes: form.notes ?? "" }));
    return t("casebook.feedback.told_saved");
  });
};

/** Shows the contact, on this answer alone; that somebody looked is in the audit log. */
async function reveal(call: PageCall<FormFields>) {
  const seen = await attempt({}, () => revealContact(call.db, call.by, idOf(call)));
  return showFeedback(call, seen.done ? seen.value : null);
}

const access = { access: moderators, form: fields } as const;

export const readerFeedbackPages = new Pages()
  .get(feedbackPath, { access: moderators }, (call) => showFeedback(call))
  .post(`${feedbackPath}/:id`, access, save)
  .post(`${feedbackPath}/:id/reveal`, access, reveal);
