import { formatInstant } from "../i18n/format";

/** The figures that a page leaves for when there is no connection, and when they were true. */
export interface LastSeen {
  html: string;
  locale: string;
  timeZone: string;
  /** Milliseconds. */
  at: number;
}

/**
 * What stands in the page's `<template id="last-seen">`: that alone is kept, never the page. Null where a page leaves
 * nothing, as most pages do.
 */
export function lastSeenIn(page: string, at: number): LastSeen | null {
  const [, attributes = "", html] = /<template id="last-seen"([^>]*)>([\s\S]*?)<\/template>/.exec(page) ?? [];
  if (html === undefined) return null;
  const attribute = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  return { html, locale: attribute("locale") || "en", timeZone: attribute("zone") || "UTC", at };
}

/** As it is shown: marked with the instant it was seen, on the organisation's clocks. */
export function shownAgain({ html, locale, timeZone, at }: LastSeen): string {
  const when = formatInstant(new Date(at).toISOString(), locale, timeZone);
  return html.replaceAll("{when}", () => when);
}
