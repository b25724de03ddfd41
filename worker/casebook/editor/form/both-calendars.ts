// Pure.
import { fromBs, readBs } from "../../calendar/bikram-sambat";
import type { Values } from "./form-values";

/** What the field beside a date is called, in which its day can be given in Bikram Sambat. */
export const bsNameOf = (name: string): string => `${name}_bs`;
const ofBs = /_bs$/;

/**
 * Days that were given in Bikram Sambat, as dates; the form holds dates alone. What is no such day stands in the date's
 * place, where it is refused.
 */
export function inOneCalendar(values: Values): Values {
  const kept = Object.entries(values).filter(([name]) => !ofBs.test(name));
  const given = Object.entries(values).flatMap(([name, text]): [string, string][] => {
    if (!ofBs.test(name) || text.trim() === "") return [];
    const day = readBs(text);
    return [[name.replace(ofBs, ""), (day && fromBs(day)) ?? text.trim()]];
  });
  return Object.fromEntries([...kept, ...given]);
}
