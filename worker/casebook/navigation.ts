import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { everybody, moderators } from "./access/rules";
import { entitiesPath, feedbackPath, home, peoplePath, reviewPath, settingsPath, sourcesPath } from "./paths";

/** What somebody of the module may open. */
export function navigation(person: Person): NavigationItem[] {
  if (!passes(person, everybody)) return [];
  const cases: NavigationItem = { href: home, label: "casebook.nav", icon: "bookmark" };
  const material: NavigationItem = {
    ...{ href: sourcesPath, label: "casebook.frame.nav_material", icon: "archive", also: entitiesPath },
  };
  if (!passes(person, moderators)) return [cases, material];
  const review: NavigationItem = { href: reviewPath, label: "casebook.frame.nav_review", icon: "check" };
  const team: NavigationItem = {
    ...{ href: peoplePath, label: "casebook.frame.nav_team", icon: "people" },
    also: [feedbackPath, settingsPath],
  };
  return [cases, review, material, team];
}
