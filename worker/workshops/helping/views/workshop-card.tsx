import { useLanguage } from "../../../../web/i18n/language";
import { Badge, ButtonLink, Card, Time } from "../../../../web/ui";
import { type Reader, sayUnasked, sayValue } from "../../answering/views/say-value";
import { answerForPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { under, wordsIn } from "../../questions/definition";
import { numberOf } from "../../workshop-types";
import { Reopen, Unlock } from "./acts";
import type { PastAnswer, PersonShown, WorkshopShown } from "./person-shown";

const tones = { locked: "quiet", open: "info", submitted: "good" } as const;

const Lines = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line, n) => (
      <p key={n} dir="auto">
        {line}
      </p>
    ))}
  </>
);

/** Each question with what stands there, who wrote it, and the way to what stood there before. */
function Answers({
  workshop: { type, questions, answers },
  by,
  here,
}: {
  workshop: WorkshopShown;
  by: Reader;
  here: string;
}) {
  const { t } = useLanguage();
  return (
    <dl class="led-answers">
      {questions.map((question) => {
        const answer = under(answers, question.id);
        const lines = sayValue(question, answer?.value ?? null, by);
        const prompt = wordsIn(question.prompt, by.reader, by.language);
        return (
          <div key={question.id}>
            <dt>{prompt}</dt>
            <dd>
              {lines.length === 0 ? <p class="quiet">{t("answering.no_answer")}</p> : <Lines lines={lines} />}
              {answer && (
                <p class="quiet small">
                  <Time at={answer.saved_at} />
                  {answer.entered_by && ` · ${t("helping.entered_by", { name: answer.entered_by.name })}`}
                  {answer.revision > 1 && (
                    <>
                      {" · "}
                      <a
                        href={`${here}?history=${type}.${question.id}#history`}
                        aria-label={t("ui.named", { what: t("helping.before"), name: prompt })}
                      >
                        {t("helping.before")}
                      </a>
                    </>
                  )}
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** One workshop of somebody: how far it is, what is in it, and what can be done with it. */
export function OwnWorkshop({
  led,
  person,
  workshop,
  by,
  csrf,
}: {
  led: Led;
  person: PersonShown;
  workshop: WorkshopShown;
  by: Reader;
  csrf: string;
}) {
  const { t } = useLanguage();
  const { type, title, status, dueAt, submittedAt, questions, answers } = workshop;
  const n = numberOf(type);
  const answered = questions.filter(
    (question) => sayValue(question, under(answers, question.id)?.value ?? null, by).length > 0,
  ).length;
  const shared = { led, person, csrf, type, title };
  return (
    <li class="led-own" id={type}>
      <div class="led-own__name">
        <h3>{t("helping.workshop", { n, title })}</h3>
        <Badge tone={tones[status]} dot>
          {t(`guest.status.${status}`)}
        </Badge>
      </div>
      <p class="quiet">
        {status !== "locked" && t("helping.answered", { answered, count: questions.length })}
        {submittedAt !== null && (
          <>
            {" · "}
            {t("helping.sent_at")} <Time at={submittedAt} />
          </>
        )}
        {status !== "submitted" && dueAt !== null && (
          <>
            {status === "open" && " · "}
            {t("helping.due")} <Time at={new Date(dueAt).toISOString()} />
          </>
        )}
      </p>
      {answered > 0 && (
        <details class="led-more">
          <summary>{t("helping.show_answers")}</summary>
          <Answers {...{ workshop, by }} here={participantPage(led.id, person.id)} />
        </details>
      )}
      {!led.isClosed && (
        <div class="row">
          {status === "open" && (
            <ButtonLink
              href={answerForPage(led.id, person.id, type)}
              tone="plain"
              icon="edit"
              label={t("ui.named", { what: t("helping.answer_for"), name: title })}
            >
              {t("helping.answer_for")}
            </ButtonLink>
          )}
          {status === "locked" && <Unlock {...shared} />}
          {status === "submitted" && <Reopen {...shared} />}
        </div>
      )}
    </li>
  );
}

/** What stood at one question, newest first. */
export function Past({ past, workshops, by }: { past: PastAnswer; workshops: WorkshopShown[]; by: Reader }) {
  const { t } = useLanguage();
  const question = workshops
    .find(({ type }) => type === past.workshop)
    ?.questions.find(({ id }) => id === past.question);
  return (
    <Card
      id="history"
      title={question ? wordsIn(question.prompt, by.reader, by.language) : past.question}
      lead={t("helping.history")}
    >
      <ol class="led-history">
        {past.data.map(({ revision, value, saved_at, submitted_at }) => (
          <li key={`${revision} ${saved_at}`}>
            <p class="quiet small">
              <Time at={saved_at} />
              {submitted_at !== null && ` · ${t("guest.status.submitted")}`}
            </p>
            {value === null || value === "" ? (
              <p class="quiet">{t("answering.no_answer")}</p>
            ) : (
              <Lines lines={question ? sayValue(question, value, by) : sayUnasked(value)} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
