// Pure.
import type { DumpedRow } from "../../core/backup/rewrite-backups";
import { isNamedIn, type Names } from "./names";

/** What stands where a sign-up had its address's hash: unique, and made of nothing that a person brought. */
export const erasedHash = (signupId: string): string => `erased.${signupId}`;

/** What a rule found, once nobody may know any more: its points still make up the score. */
export const erasedFinding = "What it found was erased with the person's data.";

interface Reason {
  rule: string;
  points: number;
}

const withoutFindings = (reasons: string): string =>
  JSON.stringify(
    (JSON.parse(reasons) as Reason[]).map(({ rule, points }) => ({
      ...{ rule, points },
      ...{ detail: erasedFinding, code: "erased", values: {} },
    })),
  );

const text = (value: DumpedRow[string] | undefined) => (typeof value === "string" ? value : "");

const noEvidence = JSON.stringify({ claims: [], ref_code: null, visitor: null });

function erasedSignup(row: DumpedRow): DumpedRow {
  return {
    ...row,
    ...{ email_hash: erasedHash(text(row.id)), email_encrypted: "", email_masked: "" },
    ...{ first_name_encrypted: null, phone_hash: null, phone_encrypted: null, answers_encrypted: null },
    external_id: null,
    ...{ language: null, may_mail: 0, nudge_before: null, rests_until: null, mailed_at: null },
    ...{ mail_ended_at: null, snoozed_until: null, not_interested_at: null, not_interested_by: null },
    ...{
      evidence: noEvidence,
      traits: null,
      fraud_reasons: withoutFindings(text(row.fraud_reasons) || "[]"),
    },
  };
}

/** Whom a row may be of. */
export interface Erased {
  /** Of sign-ups. */
  ids: ReadonlySet<string>;
  /** Of addresses. */
  hashes: ReadonlySet<string>;
  names: Names;
}

/** Whether a text holds one of the ids or hashes. */
const holdsOneOf = ({ ids, hashes }: Erased, text: string): boolean =>
  (text.match(/[\w-]{16,}/g) ?? []).some((word) => ids.has(word) || hashes.has(word));

/** Tables in which somebody may have written of another. */
const written = /^\{"table":"(?:fraud_flags|fraud_jobs|claims|outbox)"/;

/** Whether `eraseRow` may change the row of this line. */
export const mayBeErased = (erased: Erased, line: string): boolean =>
  written.test(line) || holdsOneOf(erased, line);

/**
 * A row of a dump as the erasure leaves it, as `eraseCandidate` leaves those of the database; null where it goes. What
 * merely names a sign-up's id stays as it is.
 */
export function eraseRow(erased: Erased, table: string, row: DumpedRow): DumpedRow | null {
  const { ids, hashes, names } = erased;
  const isTheirs = ids.has(text(row.signup_id)) || (table === "signups" && ids.has(text(row.id)));
  const isNamed = (...columns: string[]) =>
    isNamedIn(names, columns.map((column) => text(row[column])).join(" "));
  switch (table) {
    case "signups":
      return isTheirs ? erasedSignup(row) : row;
    case "fraud_flags":
      if (isTheirs) return { ...row, reasons: withoutFindings(text(row.reasons)), note: null };
      return isNamed("note") ? { ...row, note: null } : row;
    case "claims":
      return isTheirs || isNamed("reason", "note") ? { ...row, reason: "", note: null } : row;
    case "signup_traces":
      return isTheirs ? null : row;
    case "signup_requests":
      return isTheirs ? { ...row, body_hash: "erased" } : row;
    case "interests":
    case "data_requests":
      return hashes.has(text(row.email_hash)) ? null : row;
    case "fraud_jobs":
      // A note about many may be about each of them.
      return holdsOneOf(erased, text(row.signup_ids)) || isNamed("note") ? { ...row, note: null } : row;
    case "webhook_deliveries":
      return ids.has(text(row.subject)) ? { ...row, body: null, answer_head: null } : row;
    case "outbox":
      return isNamed("recipient", "subject", "body") ? null : row;
    default:
      return row;
  }
}
