import { parse } from "../../core/http/api";
import { type FormFields, fields } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { callerOf } from "../access/caller";
import { moderators } from "../access/rules";
import { inBulk } from "../bulk/in-bulk";
import { type Asked, etagOf } from "../cases/change-case";
import { closeQuery, needsChangesBody, publishBody } from "../cases/change-schemas";
import { findCase, toCaseRecord } from "../cases/find-case";
import { moveCase, moveCaseBy } from "../cases/move-case";
import { openCommentsOf } from "../comments/comments";
import { actOn, tried } from "../frame/act-on";
import { publishPath, reviewPath } from "../paths";
import { adviceCodes, readinessOf, warnedSources } from "../review/readiness";
import { cancelSchedule, scheduleCase } from "../schedule/schedule-case";
import { setReviewer } from "../team/team";
import { listQueue } from "./list-queue";
import { localInstant } from "./local-instant";
import { listReviewers } from "./reviewers";
import { queueQuery } from "./schemas";
import { Publish } from "./views/publish";
import { type Outcome, Queue } from "./views/queue";

async function showQueue(call: PageCall<unknown>, outcomes: Outcome[] = []) {
  const { db, c, t, actor, csrf } = call;
  const query = c.req.query();
  const waiting = await listQueue(db, callerOf(actor), readList(queueQuery, query));
  return show(call, {
    title: t("casebook.queue.title"),
    body: <Queue {...{ waiting, query, outcomes, csrf }} reviewers={await listReviewers(db)} />,
  });
}

/** As many as a page of the list shows. */
const MOST_CHOSEN = 100;

/** Publishes each that was chosen, as it was shown; the page tells what became of each. */
async function publishChosen(call: PageCall<FormFields>) {
  const { db, by, form, actor } = call;
  const ids = chosenIn(form).slice(0, MOST_CHOSEN);
  const etags = ids.map((id) => form[`etag_${id}`] ?? "");
  const results = await inBulk(db, by, callerOf(actor), { action: "publish", ids, etags });
  const outcomes = await Promise.all(
    results.map(async ({ id, status, detail }): Promise<Outcome> => {
      const { content } = await findCase(db, id);
      return { id, title: content.title, status, detail };
    }),
  );
  return showQueue(call, outcomes);
}

interface Refusals {
  publish?: Refused;
  back?: Refused;
  status?: number;
}

/** `/review/:case_id`: one case before it is published. */
async function showPublish(call: PageCall<unknown>, { publish, back, status = 200 }: Refusals = {}) {
  const { db, actor, csrf } = call;
  const caller = callerOf(actor);
  const found = await findCase(db, idOf(call));
  const record = toCaseRecord(found);
  return show(call, {
    ...{ title: record.title, status },
    body: (
      <Publish
        record={record}
        etag={await etagOf(found)}
        readiness={await readinessOf(db, found.content)}
        warned={await warnedSources(db, found.content)}
        openComments={await openCommentsOf(db, record.case_id)}
        forms={{
          publish: { values: publish?.values ?? {}, refused: publish ?? null },
          back: { values: back?.values ?? {}, refused: back ?? null },
        }}
        reviewers={await listReviewers(db)}
        viewer={{ id: caller.id, isAdmin: caller.role === "admin" }}
        csrf={csrf}
      />
    ),
  });
}

/** The version that the page showed, as it was then. */
const askedOf = ({ by, form, actor, ...call }: PageCall<FormFields>): Asked => ({
  ...{ by, caller: callerOf(actor), id: form.version_id ?? call.c.req.param("id") ?? "" },
  ifMatch: form.etag,
});

const saidIn = (form: FormFields) =>
  parse(publishBody, {
    change_summary: form.change_summary ?? "",
    accepted: adviceCodes.filter((code) => form[`accepted_${code}`] !== undefined),
  });

async function publish(call: PageCall<FormFields>) {
  const done = await tried(call.form, () => moveCaseBy(call.db, askedOf(call), "publish", saidIn(call.form)));
  if (!done.done) return showPublish(call, { publish: done.refused, status: done.status });
  return goTo(call, reviewPath, call.t("casebook.publish.told_published"));
}

async function schedule(call: PageCall<FormFields>) {
  const { db, form, t } = call;
  const { timeZone } = await readOrganisation(db);
  const done = await tried(form, async () => {
    const publishAt = localInstant(form.day ?? "", form.time ?? "", timeZone);
    if (publishAt === null) throw invalid("day", "Give a time to come, within a year.");
    return scheduleCase(db, askedOf(call), { ...saidIn(form), publishAt });
  });
  if (done.done) return goTo(call, reviewPath, t("casebook.publish.told_scheduled"));
  const errors = done.refused.errors.map(({ path, message }) => ({
    ...{ path: path === "publish_at" ? "day" : path, message },
  }));
  return showPublish(call, { publish: { ...done.refused, errors }, status: done.status });
}

async function sendBack(call: PageCall<FormFields>) {
  const { db, form, t } = call;
  const done = await tried(form, () => {
    const { reason } = parse(needsChangesBody, { reason: form.reason ?? "" });
    return moveCaseBy(db, askedOf(call), "needs_changes", { reason });
  });
  if (!done.done) return showPublish(call, { back: done.refused, status: done.status });
  return goTo(call, reviewPath, t("casebook.publish.told_back"));
}

const access = { access: moderators, form: fields } as const;

/** What a button of the page does, and what it says. */
const button =
  (done: "unscheduled" | "closed" | "reviewer", change: (call: PageCall<FormFields>) => Promise<unknown>) =>
  (call: PageCall<FormFields>) =>
    actOn(call, publishPath(idOf(call)), async () => {
      await change(call);
      return call.t(`casebook.publish.told_${done}`);
    });

export const queuePages = new Pages()
  .get(reviewPath, { access: moderators }, (call) => showQueue(call))
  .post(`${reviewPath}/publish`, access, publishChosen)
  .get(`${reviewPath}/:id`, { access: moderators }, (call) => showPublish(call))
  .post(`${reviewPath}/:id/publish`, access, publish)
  .post(`${reviewPath}/:id/schedule`, access, schedule)
  .post(`${reviewPath}/:id/needs-changes`, access, sendBack)
  .post(
    `${reviewPath}/:id/unschedule`,
    access,
    button("unscheduled", (call) => cancelSchedule(call.db, askedOf(call))),
  )
  .post(
    `${reviewPath}/:id/close`,
    access,
    button("closed", (call) =>
      moveCase(
        ...([call.db, askedOf(call), "CLOSED"] as const),
        parse(closeQuery, { change_summary: call.form.close_summary ?? "" }),
      ),
    ),
  )
  .post(
    `${reviewPath}/:id/reviewer`,
    access,
    button("reviewer", (call) => {
      const asked = { ...askedOf(call), id: idOf(call), ifMatch: undefined };
      return setReviewer(call.db, asked, asked.caller, call.form.person_id || null);
    }),
  );
