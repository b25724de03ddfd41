// Pure.
/** How far a visit of a form came. Each step implies the ones before it. */
export const formSteps = ["view", "start", "submit"] as const;
export type FormStep = (typeof formSteps)[number];

/** The step and all that it implies, in order. */
export const stepsUpTo = (step: FormStep): FormStep[] => formSteps.slice(0, formSteps.indexOf(step) + 1);

/** What happened to a form. The visit is one showing of the page, not a person: a random id that the page carries. */
export interface FormEvent {
  /** Tells a repeated message from a new one. */
  id: string;
  campaignId: string;
  visit: string;
  /** Local day. */
  day: string;
  step: FormStep;
  /** The fields that were refused, each named once. */
  faults: string[];
}

export const isVisit = (text: string | undefined): text is string => /^[a-z0-9]{16}$/.test(text ?? "");

/** What a day comes to. */
export interface FormDay {
  day: string;
  views: number;
  starts: number;
  submits: number;
  faults: Record<string, number>;
}
