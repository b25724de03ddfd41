import { listAddress } from "../../../web/ui/list-address";
import type { PageCall } from "../../core/http/pages";
import { parse } from "../../core/http/parse";
import { groupOf, hitsOfKind, type RecordSearch, type SearchGroup } from "../../core/search/search";
import { listCampaigns } from "../campaigns/find-campaigns";
import { campaignsQuery } from "../campaigns/schemas";
import { codeIn } from "../links/address";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { listOfficers } from "../officers/find-officers";
import { officersQuery } from "../officers/schemas";
import { readsAll } from "../policies";
import { listSignups } from "../signups/find-signups";
import { signupsQuery } from "../signups/schemas";
import { everybody, readerOf } from "../viewer";

/** Where the lists of the found records are. */
const listOf = (place: string, q: string) => listAddress(`/dashboard/${place}`, {}, { q });

/** More a list does not search for; addresses of others that look like links of ours are longer. */
const longest = 100;

/** A pasted link, or the page it led to, is found by its code. */
const isLink = /(?:^|\/)(?:r|track)\/|[?&]ref=/;

async function find(call: PageCall<undefined>, q: string): Promise<SearchGroup[]> {
  const { db, env, now, t } = call;
  const reader = await readerOf(call);
  const { viewer } = reader;
  const asked = { q: q.slice(0, longest), limit: String(hitsOfKind) };
  const code = (isLink.test(q) ? codeIn(q) : q).slice(0, longest);
  const [campaigns, links, officers, signups] = await Promise.all([
    listCampaigns(db, reader, parse(campaignsQuery, asked)),
    listReferrals(db, reader, parse(referralsQuery, { ...asked, q: code })),
    readsAll(viewer) ? listOfficers(db, { viewer, now }, parse(officersQuery, asked)) : null,
    readsAll(viewer) ? listSignups(env.DATA_KEY, db, reader, parse(signupsQuery, asked)) : null,
  ]);
  return [
    groupOf(
      "nav.campaigns",
      campaigns,
      ({ id, name, status }) => ({
        href: `/dashboard/campaigns/${id}`,
        name,
        detail: t(`campaigns.${status}`),
      }),
      listOf("campaigns", asked.q),
    ),
    ...(officers
      ? [
          groupOf(
            "nav.officers",
            officers,
            ({ id, name, email, phone }) => ({
              ...{ href: `/dashboard/officers/${id}`, name, detail: email ?? phone },
            }),
            listOf("officers", asked.q),
          ),
        ]
      : []),
    groupOf(
      "nav.links",
      links,
      ({ id, label, code: own, officer_name, campaign_name }) => ({
        ...{ href: `/dashboard/links/${id}`, name: label || `…${own.slice(-6)}` },
        detail: `${officer_name} · ${campaign_name}`,
      }),
      listOf("links", code),
    ),
    ...(signups
      ? [
          groupOf(
            "nav.signups",
            signups,
            ({ id, email_masked }) => ({ href: `/dashboard/signups/${id}`, name: email_masked ?? id }),
            listOf("signups", asked.q),
          ),
        ]
      : []),
  ];
}

export const recordSearch: RecordSearch = { access: everybody, find };
