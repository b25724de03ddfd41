import { type IdKind, idOf } from "../../core/db/ids.ts";
import type { Random } from "../../core/demo/random.ts";
import { addDays } from "../../core/time.ts";
import { issueCode } from "../signing/code.ts";
import { keyRing } from "../signing/key-ring.ts";
import { type DemoCampaign, demoCampaigns, demoLabels } from "./campaigns.ts";
import { type DemoOfficer, demoOfficers } from "./officers.ts";

export interface Officer extends DemoOfficer {
  id: string;
  personId: string;
  number: number;
  createdAt: number;
}
export interface Campaign extends DemoCampaign {
  id: string;
  number: number;
  publishableKey: string;
  startsOn: string;
  endsOn: string | null;
  archivedAt: number | null;
  createdAt: number;
}
export interface Link {
  id: string;
  number: number;
  code: string;
  officer: Officer;
  campaign: Campaign;
  label: string;
  scanned: number;
  issuedAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
  replaces: Link | null;
  replacedBy: Link | null;
}
export interface Programme {
  officers: Officer[];
  campaigns: Campaign[];
  links: Link[];
}

const day = 86_400_000;

/** Who and what there is, before anybody clicks. `today` is the organisation's local date at `now`. */
export function makeProgramme(random: Random, linkKeys: string, now: number, today: string): Programme {
  const ring = keyRing(linkKeys);
  const newId = (kind: IdKind, at: number) => idOf(kind, at, random.bytes(10));

  const officers = demoOfficers.map((officer, i): Officer => {
    const createdAt = now - officer.joinedDaysAgo * day - 5 * 3_600_000;
    return {
      ...officer,
      id: newId("officer", createdAt),
      personId: newId("person", createdAt),
      number: i + 1,
      createdAt,
    };
  });
  const campaigns = demoCampaigns.map((campaign, i): Campaign => {
    const createdAt = now + Math.min(campaign.startsIn - 6, -3) * day;
    return {
      ...campaign,
      id: newId("campaign", createdAt),
      number: i + 1,
      publishableKey: `pk_${Buffer.from(random.bytes(24)).toString("base64url")}`,
      startsOn: addDays(today, campaign.startsIn),
      endsOn: campaign.endsIn === null ? null : addDays(today, campaign.endsIn),
      archivedAt: campaign.archivedIn === null ? null : now + campaign.archivedIn * day,
      createdAt,
    };
  });

  const links: Link[] = [];
  let lastNumber = 0;
  const issue = (officer: Officer, campaign: Campaign, label: string, scanned: number, at: number): Link => {
    const issuedAt = Math.floor(at / 1000) * 1000;
    const of = { officer: officer.number, campaign: campaign.number, issuedAt: issuedAt / 1000 };
    const { number, code } = issueCode(ring, of, () => ++lastNumber);
    const link: Link = {
      id: newId("referral", issuedAt),
      number,
      code,
      officer,
      campaign,
      label,
      scanned,
      issuedAt,
      expiresAt: null,
      revokedAt: null,
      replaces: null,
      replacedBy: null,
    };
    links.push(link);
    return link;
  };

  for (const campaign of campaigns) {
    for (const place of campaign.officers) {
      const officer = officers[place];
      if (!officer) throw new Error(`no officer ${place}`);
      const first = random.below(demoLabels.length);
      for (let n = 0; n < campaign.linksPerOfficer; n++) {
        const [label, scanned] = demoLabels[(first + 3 * n) % demoLabels.length] ?? ["", 0];
        const at = Math.max(campaign.createdAt, officer.createdAt) + random.between(0.2, 3) * day;
        issue(officer, campaign, label, scanned, Math.min(at, now - 3_600_000));
      }
    }
  }
  // Some links were lost and made anew; one ran out.
  for (const old of links.filter((link) => link.campaign.startsIn === -300).slice(3, 30)) {
    if (old.number % 9 !== 0) continue;
    const at = old.issuedAt + random.between(40, 80) * day;
    if (at > now - 10 * day) continue;
    const anew = issue(old.officer, old.campaign, old.label, old.scanned, at);
    old.revokedAt = anew.issuedAt;
    old.replacedBy = anew;
    anew.replaces = old;
  }
  const expiring = links.find((link) => link.campaign.startsIn === -130 && link.officer.number === 3);
  if (expiring) expiring.expiresAt = now - 20 * day;

  return { officers, campaigns, links };
}
