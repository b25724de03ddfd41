import { Icon } from "./icon";

export interface Step {
  href: string;
  label: string;
  /** `done` and what is not done yet are told to everybody; the one that is open is the page itself. */
  isDone: boolean;
  isCurrent: boolean;
}

export interface StepperProps {
  label: string;
  steps: Step[];
  /** Said after the name of a step that is done. */
  done: string;
}

/** The steps of a piece of work, each a page of its own, open in any order. */
export function Stepper({ label, steps, done }: StepperProps) {
  return (
    <nav class="stepper" aria-label={label}>
      <ol class="stepper__steps">
        {steps.map(({ href, label: name, isDone, isCurrent }, at) => (
          <li key={href} class={isDone ? "stepper__one stepper__one--done" : "stepper__one"}>
            <a href={href} aria-current={isCurrent ? "step" : undefined}>
              <span class="stepper__mark" aria-hidden="true">
                {isDone ? <Icon name="check" /> : at + 1}
              </span>
              <span class="stepper__name">{name}</span>
              {isDone && <span class="visually-hidden">{`, ${done}`}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
