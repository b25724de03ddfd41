import type { NavigationItem } from "../../web/layout/navigation";
import { type Person, passes } from "../core/access/actor";
import { facilitators } from "./access/rules";
import { isParticipantAlone } from "./gate/gate";
import {
  assessmentsPath,
  homePath,
  ledPath,
  needsPath,
  placesPath,
  provincialPath,
  recordPaths,
  regionalPath,
} from "./paths";
import { roleOf } from "./roles";

const below = (path: string) => path.replace(/\/$/, "");

/** What somebody of the module may open. */
export function navigation(person: Person): NavigationItem[] {
  // Participants with no other role have pages of their own, and this list nowhere.
  if (roleOf(person) === "participant" && !isParticipantAlone(person)) {
    return [{ href: ledPath, label: "guest.title", icon: "people" }];
  }
  if (!passes(person, facilitators)) return [];
  return [
    { href: homePath, label: "workshops.nav_home", icon: "people" },
    {
      href: assessmentsPath,
      label: "workshops.nav_assessments",
      icon: "list",
      also: below(assessmentsPath),
    },
    { href: ledPath, label: "workshops.nav_led", icon: "people" },
    {
      href: recordPaths.desk_review,
      label: "workshops.nav_records",
      icon: "edit",
      also: ["/mana/records", ...Object.values(recordPaths).map(below)],
    },
    { href: needsPath, label: "workshops.nav_needs", icon: "target", also: below(needsPath) },
    {
      href: regionalPath,
      label: "workshops.nav_regions",
      icon: "overview",
      also: [below(regionalPath), below(provincialPath)],
    },
    { href: placesPath, label: "workshops.nav_places", icon: "building", also: below(placesPath) },
  ];
}
