import type { ComponentChildren } from "preact";

/** A part of the report. A wide table scrolls in it on a phone, for the keyboard too. */
export const ReportSection = ({ children }: { children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section tabIndex={0}>{children}</section>
);
