import { addWords } from "../../web/i18n/translate";
import { addIcons } from "../../web/ui/icons";
import { offerRoles } from "./access/roles";
import { offerScopes } from "./access/scopes";
import { readLast } from "./backup/read-schema";
import { addIds } from "./db/ids";
import type { Module } from "./define-module";
import { offerChecks } from "./health/check";
import { addProblems } from "./http/problem";
import { offerMailings } from "./mailings/mailing";
import { whenOrganisationChanges } from "./organisation/organisation";
import { offerRecounts } from "./recount/recount";
import { offerViewPaths } from "./saved-views/view-address";
import { nameSubjects } from "./trail/subjects";
import { offerEvents } from "./webhooks/event-types";

/** Tells the rooms of the core what the modules call things. It is done once, as the list of them is loaded. */
export function registerModules(modules: Module[]): Module[] {
  for (const module of modules) {
    offerRoles(module.name, module);
    offerScopes(module.scopes ?? []);
    addIds(module.ids ?? {});
    addProblems(module.problems ?? {});
    offerEvents(module.events ?? {});
    addIcons(module.icons ?? {});
    offerMailings(module.mailings ?? []);
    offerChecks(module.checks ?? []);
    offerRecounts(module.recounts ?? []);
    readLast(module.dumpedLast ?? []);
    offerViewPaths(module.viewPaths ?? []);
    if (module.words) addWords(module.words);
    if (module.subjects) nameSubjects(module.subjects);
    if (module.whenOrganisationChanges) whenOrganisationChanges(module.whenOrganisationChanges);
  }
  return modules;
}
