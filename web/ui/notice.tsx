import type { ComponentChildren } from "preact";
import type { Tone } from "./badge";
import { Icon } from "./icon";

const icons = { good: "check", bad: "warning", warn: "warning", info: "info", quiet: "info" } as const;

/** A message that belongs to the page and stays: read out when the page is shown. */
export function Notice({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <div class={`notice notice--${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div class="notice__words">{children}</div>
    </div>
  );
}
