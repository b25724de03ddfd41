import { useEffect, useState } from "preact/hooks";
import { ReviewKeys, type ReviewKeysProps } from "../views/review-keys";

const boxes = () => [...document.querySelectorAll<HTMLInputElement>("#decide input[name^=flag_]")];
/** The row of the queue, or of a table of look-alikes, that has the focus. */
const focused = () => document.activeElement?.closest<HTMLElement>("#decide .flag, #decide tbody tr") ?? null;
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches("textarea, select, [contenteditable]") ||
    (target instanceof HTMLInputElement && target.type !== "checkbox"));

/** Where the queue goes on after a decision, which shows the page again without what was decided. */
const place = "review-place";

function goOn(): void {
  const at = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (at !== null)
    boxes()
      .at(Math.min(Number(at), boxes().length - 1))
      ?.focus();
}

function press(button: HTMLButtonElement | null | undefined): void {
  if (!button) return;
  sessionStorage.setItem(place, String(boxes().findIndex((box) => focused()?.contains(box))));
  button.click();
}

function move(by: number): void {
  const all = boxes();
  const now = all.findIndex((box) => focused()?.contains(box));
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

/** A note that nobody sees any more goes with no decision. */
function forgetNote(): void {
  const note = document.querySelector<HTMLInputElement>("#decide [name=note]");
  if (note && !boxes().some(({ checked }) => checked)) note.value = "";
}

/** j and k move from flag to flag; c, d and u decide of the one that has the focus. */
export default function ReviewKeysIsland(props: ReviewKeysProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    goOn();
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") return move(1);
      if (event.key === "k") return move(-1);
      press(focused()?.querySelector<HTMLButtonElement>(`[data-press="${CSS.escape(event.key)}"] button`));
    };
    addEventListener("keydown", hear);
    addEventListener("change", forgetNote);
    return () => {
      removeEventListener("keydown", hear);
      removeEventListener("change", forgetNote);
    };
  }, []);
  return isReady ? <ReviewKeys {...props} /> : null;
}
