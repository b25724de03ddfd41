import { AnswerSaver, type SaverState } from "../../answering/answer-saver";
import type { Mirror } from "../../answering/islands/mirror";
import { deviceName, sendAnswers } from "../../answering/islands/send-answers";
import { waitingAnswers } from "../../answering/islands/waiting-answers";
import type { WaitingProps } from "../waiting-props";

/** What waits still, and can be sent without anybody's looking at it. */
const goesOn: ReadonlySet<SaverState> = new Set(["typing", "saving", "offline", "failed", "signed_out"]);

/**
 * Sends what waits of the workshops that are open, one workshop after another. What somebody has to look at first (another
 * text, other questions) stays for its page. `onSent`: fewer wait. Answers how to end.
 */
export function sendWaiting(
  { person, workshops, words }: WaitingProps,
  mirror: Mirror | null,
  onSent: () => void,
): () => void {
  const open = workshops.flatMap(({ of, send }) => {
    if (send === null) return [];
    const kept = waitingAnswers(localStorage, { person, workshop: of, question: words.unsent }, mirror);
    return kept.all().length === 0 ? [] : [{ send, kept }];
  });
  const device = deviceName(localStorage);
  let [saver, isOver]: [AnswerSaver | null, boolean] = [null, false];
  const begin = (at: number): void => {
    saver = null;
    const workshop = open[at];
    if (!workshop || isOver) return;
    const { send, kept } = workshop;
    const next = new AnswerSaver(
      {
        device: {
          keep: () => true,
          // Another page of theirs may hold more by now: that waits on.
          stored: (question, value, revision) => {
            const now = kept.all().find(([one]) => one === question)?.[1].value;
            if (JSON.stringify(now) === JSON.stringify(value)) kept.stored(question, value, revision);
          },
        },
        send: (answers) =>
          sendAnswers(send.at, person, null, { questions_version: send.version, device, answers }),
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        random: Math.random,
        onState: (state) => {
          if (!goesOn.has(state)) begin(at + 1);
        },
        onSaved: onSent,
        onConflict: () => {},
        onRefused: () => {},
      },
      {},
    );
    for (const [question, one] of kept.all()) next.takeUp(question, one);
    saver = next;
  };
  begin(0);
  const again = () => saver?.flush();
  document.addEventListener("visibilitychange", again);
  addEventListener("online", again);
  addEventListener("focus", again);
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", again);
    removeEventListener("online", again);
    removeEventListener("focus", again);
  };
}
