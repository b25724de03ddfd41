import { idOf } from "../../core/db/ids.ts";
import type { DemoCall } from "../../core/demo/demo.ts";
import { insertRows, type RowWriter, write } from "../../core/demo/write-rows.ts";
import { ages } from "../fraud/ages.ts";
import type { FlagStatus } from "../fraud/flags/plan-decision.ts";
import { defaultSettings } from "../fraud/rules/settings.ts";
import { tracesIn } from "../fraud/traits.ts";
import type { Judged } from "./judge-recent.ts";
import type { SignupRow } from "./signups.ts";

const hour = 3_600_000;
const day = 24 * hour;

const notes = {
  confirmed: "Several addresses of one person; the officer could not name the others.",
  dismissed: "Called: a person who meant to sign up.",
};

/** What the administrator made of a flag: of the oldest ones, and of a few that were held. */
function statusOf({ row, score }: Judged, place: number, now: number): FlagStatus {
  const age = now - row.occurred_at;
  if (age > 30 * day) return score >= 70 || place % 5 !== 0 ? "confirmed" : "dismissed";
  if (age > 20 * day && place % 9 === 0) return "dismissed";
  return age < 20 * day && score >= 75 && place % 3 === 0 ? "held" : "open";
}

/** As text: a column is JSON in every row or in none (`RowWriter`). */
const freedClick = (id: string) => JSON.stringify({ click_id: id, stated_us: null });

export interface Reviewed {
  row: SignupRow;
  flag: object | null;
  traces: object[];
}

/** The rows of judged sign-ups, as the product has them after its rules and a person looked at them. */
export function reviewed(
  judged: readonly Judged[],
  { now, adminId }: Pick<DemoCall, "now" | "adminId">,
): Reviewed[] {
  let place = 0;
  return judged.map((one): Reviewed => {
    const { row, kept, score, reasons } = one;
    const at = row.occurred_at;
    const traces = Object.values(tracesIn(kept)).map((trace) => ({
      trace,
      occurred_at: at,
      signup_id: row.id,
    }));
    const withScore = { ...row, fraud_score: score, fraud_reasons: reasons, traits: kept };
    if (score < defaultSettings.flag_at) return { row: withScore, flag: null, traces };
    place += 1;
    const status = row.referral_id === null ? "open" : statusOf(one, place, now);
    const isDecided = status === "confirmed" || status === "dismissed";
    const isConfirmed = status === "confirmed";
    const isOut = isConfirmed || status === "held";
    return {
      row: {
        ...withScore,
        ...(isOut ? { counted: 0, withheld: 1 } : {}),
        ...(isConfirmed ? { click_id: null } : {}),
      },
      flag: {
        ...{ signup_id: row.id, score, reasons, status, created_at: row.settled_at },
        hold_until: status === "held" ? Math.max(now, at) + 5 * day : null,
        decided_at: isDecided ? Math.min(now - hour, at + (20 + (place % 50)) * hour) : null,
        decided_by: isDecided ? adminId : null,
        note: isDecided ? notes[status] : null,
        freed: isConfirmed && row.click_id !== null ? freedClick(row.click_id) : null,
      },
      traces,
    };
  });
}

/** Writes them, with their flags; what rules have judged they judge again only as it grows older. */
export async function writeReviewed(
  { db, now }: Pick<DemoCall, "db" | "now">,
  signupRows: RowWriter,
  rows: readonly Reviewed[],
): Promise<void> {
  await signupRows.add(rows.map(({ row }) => row));
  await signupRows.end();
  await insertRows(
    db,
    "signup_traces",
    rows.flatMap(({ traces }) => traces),
  );
  const flags = rows.flatMap(({ flag }) => flag ?? []);
  await insertRows(db, "fraud_flags", flags);
  await insertRows(
    db,
    "fraud_rounds",
    ages.map((age) => ({ age_ms: age, through: idOf("signup", now - age, new Uint8Array(10)) })),
  );
}

/** Those that are held keep a click of their link. */
export const holdClicks = (db: DemoCall["db"]) =>
  write(db, [
    db.prepare(`UPDATE referrals SET held = d.n FROM (
      SELECT s.referral_id AS id, count(*) AS n FROM fraud_flags AS f CROSS JOIN signups AS s ON s.id = f.signup_id
      WHERE f.status = 'held' AND s.referral_id IS NOT NULL GROUP BY s.referral_id) AS d WHERE referrals.id = d.id`),
  ]);
