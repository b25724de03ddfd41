import { useEffect, useState } from "preact/hooks";
import { keepPage } from "../../../../web/islands/runtime/keep-page";
import { openMirror } from "../../answering/islands/mirror";
import { countWaiting, waitingOf } from "../../answering/islands/waiting-answers";
import type { WaitingProps } from "../waiting-props";
import { sendWaiting } from "./send-waiting";

/** Which answers wait on this phone, with the way to their workshop; sends them. The page opens without a network from now on. */
export default function Waiting(props: WaitingProps) {
  const { person, workshops, words } = props;
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let [isOver, stop] = [false, () => {}];
    void openMirror(localStorage, waitingOf(person)).then((mirror) => {
      const count = () => setCounts(countWaiting(localStorage, person));
      count();
      if (!isOver) stop = sendWaiting(props, mirror, count);
    });
    keepPage(person);
    return () => {
      isOver = true;
      stop();
    };
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
