import { useEffect, useState } from "preact/hooks";
import { keepPage } from "../../../../web/islands/runtime/keep-page";
import { openMirror } from "../../answering/islands/mirror";
import { countWaiting, waitingOf } from "../../answering/islands/waiting-answers";
import type { WaitingProps } from "../waiting-props";

/** Which answers wait on this phone, with the way to where they are sent. The page opens without a network from now on. */
export default function Waiting({ person, workshops, words }: WaitingProps) {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    void openMirror(localStorage, waitingOf(person)).then(() =>
      setCounts(countWaiting(localStorage, person)),
    );
    keepPage(person);
  }, [person]);
  const waiting = workshops.flatMap(({ of, title, href }) => {
    const count = counts.get(of) ?? 0;
    return count === 0 ? [] : [{ of, title, href, count }];
  });
  return (
    <div role="status">
      {waiting.map(({ of, title, href, count }) => (
        <p key={of} class="waiting">
          {count === 1 ? words.one : words.many.replace("{count}", String(count))}{" "}
          {href ? <a href={href}>{title}</a> : title}
        </p>
      ))}
    </div>
  );
}
