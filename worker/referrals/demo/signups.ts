import { idOf } from "../../core/db/ids.ts";
import type { RawRow } from "../../core/db/raw-row.ts";
import { Random } from "../../core/demo/random.ts";
import { localDay, localHour } from "../../core/time.ts";
import { signClick } from "../clicks/click-token.ts";
import { deviceOf } from "../clicks/device.ts";
import { viaOf } from "../clicks/via.ts";
import { keyRing } from "../signing/key-ring.ts";
import { encryptAddress, sealAddress } from "../signups/address.ts";
import { conversionTimeMinutes } from "../signups/attribute.ts";
import type { signups } from "../tables.ts";
import type { Clock, DemoClick } from "./clicks.ts";
import { contactOf, reachOf } from "./follow-ups.ts";
import type { Campaign, Link } from "./programme.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A row of `signups`, by the names of its columns, for a sign-up that is settled. */
export interface SignupRow
  extends RawRow<typeof signups, "id" | "campaign_id" | "referral_id" | "officer_id" | "external_id">,
    RawRow<typeof signups, "email_hash" | "email_encrypted" | "email_masked" | "first_name_encrypted">,
    RawRow<typeof signups, "phone_hash" | "phone_encrypted" | "language" | "may_mail">,
    RawRow<typeof signups, "nudged_at" | "nudged_by" | "rests_until">,
    RawRow<typeof signups, "received_at" | "occurred_at" | "event_us" | "settled_at" | "attempts">,
    RawRow<typeof signups, "model" | "reason" | "click_id" | "clicked_at" | "clicked_day">,
    RawRow<typeof signups, "conversion_time_minutes" | "day" | "hour" | "channel" | "counted">,
    RawRow<typeof signups, "country" | "device" | "browser" | "system" | "referrer" | "source">,
    RawRow<typeof signups, "enrolled_at" | "enrolled_day" | "enrolled_hour" | "fraud_score" | "withheld"> {
  event_us: number;
  settled_at: number;
  reason: string;
  day: string;
  hour: number;
  /** Written as JSON. */
  evidence: object;
  explanation: object;
  fraud_reasons: object[];
  traits: object | null;
}

const firstNames = [
  ..."amina asha binod blessing camila daniel elif fatima grace hari ines joseph juma kabita laxmi".split(
    " ",
  ),
  ..."maria mercy mohan nadia ngozi omar peter priya rahim rosa samuel sita tunde valeria zainab".split(" "),
];
const lastNames = [
  ..."adeyemi ahmed akter bello chowdhury das garcia gurung hossain ibrahim islam kamau karki".split(" "),
  ..."khan lama mendoza mutua mwangi njoroge nwosu okafor ortiz otieno rai rojas shrestha tamang uddin".split(
    " ",
  ),
];

/** Minutes from click to sign-up: most at once, some after thinking it over, some when they are back at a computer. */
function hesitation(random: Random, link: Link): number {
  if (link.officer.habit === "instant-signups" && random.chance(0.55)) return random.between(3, 14) / 60;
  const mood = random.next();
  if (mood < 0.52) return 1.5 - 11 * Math.log(1 - random.next());
  if (mood < 0.84) return 60 * 24 ** random.next();
  return random.between(1, 12) * 24 * 60;
}

/** One mailbox under ever other spellings. */
function stagedAddress(staged: number, made: number): string {
  const name = "valentinarojas";
  const cut = 1 + (staged % (name.length - 1));
  return `${name.slice(0, cut)}.${name.slice(cut)}+${made}@example.com`;
}

const originOf = (click: DemoClick) => ({ ...deviceOf(click.userAgent), referrer: click.referrer });

/** Makes sign-ups of clicks. Each click earns one at most. */
export class SignupMaker {
  readonly #random: Random;
  readonly #clock: Clock;
  readonly #ring;
  readonly #takenUs = new Set<string>();
  #made = 0;
  /** Draws that came later than the others, which stay as they were. */
  readonly #later = new Random(2);
  readonly #emails = new WeakMap<SignupRow, string>();

  constructor(random: Random, clock: Clock, linkKeys: string) {
    this.#random = random;
    this.#clock = clock;
    this.#ring = keyRing(linkKeys);
  }

  /** The address in the clear of one that this made. */
  emailOf = (row: SignupRow): string => this.#emails.get(row) ?? "";

  tokenOf(link: Link, click: DemoClick): string {
    return signClick(this.#ring, {
      referral: link.number,
      campaign: link.campaign.number,
      at: click.at,
      bot: false,
      source: click.source,
      country: click.country,
      origin: originOf(click),
      nonce: click.nonceBytes,
    });
  }

  /** When the visitor of this click signs up; null where they do not, or not yet. */
  #momentOf(link: Link, click: DemoClick, rate: number): number | null {
    const random = this.#random;
    if (click.staged > 0) return Math.floor(click.at + this.#later.between(40, 110) * 1000);
    const chance = rate * link.officer.skill * link.campaign.appeal * (click.source === "qr" ? 1.25 : 1);
    if (click.idle || !click.unique || !random.chance(chance)) return null;
    const at = Math.floor(click.us / 1000 + hesitation(random, link) * minute) + 1;
    const { timeZone, now } = this.#clock;
    const closed = link.campaign.endsOn !== null && localDay(at, timeZone) > link.campaign.endsOn;
    const late = at - click.at > link.campaign.windowDays * day;
    return closed || late || at > now - 2 * minute || at >= (link.campaign.archivedAt ?? Infinity)
      ? null
      : at;
  }

  /** The sign-up that this click earns, or null. */
  async fromClick(link: Link, click: DemoClick, rate: number): Promise<SignupRow | null> {
    const at = this.#momentOf(link, click, rate);
    if (at === null) return null;
    const random = this.#random;
    const { timeZone } = this.#clock;
    const byCode = random.chance(0.035);
    const interest = !byCode && random.chance(0.025);
    const token = this.tokenOf(link, click);
    const sources = [interest ? "interest" : link.campaign.landingUrl ? "click_id" : "cookie"];
    const claim = { click_id: token, sources, clicked_at: click.at, verdict: "earned" };
    const enrolledAt = this.#enrolment(at);
    const enrolled = enrolledAt === null ? null : localHour(enrolledAt, timeZone);
    const { row: base, email } = await this.#row(link.campaign, at, link.id, click.staged);
    const row: SignupRow = {
      ...base,
      evidence: {
        claims: byCode || interest ? [] : [{ id: token, source: sources[0] }],
        ref_code: byCode || random.chance(0.7) ? link.code : null,
        visitor: {
          ip_masked: click.ip,
          visitor: click.visitor,
          user_agent: click.userAgent,
          country: click.country,
          referrer: "",
          ...(click.lasting
            ? { lasting: click.lasting, address: click.address, network: click.network }
            : {}),
        },
        ...this.#formSeconds(link, base.channel, click),
      },
      referral_id: link.id,
      officer_id: link.officer.id,
      reason: byCode ? "code" : interest ? "same_address" : link.campaign.model,
      explanation: { claims: byCode ? [] : [claim], code: byCode ? "earned" : null },
      click_id: byCode ? null : token,
      clicked_at: byCode ? null : click.at,
      clicked_day: byCode ? null : localDay(click.at, timeZone),
      country: byCode ? null : click.country,
      ...viaOf(byCode ? null : { source: click.source, origin: originOf(click) }),
      conversion_time_minutes: byCode ? null : conversionTimeMinutes(click.at, at),
      enrolled_at: enrolledAt,
      enrolled_day: enrolled?.day ?? null,
      enrolled_hour: enrolled?.hour ?? null,
      counted: 1,
      ...(enrolledAt === null ? contactOf(at, this.#made, link.officer.personId, this.#clock) : {}),
    };
    this.#emails.set(row, email);
    return row;
  }

  /** How long people take over the form; those of the officer with the habit come from a program. */
  #formSeconds({ officer }: Link, channel: SignupRow["channel"], { staged }: DemoClick): object {
    if (channel !== "form") return {};
    const later = this.#later;
    const isInstant = officer.habit === "instant-signups" && later.chance(0.5);
    const seconds = isInstant ? later.between(0.8, 2.7) : 9 + 24 * Math.exp(0.6 * later.normal());
    return { form_seconds: Math.round(10 * (staged > 0 ? 6 + seconds / 3 : seconds)) / 10 };
  }

  /** A sign-up that no click earns. `old`: a click too far back, where there is one. */
  async unearned(link: Link, old: DemoClick, at: number): Promise<SignupRow> {
    const random = this.#random;
    const outside = at - old.at > link.campaign.windowDays * day;
    const reason = outside ? "outside_window" : random.chance(0.75) ? "no_click" : "bad_token";
    const id = outside ? this.tokenOf(link, old) : Buffer.from(random.bytes(36)).toString("base64url");
    const verdict = outside ? "outside_window" : "forged";
    const claims = [{ click_id: id, sources: ["click_id"], clicked_at: outside ? old.at : null, verdict }];
    const { row: base, email } = await this.#row(link.campaign, at, "", 0);
    const row: SignupRow = {
      ...base,
      evidence: {
        claims: reason === "no_click" ? [] : [{ id, source: "click_id" }],
        ref_code: null,
        visitor: null,
      },
      referral_id: null,
      officer_id: null,
      reason,
      explanation: { claims: reason === "no_click" ? [] : claims, code: null },
      click_id: null,
      clicked_at: null,
      clicked_day: null,
      country: null,
      ...viaOf(null),
      conversion_time_minutes: null,
      enrolled_at: null,
      enrolled_day: null,
      enrolled_hour: null,
      counted: 0,
    };
    this.#emails.set(row, email);
    return row;
  }

  /** Half of them enrol, days or weeks later, in office hours. */
  #enrolment(at: number): number | null {
    const random = this.#random;
    if (!random.chance(0.54)) return null;
    const midnight = Math.floor(at / day) * day;
    const enrolledAt = Math.floor(midnight + (1 + random.below(26)) * day + random.between(5, 15) * hour);
    return enrolledAt > this.#clock.now - hour ? null : enrolledAt;
  }

  async #row(campaign: Campaign, at: number, referralId: string, staged: number) {
    const random = this.#random;
    this.#made += 1;
    const first = random.pick(firstNames);
    const name = `${first}.${random.pick(lastNames)}${this.#made}`;
    // Most give their first name.
    const firstName = this.#made % 4 === 0 ? null : `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
    const { day: date, hour: localHourOfDay } = localHour(at, this.#clock.timeZone);
    let us = at * 1000;
    while (this.#takenUs.has(`${referralId} ${us}`)) us += 1;
    this.#takenUs.add(`${referralId} ${us}`);
    const receivedAt = at + 40 + random.below(900);
    const honest = `${name}@example.${random.pick(["com", "org", "net"])}`;
    const email = staged > 0 ? stagedAddress(staged, this.#made) : honest;
    const address = await sealAddress(this.#clock.dataKey, email);
    const row = {
      id: idOf("signup", receivedAt, random.bytes(10)),
      campaign_id: campaign.id,
      email_hash: address.emailHash,
      email_encrypted: address.emailEncrypted,
      email_masked: address.emailMasked,
      ...(await reachOf(campaign, at, this.#made, this.#clock)),
      ...{ nudged_at: null, nudged_by: null, rests_until: null },
      first_name_encrypted: firstName && (await encryptAddress(this.#clock.dataKey, firstName)),
      external_id: campaign.landingUrl ? `APP-${String(this.#made).padStart(6, "0")}` : null,
      channel: campaign.landingUrl
        ? random.chance(0.8)
          ? ("api" as const)
          : ("script" as const)
        : ("form" as const),
      received_at: receivedAt,
      occurred_at: at,
      event_us: us,
      settled_at: receivedAt + 200 + random.below(1500),
      attempts: 1,
      model: campaign.model,
      day: date,
      hour: localHourOfDay,
      ...{ fraud_score: null, fraud_reasons: [], traits: null, withheld: 0 },
    };
    return { row, email };
  }
}
