import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { lineOf, type ReportWords } from "../report-line";
import type { ToldAnswer, ToldParticipant } from "../told";

function Answer({ answer, draft }: { answer: ToldAnswer; draft: string }) {
  return (
    <div class="answers-sheet__answer">
      <dt dir="auto">
        {answer.question}
        {answer.status === "draft" && <small> ({draft})</small>}
      </dt>
      <dd dir="auto">{answer.response}</dd>
    </div>
  );
}

export function PrintedParticipant({ told, words }: { told: ToldParticipant; words: ReportWords }) {
  const workshops = [...Map.groupBy(told.answers, ({ workshop }) => workshop)];
  return (
    <section>
      <h2 dir="auto">{told.participant}</h2>
      <p class="answers-sheet__who">{lineOf(told, words)}</p>
      {workshops.map(([workshop, answers]) => (
        <div key={workshop}>
          {words.workshopOf(workshop) && <h3>{words.workshopOf(workshop)}</h3>}
          <dl>
            {answers.map((answer) => (
              <Answer key={answer.id} answer={answer} draft={words.draft} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

export interface PrintedAnswersProps {
  words: ReportWords;
  back: string;
  /** Participants, one after another. */
  children: ComponentChildren;
}

/** All answers by participant, for paper. The way back and to the printer are not printed. */
export function PrintedAnswers({ words, back, children }: PrintedAnswersProps) {
  const { t } = useLanguage();
  return (
    <div class="answers-page">
      <nav class="answers-bar" aria-label={t("exported.title")}>
        <a href={back}>{t("exported.back")}</a>
        <button type="button" class="button button--primary needs-script" data-print="">
          {t("exported.send_to_printer")}
        </button>
      </nav>
      <main id="main" class="answers-sheet" tabIndex={-1}>
        <header>
          <p class="answers-sheet__from">{words.from}</p>
          <h1>{words.title}</h1>
          {words.facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </header>
        {children}
      </main>
    </div>
  );
}
