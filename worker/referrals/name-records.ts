import { sql } from "drizzle-orm";
import type { NameSubjects } from "../core/trail/subjects";

/** What officers, campaigns, links and sign-ups are called in the audit log. */
export const nameRecords: NameSubjects = (db, ids) => {
  const wanted = JSON.stringify(ids);
  return db.all(sql`
    SELECT o.id, p.name, '/dashboard/officers/' || o.id AS href
    FROM json_each(${wanted}) n JOIN officers o ON o.id = n.value JOIN people p ON p.id = o.person_id
    UNION ALL
    SELECT c.id, c.name, '/dashboard/campaigns/' || c.id FROM json_each(${wanted}) n JOIN campaigns c ON c.id = n.value
    UNION ALL
    SELECT r.id, iif(r.label = '', '…' || substr(r.code, -6), r.label), '/dashboard/links/' || r.id
    FROM json_each(${wanted}) n JOIN referrals r ON r.id = n.value
    UNION ALL
    SELECT s.id, iif(s.email_masked = '', s.id, s.email_masked), '/dashboard/signups/' || s.id
    FROM json_each(${wanted}) n JOIN signups s ON s.id = n.value`);
};
