import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { administrators, everybody, readers } from "./viewer";

/** What somebody may open; the rest of the tracker is not shown to them at all. */
export function navigation(person: Person): NavigationItem[] {
  if (!passes(person, everybody)) return [];
  const overview: NavigationItem = {
    href: "/dashboard",
    label: "nav.overview",
    icon: "overview",
    also: "/dashboard/insight",
  };
  const campaigns: NavigationItem = {
    href: "/dashboard/campaigns",
    label: "nav.campaigns",
    icon: "campaign",
  };
  const links: NavigationItem = { href: "/dashboard/links", label: "nav.links", icon: "link" };
  const followUps: NavigationItem = {
    href: "/dashboard/follow-ups",
    label: "followups.nav",
    icon: "message",
  };
  const share: NavigationItem = { href: "/dashboard/share", label: "nav.share", icon: "share" };
  const files: NavigationItem = { href: "/dashboard/exports", label: "exports.nav", icon: "download" };
  const officers: NavigationItem = { href: "/dashboard/officers", label: "nav.officers", icon: "people" };
  const signups: NavigationItem = {
    href: "/dashboard/signups",
    label: "nav.signups",
    icon: "signup",
    also: "/dashboard/enrolments",
  };
  if (!passes(person, readers)) return [overview, followUps, share, links, campaigns, files];
  const review: NavigationItem = {
    href: "/dashboard/fraud",
    label: "fraud.nav",
    icon: "flag",
    also: "/dashboard/claims",
  };
  if (!passes(person, administrators)) return [overview, campaigns, officers, links, signups, review, files];
  return [
    overview,
    campaigns,
    officers,
    links,
    signups,
    review,
    followUps,
    { href: "/dashboard/imports", label: "nav.imports", icon: "upload" },
    files,
  ];
}
