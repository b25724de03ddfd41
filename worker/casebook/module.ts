import { defineModule } from "../core/define-module";
import { seeOther } from "../core/http/pages";
import { everybody } from "./access/rules";
import { bulkApi } from "./bulk/routes";
import { casePages } from "./case-list/pages";
import { changeApi } from "./cases/change-routes";
import { caseApi } from "./cases/routes";
import { commentApi } from "./comments/routes";
import { archiveJob } from "./documents/archive-source";
import { documentPages } from "./documents/pages";
import { documentApi } from "./documents/routes";
import { sourceFilePages } from "./documents/source-pages";
import { editorPages } from "./editor/pages";
import { sidePages } from "./editor-side/pages";
import { entityPages } from "./entities/pages";

import { entityApi } from "./entities/routes";
import { readerFeedbackPages } from "./feedback/pages";
import { feedbackApi } from "./feedback/routes";
import { feedPages } from "./feeds/routes";
import { forgetUnconfirmedDaily } from "./following/followers";
import { followPages } from "./following/pages";
import { renewFollowers } from "./following/renew-followers";
import { guideParts } from "./guide";
import { historyPages } from "./history/pages";
import { ids } from "./ids";
import { lockApi } from "./locks/routes";
import { caseMailings } from "./mail/mailings";
import { tellJob, tellLaterJob } from "./mail/tell-team";
import { navigation } from "./navigation";
import { home } from "./paths";
import { peoplePages } from "./people/pages";
import { peopleApi } from "./people/routes";
import { problems } from "./problems";
import { publicApi } from "./public-api/routes";
import { archivePages } from "./public-pages/archive-pages";
import { publicCasePages } from "./public-pages/case-pages";
import { feedbackPages } from "./public-pages/feedback-pages";
import { statisticsPages } from "./public-pages/statistics-pages";
import * as publicTables from "./public-rows/tables";
import { queuePages } from "./queue/pages";
import { reusePages } from "./reuse/pages";
import { site } from "./reuse/site";
import { reviewApi } from "./review/routes";
import { roles } from "./roles";
import { publishDue } from "./schedule/publish-due";
import { scheduleApi } from "./schedule/routes";
import { settingsPages } from "./settings/pages";
import { settingsApi } from "./settings/routes";
import { readSettings } from "./settings/settings";
import { sourcePages } from "./sources/pages";
import { sourceApi } from "./sources/routes";
import * as tables from "./tables";
import { teamApi } from "./team/routes";
import { words } from "./words/index";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "casebook",
  title: "module.casebook",
  description:
    "Cases of alleged misconduct and broken promises, from a draft to an archive that can be cited.",
  roles,
  administratorIs: "admin",
  // Files and feeds stand before the pages of cases, whose addresses would take their names for an id.
  pages: [
    ...[publicApi, feedPages, reusePages, archivePages, statisticsPages, feedbackPages, followPages],
    publicCasePages,
    ...[casePages, editorPages, sidePages, queuePages, historyPages, documentPages, sourceFilePages],
    ...[sourcePages, entityPages, peoplePages, readerFeedbackPages, settingsPages],
  ],
  home: { access: everybody, show: async () => seeOther(home) },
  frontPage: async (db) => ((await readSettings(db)).front_page ? "/cases" : null),
  navigation,
  guide: guideParts,
  ids,
  site,
  problems,
  words,
  secrets: {},
  tables: [...Object.values(tables), ...Object.values(publicTables)],
  jobs: [archiveJob, tellJob, tellLaterJob],
  mailings: caseMailings,
  renewals: [renewFollowers],
  schedules: [publishDue, forgetUnconfirmedDaily],
  api: [
    ...[caseApi, bulkApi, changeApi, reviewApi, teamApi, commentApi, lockApi, scheduleApi],
    ...[sourceApi, documentApi, entityApi, peopleApi, feedbackApi, settingsApi],
  ],
});
