import { formatInstant } from "../../../web/i18n/format";
import { languageIn, type MessageKey, type Translate } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import { atomically } from "../../core/db/db";
import { type JudgedCall, type PageCall, type Refused, renderPage } from "../../core/http/pages";
import type { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { formOwner } from "../../core/identity/form-owner";
import { readOrganisation } from "../../core/organisation/organisation";
import { readWorkshop } from "../answers/read-answers";
import { readPreview } from "../answers/read-preview";
import { openedAccount } from "../gate/account-last-used";
import { dashboardOf, workshopPageOf } from "../gate/paths";
import { stepsOf } from "../guest/steps";
import { logActor, logOnceInAWhile } from "../log/write-log";
import { readOwn, workshopTyped } from "../me/admit";
import type { Account } from "../progress/account";
import type { Value } from "../questions/draft-check";
import { inEachLanguage, titleIn } from "../questions/first-words";
import { roleOf } from "../roles";
import type { WorkshopType } from "../workshop-types";
import { type AnsweringProps, type AnsweringWords, answeringWords } from "./answering-props";
import { type FormFields, typedOver } from "./form-fields";
import Answering from "./islands/answering.island";
import { questionsInWords } from "./questions-asked";
import { readUnsentForm, type UnsentForm, unsentOf } from "./unsent-forms";
import { type Reader, sayValue } from "./views/say-value";
import type { WhatNextProps } from "./views/what-next";
import type { Meanwhile } from "./views/workshop-form";
import { WorkshopPage } from "./views/workshop-page";

export const isGuest = ({ actor }: Pick<JudgedCall, "actor">) => roleOf(actor) === "participant";

/** What was sent and comes back: refused, or with a repeater's cards as a button asked. */
type Returned =
  | { status: number; refused: Refused; problem: Problem; sent: FormFields }
  | { typed: FormFields };

/** A workshop: a participant's own, or with nobody's answers. */
async function readOwnOrPreview(call: PageCall<unknown>, type: WorkshopType) {
  const { db, by, now } = call;
  const assessmentId = idOf(call);
  if (!isGuest(call)) {
    return { ...(await readPreview(db, assessmentId, type)), account: null, submitted_at: null };
  }
  const account = await readOwn(db, by, assessmentId)();
  await openedAccount(db, account.row, now);
  await atomically(db, logOnceInAWhile(account.row, "view", type, logActor(by), now));
  return { ...(await readWorkshop(db, account, type)), language: account.row.language, account };
}

/** The same in the words of whoever reads it. */
async function shownOf(call: PageCall<unknown>, type: WorkshopType) {
  const { title, questions, ...rest } = await readOwnOrPreview(call, type);
  return { ...rest, title: titleIn(title, call.locale), questions: inEachLanguage(questions) };
}
type ShownWorkshop = Awaited<ReturnType<typeof shownOf>>;

/** What another device wrote meanwhile, as the problem tells it. */
const conflictsOf = (returned: Returned | null) =>
  ((returned && "problem" in returned ? returned.problem.members.conflicts : null) ?? []) as {
    question_id: string;
    value: Value;
    revision: number;
  }[];

/** What was typed before the session ended, where the page is not in answer to something else. */
async function unsentIn(
  { db, now, locale }: PageCall<unknown>,
  { account, questions, answers, status }: ShownWorkshop,
  type: WorkshopType,
): Promise<UnsentForm | null> {
  const kept = account && (await readUnsentForm(db, account.row, type, now));
  return kept && unsentOf(kept, questions, answers, status !== "submitted", locale);
}

/** Of what was sent and comes back: what has no place in the form any more, since the questions are others. */
const unplacedIn = (
  { questions, answers, status }: ShownWorkshop,
  returned: Returned | null,
  locale: string,
): readonly string[] =>
  returned && "problem" in returned
    ? (unsentOf(
        { keptAt: 0, form: returned.sent },
        ...([questions, answers, status !== "submitted", locale] as const),
      )?.leftovers ?? [])
    : [];

/** The form as it stands: what is stored, or what was typed over it. */
function formShown(
  { t, locale }: PageCall<unknown>,
  { questions, answers, questions_version }: ShownWorkshop,
  returned: Returned | null,
  unsent: UnsentForm | null,
) {
  const over = (typed: FormFields) => typedOver(questions_version, questions, answers, typed, locale);
  if (unsent) return freshForm(over({ ...unsent.fields, kept: String(unsent.keptAt) }));
  if (!returned) return freshForm(over({}));
  if ("typed" in returned) return freshForm(over(returned.typed));
  // Who saw the other text, and sends theirs again, replaces it knowingly.
  const seen = Object.fromEntries(
    conflictsOf(returned).map((one) => [`r.${one.question_id}`, String(one.revision)]),
  );
  const values = over({ ...returned.refused.values, ...seen });
  const isChanged = returned.problem.code === "questions_changed";
  const message = isChanged ? { message: t("answering.changed") } : {};
  return { values, refused: { ...returned.refused, ...message, values } };
}

const ownerOf = ({ env, person }: PageCall<unknown>) =>
  formOwner(env, { personId: person.id, sessionId: person.sessionId });

const wordsFor = (t: Translate): AnsweringWords =>
  Object.fromEntries(
    answeringWords.map((word) => [word, t(`answering.say.${word}` as MessageKey)]),
  ) as AnsweringWords;

/** What the page's script is told; it follows the form, and says what waits on the phone. */
const scriptFor = (
  call: PageCall<unknown>,
  shown: ShownWorkshop,
  type: WorkshopType,
  by: Reader,
  kept: string | null,
) => {
  const { person, locale, t } = call;
  const assessmentId = idOf(call);
  const props: AnsweringProps = {
    kept,
    form: shown.status === "submitted" ? null : "answers",
    person: person.id,
    workshop: `${assessmentId}/${type}`,
    version: shown.questions_version,
    saveAt: `/api/v1/workshops/me/${assessmentId}/workshops/${type}`,
    pageAt: workshopPageOf(assessmentId, type),
    signInAt: `/login?next=${encodeURIComponent(workshopPageOf(assessmentId, type))}`,
    questions: questionsInWords(shown.questions, by),
    locale,
    words: wordsFor(t),
  };
  return { of: Answering, props };
};

/** What comes after a workshop that is sent. */
async function nextFor(call: PageCall<unknown>, account: Account): Promise<WhatNextProps> {
  const steps = await stepsOf(call, account);
  const open = steps.find(({ status }) => status === "open");
  const locked = steps.find(({ status }) => status === "locked");
  return {
    open: open?.href ? { title: open.title, href: open.href } : null,
    waits: locked ? { title: locked.title, waits: locked.facts.join(" ") } : null,
  };
}

async function sentFor(call: PageCall<unknown>, { account, submitted_at }: ShownWorkshop) {
  if (!account || !submitted_at) return null;
  const { timeZone } = await readOrganisation(call.db);
  return {
    at: formatInstant(submitted_at, call.locale, timeZone),
    next: await nextFor(call, account),
  };
}

/** The page of a workshop; `returned`: in answer to what was sent. */
export async function showWorkshop(
  call: PageCall<unknown>,
  returned: Returned | null = null,
): Promise<Response> {
  const { c, csrf, locale } = call;
  const type = workshopTyped(c.req.param("type") ?? "");
  const assessmentId = idOf(call);
  const shown = await shownOf(call, type);
  const { title, questions, answers, status, language } = shown;
  const by: Reader = { reader: languageIn(locale), language };
  const meanwhile: Meanwhile = Object.fromEntries(
    conflictsOf(returned).flatMap(({ question_id, value }) => {
      const question = questions.find(({ id }) => id === question_id);
      return question ? [[question_id, sayValue(question, value, by)]] : [];
    }),
  );
  const isPreview = !isGuest(call);
  const unsent = returned ? null : await unsentIn(call, shown, type);
  const form = {
    ...{ csrf, questions, by, meanwhile, isPreview, isTyped: returned !== null || unsent !== null },
    ...{ owner: isPreview ? null : ownerOf(call), isGivenBack: unsent !== null },
    action: workshopPageOf(assessmentId, type),
    form: formShown(call, shown, returned, unsent),
  };
  return renderPage(c, {
    title,
    status: returned && "status" in returned ? returned.status : undefined,
    headers: { "cache-control": "private, no-store" },
    isGuest: true,
    body: (
      <WorkshopPage
        {...{ title, questions, answers, by }}
        back={dashboardOf(assessmentId)}
        form={status === "submitted" ? null : form}
        leftovers={unsent?.leftovers ?? unplacedIn(shown, returned, locale)}
        script={
          isPreview ? null : scriptFor(call, shown, type, by, unsent === null ? null : String(unsent.keptAt))
        }
        sent={await sentFor(call, shown)}
      />
    ),
  });
}
