// Pure.
import type { MessageKey } from "../../../web/i18n/translate";
import { type Person, passes, type Rule } from "../access/actor";

/** A page of the guide: docs/guide/<language>/<name>.md, at /help/<name>. Anybody may read it. */
export interface GuidePage {
  name: string;
  /** Pages of the product that it tells of, with all that lies below them: they link to it. */
  about?: readonly string[];
  /** Where several tell of the same page: whose this is. */
  access?: Rule;
}

export interface GuidePart {
  title: MessageKey;
  pages: readonly GuidePage[];
}

export const guidePath = "/help";
export const addressOf = (name: string): string => `${guidePath}/${name}`;

/** The home is the page itself; below it lie all others. */
const isAbout = (about: string, path: string) =>
  path === about || (about !== "/dashboard" && path.startsWith(`${about}/`));

/** Where a person reads of the page at a path: in the page of the guide that tells of it most closely. */
export function helpIn(parts: readonly GuidePart[]) {
  const told = parts
    .flatMap(({ pages }) => pages)
    .flatMap(({ name, about = [], access }) => about.map((path) => ({ name, path, access })))
    .sort((a, b) => b.path.length - a.path.length);
  return (person: Person, path: string): string | null => {
    const page = told.find(
      (page) => isAbout(page.path, path) && (!page.access || passes(person, page.access)),
    );
    return page ? addressOf(page.name) : null;
  };
}
