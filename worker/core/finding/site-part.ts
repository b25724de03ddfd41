import type { Db } from "../db/db";

/** A page that search engines are told of. */
export interface SitePage {
  /** As it stands in an address, encoded: /cases/case-1. */
  path: string;
  /** ms; null where nobody counts. */
  changedAt: number | null;
}

/** What a module tells search engines of its public pages. */
export interface SitePart {
  /** Lines of robots.txt for every robot, like `Disallow: /drafts`. */
  robots?: readonly string[];
  /** Its pages in the site map, always in the same order. */
  pages?: {
    /** By whose epoch they change (`public_epochs`): a module's name. */
    epoch: string;
    count(db: Db): Promise<number>;
    /** Those from `offset` on, `limit` at most. */
    read(db: Db, offset: number, limit: number): Promise<SitePage[]>;
    /** The languages that each of them is written in, as `?lang=` takes them. */
    languages: readonly string[];
  };
}
