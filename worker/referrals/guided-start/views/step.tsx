import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Icon } from "../../../../web/ui";

export type StepState = "done" | "now" | "later";

export interface StepProps {
  number: number;
  title: string;
  state: StepState;
  id?: string;
  lead?: ComponentChildren;
  /** What stands below is there, and shows nothing yet. */
  isEmpty?: boolean;
  children?: ComponentChildren;
}

/** One numbered step: what is done is ticked, what is due now stands out, what comes later is quiet. */
export function Step({ number, title, state, id, lead, isEmpty, children }: StepProps) {
  const { t } = useLanguage();
  return (
    <li class={`step step--${state}`} id={id} aria-current={state === "now" ? "step" : undefined}>
      <span class="step__mark" aria-hidden="true">
        {state === "done" ? <Icon name="check" /> : number}
      </span>
      <div class="step__words">
        <h2 class="step__title">
          {title}
          {state === "done" && <span class="visually-hidden"> ({t("start.is_done")})</span>}
        </h2>
        {lead && <p class="quiet">{lead}</p>}
      </div>
      {children && (
        <div class="step__body stack" hidden={isEmpty}>
          {children}
        </div>
      )}
    </li>
  );
}

/** The first that is not done is due now. */
export function statesOf(done: boolean[]): StepState[] {
  const first = done.indexOf(false);
  return done.map((isDone, at) => (isDone ? "done" : at === first ? "now" : "later"));
}
