import { languageIn } from "../../../web/i18n/translate";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { countBefore, readAnswers } from "../answers/list-answers";
import { answersQuery } from "../facilitating/schemas";
import { admitFacilitating } from "../guest/admit";
import { readFilter } from "../leading/filter";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { settleDue } from "../progress/settle-due";
import { inEachLanguage } from "../questions/first-words";
import { isWorkshopType, type WorkshopType } from "../workshop-types";
import { readAskedEver } from "./asked-ever";
import { findAnswer } from "./find-answer";
import { Answers } from "./views/answers";

const perPage = 50;

/** The answers of an assessment: one question's beside each other, or one person's. */
async function showAnswers(call: PageCall<undefined>): Promise<Response> {
  const { c, db, now, locale, t } = call;
  const address = c.req.query();
  const [led, { filter, provinces, query }] = await Promise.all([readLed(db, idOf(call)), readFilter(call)]);
  // An address that names an answer leads to where it stands.
  const of = /^\d{1,6}$/.test(address.of ?? "") ? Number(address.of) : 0;
  const named = address.answer ? await findAnswer(db, led.id, { id: address.answer, number: of }) : null;
  const workshop: WorkshopType =
    named?.workshop ??
    (isWorkshopType(address.workshop ?? "") ? (address.workshop as WorkshopType) : "workshop_1");
  const isByPerson = address.by === "person" && !named;
  const questions = await readAskedEver(db, led, workshop);
  const question = questions.find(({ id }) => id === (named?.question ?? address.question)) ?? questions[0];
  const status = named?.status ?? (address.status === "draft" ? "draft" : "submitted");
  await settleDue(db, led.id, now);
  const asked = {
    ...{ limit: isByPerson ? "100" : String(perPage), q: address.q ?? "", workshop, status },
    ...(isByPerson || !question ? {} : { question_id: question.id }),
    ...(filter as Record<string, string>),
  };
  const page = named
    ? String(
        1 +
          Math.floor((await countBefore(db, led.id, readList(answersQuery, asked), named.number)) / perPage),
      )
    : (address.page ?? "");
  const { data, ...rest } = await readAnswers(db, led.id, readList(answersQuery, { ...asked, page }));
  const shown = data.map(({ answer, question }) => ({
    ...answer,
    asked: inEachLanguage([question])[0] ?? question,
  }));
  const kept = {
    ...{ workshop, by: isByPerson ? "person" : "", q: address.q ?? "" },
    ...{ question: isByPerson ? "" : (question?.id ?? ""), status: status === "draft" ? status : "" },
  };
  return showLed(call, {
    title: `${t("reading.answers")}: ${led.title}`,
    body: (
      <Answers
        {...{ led, provinces, questions, workshop, isByPerson }}
        list={{ data: shown, ...rest }}
        named={named?.id ?? null}
        query={{ ...query, ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== "")) }}
        by={{ reader: languageIn(locale), language: led.language }}
      />
    ),
  });
}

export const readingPages = new Pages().get(
  "/mana/workshops/assessments/:id/facilitator/answers",
  { access: everybody, admit: admitFacilitating },
  showAnswers,
);
