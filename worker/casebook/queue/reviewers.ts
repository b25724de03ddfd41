import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { isReviewer } from "../access/reviewers";

/** Who may review: active moderators and administrators, by name. */
export const listReviewers = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT p.id, p.name FROM people p WHERE ${isReviewer} ORDER BY p.name_key, p.id`);
