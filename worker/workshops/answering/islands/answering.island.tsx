import { useEffect, useState } from "preact/hooks";
import { keepPage } from "../../../../web/islands/runtime/keep-page";
import type { AnsweringProps } from "../answering-props";
import { linesOf } from "./beside";
import { followAnswers, type Leftover, leftover, type Shown } from "./follow-answers";
import { openMirror } from "./mirror";
import { offerReading } from "./read-aloud";
import { offerSteps } from "./steps";
import { type WaitingAnswers, waitingAnswers, waitingOf } from "./waiting-answers";

const bare = (text: string) => text.replace(/\s+/g, "");

/** Of a workshop that is sent: what was typed here and is not in it. */
function unsentOf({ questions }: AnsweringProps, kept: WaitingAnswers): Leftover[] {
  kept.forget();
  return kept.all().flatMap(([id, { value }]) => {
    const question = questions.find((one) => one.id === id);
    const shown = document.querySelector(`[data-answer="${id}"]`)?.textContent ?? "";
    if (question && bare(linesOf(question, value).join("")) === bare(shown)) {
      kept.drop(id);
      return [];
    }
    return [leftover(question, id, value)];
  });
}

function State({
  shown: { state, waiting, isKept, isNotSent },
  props,
}: {
  shown: Shown;
  props: AnsweringProps;
}) {
  const { words, pageAt, signInAt } = props;
  if (state === "ready") return null;
  const counted = waiting === 1 ? words.waits_one : words.waits_many.replace("{count}", String(waiting));
  const waits = waiting > 0 && (state === "offline" || state === "failed" || state === "signed_out");
  // What comes with each pause in typing is not read out.
  const isPassing = state === "typing" || state === "saving";
  return (
    <>
      <span aria-hidden={isPassing ? "true" : undefined}>
        {isNotSent && `${words.not_sent} `}
        {words[state]}
        {waits && ` ${isKept ? counted : words.not_kept}`}
      </span>
      {state === "signed_out" && <a href={signInAt}>{words.sign_in}</a>}
      {(state === "changed" || state === "locked" || state === "submitted" || state === "closed") && (
        <a href={pageAt}>{words.reload}</a>
      )}
    </>
  );
}

/**
 * Follows the form of a workshop, which the server made and which stays: keeps on the phone what is typed, saves it, and
 * says how that stands.
 */
export default function Answering(props: AnsweringProps) {
  const { words } = props;
  const [shown, setShown] = useState<Shown>({ state: "ready", waiting: 0, isKept: true, isNotSent: false });
  const [leftovers, setLeftovers] = useState<Leftover[]>([]);
  const [kept, setKept] = useState<WaitingAnswers | null>(null);
  useEffect(() => {
    let stop = () => {};
    void openMirror(localStorage, waitingOf(props.person)).then((mirror) => {
      const own = waitingAnswers(localStorage, { ...props, question: words.sign_out_unsent }, mirror);
      const form = props.form && document.getElementById(props.form);
      setKept(own);
      keepPage(props.person);
      if (form instanceof HTMLFormElement) {
        const followed = followAnswers(props, form, own, setShown);
        setLeftovers(followed.leftovers);
        offerSteps(form, words);
        offerReading("form [data-read]", words);
        stop = followed.stop;
      } else {
        setLeftovers(unsentOf(props, own));
        offerReading(".sent [data-read]", words);
      }
    });
    return () => stop();
  }, []);
  return (
    <>
      <p class="answers-state" role="status" data-state={shown.state}>
        <State {...{ shown, props }} />
      </p>
      {leftovers.map(({ id, prompt, lines }) => (
        <section class="beside" key={id}>
          <p>
            <strong>{words.leftover}</strong>
          </p>
          {prompt && <p>{prompt}</p>}
          <div class="beside__text">
            {lines.map((line, n) => (
              <p key={n} dir="auto">
                {line}
              </p>
            ))}
          </div>
          <button
            type="button"
            class="button button--plain"
            onClick={() => {
              kept?.drop(id);
              setLeftovers(leftovers.filter((one) => one.id !== id));
            }}
          >
            {words.discard}
          </button>
        </section>
      ))}
    </>
  );
}
