import { useEffect, useState } from "preact/hooks";
import { ReviewKeys, type ReviewKeysProps } from "../views/review-keys";

const flags = () => [...document.querySelectorAll<HTMLElement>(".flag")];
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches("textarea, select, [contenteditable]") ||
    (target instanceof HTMLInputElement && target.type !== "checkbox"));

function move(by: number): void {
  const all = flags();
  const now = all.findIndex((flag) => flag.contains(document.activeElement));
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))];
  next?.querySelector<HTMLElement>("input[type=checkbox]")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** j and k move from flag to flag; c, d and u decide of the one that has the focus. */
export default function ReviewKeysIsland(props: ReviewKeysProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") return move(1);
      if (event.key === "k") return move(-1);
      const flag = flags().find((one) => one.contains(document.activeElement));
      flag?.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(event.key)}"] button`)?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return isReady ? <ReviewKeys {...props} /> : null;
}
