import { languageIn } from "../../../web/i18n/translate";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { listAnswers } from "../answers/list-answers";
import { answersQuery } from "../facilitating/schemas";
import { admitFacilitating } from "../guest/admit";
import { readFilter } from "../leading/filter";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { settleDue } from "../progress/settle-due";
import { isWorkshopType, type WorkshopType } from "../workshop-types";
import { readAskedEver } from "./asked-ever";
import { Answers } from "./views/answers";

/** The answers of an assessment: one question's beside each other, or one person's. */
async function showAnswers(call: PageCall<undefined>): Promise<Response> {
  const { c, db, now, locale, t } = call;
  const address = c.req.query();
  const [led, { filter, provinces, query }] = await Promise.all([readLed(db, idOf(call)), readFilter(call)]);
  const workshop: WorkshopType = isWorkshopType(address.workshop ?? "")
    ? (address.workshop as WorkshopType)
    : "workshop_1";
  const isByPerson = address.by === "person";
  const questions = await readAskedEver(db, led, workshop);
  const question = questions.find(({ id }) => id === address.question) ?? questions[0];
  const status = address.status === "draft" ? "draft" : "submitted";
  await settleDue(db, led.id, now);
  const list = await listAnswers(
    db,
    led.id,
    readList(answersQuery, {
      ...{ page: address.page ?? "", limit: isByPerson ? "100" : "50", q: address.q ?? "", workshop, status },
      ...(isByPerson || !question ? {} : { question_id: question.id }),
      ...(filter as Record<string, string>),
    }),
  );
  const kept = {
    ...{ workshop, by: isByPerson ? "person" : "", q: address.q ?? "" },
    ...{ question: isByPerson ? "" : (question?.id ?? ""), status: status === "draft" ? status : "" },
  };
  return showLed(call, {
    title: `${t("reading.answers")}: ${led.title}`,
    body: (
      <Answers
        {...{ led, provinces, list, questions, workshop, isByPerson }}
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
