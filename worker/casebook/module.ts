import { defineModule } from "../core/define-module";
import { seeOther } from "../core/http/pages";
import { everybody } from "./access/rules";
import { bulkApi } from "./bulk/routes";
import { casePages } from "./case-list/pages";
import { changeApi } from "./cases/change-routes";
import { caseApi } from "./cases/routes";
import { commentApi } from "./comments/routes";
import { entityApi } from "./entities/routes";
import { feedbackApi } from "./feedback/routes";
import { guideParts } from "./guide";
import { ids } from "./ids";
import { lockApi } from "./locks/routes";
import { navigation } from "./navigation";
import { home } from "./paths";
import { peopleApi } from "./people/routes";
import { problems } from "./problems";
import { publicApi } from "./public-api/routes";
import { reviewApi } from "./review/routes";
import { roles } from "./roles";
import { publishDue } from "./schedule/publish-due";
import { scheduleApi } from "./schedule/routes";
import { settingsApi } from "./settings/routes";
import { sourceApi } from "./sources/routes";
import * as tables from "./tables";
import { teamApi } from "./team/routes";
import { words } from "./words/index";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "casebook",
  description:
    "Cases of alleged misconduct and broken promises, from a draft to an archive that can be cited.",
  roles,
  administratorIs: "admin",
  pages: [publicApi, casePages],
  home: { access: everybody, show: async () => seeOther(home) },
  navigation,
  guide: guideParts,
  ids,
  problems,
  words,
  secrets: {},
  tables: Object.values(tables),
  schedules: [publishDue],
  api: [
    ...[caseApi, bulkApi, changeApi, reviewApi, teamApi, commentApi, lockApi, scheduleApi],
    ...[sourceApi, entityApi, peopleApi, feedbackApi, settingsApi],
  ],
});
