import { sql } from "drizzle-orm";
import { localDay } from "../../../core/time";
import { administrator, api, db } from "../../../testing/api";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "../../testing/signups";

export const day = 86_400_000;
export const today = localDay(Date.now(), "UTC");

/** A campaign with a link that earns sign-ups, and how they stand. */
export async function programme() {
  const { token } = await administrator();
  const key = await apiKey();
  const running = await campaign({ name: "Spring Élan" });
  const link = await linkOf(running);
  return {
    ...{ key, running, link },
    /** A sign-up of ten days ago that the link's click earned. */
    async signedUp(more: Record<string, unknown> = {}) {
      const at = Date.now() - 10 * day;
      const sent = {
        ...{ email: someone(), click_id: await clickOn(link, at - 3_600_000) },
        ...{ occurred_at: new Date(at).toISOString(), ...more },
      };
      return { id: (await settledSignUp(key, sent)).id, email: sent.email };
    },
    async enrolledAt(id: string) {
      const { body } = await api<{ enrolled_at: string | null }>("GET", `/signups/${id}`, { token });
      return body.enrolled_at;
    },
    async enrollments() {
      const path = `/stats/overview?from=2020-01-01&to=${today}`;
      return (await api<{ enrollments: number }>("GET", path, { token })).body.enrollments;
    },
    setStatus: (id: string, status: "pending" | "completed") =>
      api("PATCH", `/signups/${id}`, { token, body: { enrollment_status: status } }),
  };
}

const changed = [
  ...["signups", "enrollment_lists", "referrals"],
  ...["link_days", "link_weeks", "campaign_days", "audit_events"],
];

/** Every stored word that a list could change. */
export const stored = () => Promise.all(changed.map((table) => db.all(sql.raw(`SELECT * FROM ${table}`))));
