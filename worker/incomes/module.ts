import { defineModule } from "../core/define-module";
import { seeOther } from "../core/http/pages";
import { everybody } from "./access/rules";
import { actPages } from "./act/pages";
import { actApi } from "./act/routes";
import { caseAccessPages } from "./case-access/pages";
import { casePages } from "./case-list/pages";
import { liveCases } from "./case-live/live-cases";
import { caseLiveApi } from "./case-live/routes";
import { forgetCases } from "./cases/forget-cases";
import { caseApi } from "./cases/routes";
import { segmentApi } from "./cases/segment-routes";
import { commentPages } from "./comments/pages";
import { commentApi } from "./comments/routes";
import { comparePages } from "./compare/pages";
import { compareApi } from "./compare/routes";
import { convertPages } from "./convert/pages";
import { convertApi } from "./convert/routes";
import { driverPages } from "./drivers/pages";
import { duplicatePages } from "./duplicate/pages";
import { duplicateApi } from "./duplicate/routes";
import { explorerPages } from "./explorers/pages";
import { forgetFarmers } from "./farmers/forget";
import { farmerPages } from "./farmers/pages";
import { farmersApi } from "./farmers/routes";
import { casesPath } from "./frame/steps";
import { guideParts } from "./guide";
import { knownPages } from "./hints/pages";
import { hintApi } from "./hints/routes";
import { historyPages } from "./history/pages";
import { ids } from "./ids";
import { logoPages } from "./logo/pages";
import { logoApi } from "./logo/routes";
import { benchmarkApi } from "./master/benchmark-routes";
import { masterPages } from "./master/pages";
import { referenceApi } from "./master/reference-routes";
import { masterApi } from "./master/routes";
import { masterFilePages } from "./master-files/pages";
import { masterFileApi } from "./master-files/routes";
import { masterListPages } from "./master-forms/list-pages";
import { masterRecordPages } from "./master-forms/record-pages";
import { namePages } from "./names/pages";
import { businessUnitApi, companyApi } from "./names/routes";
import { navigation } from "./navigation";
import { peoplePages } from "./people/pages";
import { peopleApi } from "./people/routes";
import { problems } from "./problems";
import { profilePages } from "./profile/pages";
import { segmentPages } from "./profile/segment-pages";
import { moveCasePages } from "./question-sets/case-pages";
import { questionSetPages } from "./question-sets/pages";
import { questionSetApi } from "./question-sets/routes";
import { registrationPages } from "./registrations/pages";
import { registerPages } from "./registrations/register-pages";
import { registrationApi } from "./registrations/routes";
import { reportPages } from "./report/pages";
import { roles } from "./roles";
import { optimisePages } from "./scenarios/optimise-pages";
import { scenarioPages } from "./scenarios/pages";
import { scenarioApi } from "./scenarios/routes";
import { shareLinkApi } from "./share-links/routes";
import { caseAccessApi } from "./sharing/access-routes";
import { requestPages } from "./sharing/request-pages";
import { accessRequestApi } from "./sharing/request-routes";
import * as tables from "./tables";
import { tagPages } from "./tags/pages";
import { tagApi } from "./tags/routes";
import { targetPages } from "./targets/pages";
import { understandPages } from "./understand/pages";
import { valuesSheetPages } from "./values-sheet/pages";
import { valuesSheetApi } from "./values-sheet/routes";
import { viewApi } from "./views-kept/routes";
import { words } from "./words/index";
import { workbookApi } from "./workbook/routes";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "incomes",
  title: "module.incomes",
  description: "What farming households earn, what they need, and what would close the gap.",
  roles,
  administratorIs: "super_admin",
  pages: [
    actPages,
    farmerPages,
    ...[casePages, profilePages, segmentPages, targetPages, driverPages, understandPages, historyPages],
    ...[caseAccessPages, commentPages, reportPages],
    ...[duplicatePages, convertPages, comparePages, explorerPages, logoPages],
    ...[scenarioPages, optimisePages],
    ...[registerPages, peoplePages, registrationPages, requestPages, tagPages, namePages],
    ...[masterListPages, masterRecordPages, knownPages],
    ...[masterPages, masterFilePages, questionSetPages, moveCasePages, valuesSheetPages],
  ],
  home: { access: everybody, show: async () => seeOther(casesPath) },
  navigation,
  guide: guideParts,
  ids,
  problems,
  words,
  secrets: {},
  live: liveCases,
  tables: Object.values(tables),
  schedules: [forgetFarmers, forgetCases],
  api: [
    ...[registrationApi, peopleApi, caseAccessApi, accessRequestApi, tagApi, businessUnitApi, companyApi],
    ...[commentApi, shareLinkApi, logoApi, workbookApi, caseLiveApi],
    masterFileApi,
    ...[caseApi, segmentApi, scenarioApi, masterApi, benchmarkApi, referenceApi],
    ...[questionSetApi, valuesSheetApi],
    ...[viewApi, duplicateApi, convertApi, actApi, farmersApi, compareApi, hintApi],
  ],
});
