import { defineModule } from "../core/define-module";
import { answeringPages } from "./answering/pages";
import { forgetUnsentForms } from "./answering/unsent-forms";
import { askingPages } from "./asking/pages";
import { assessmentPage } from "./assessment-page/pages";
import { workshopPages } from "./assessment-page/workshop-pages";
import { assessmentPages } from "./assessments/pages";
import { assessmentApi } from "./assessments/routes";
import { workshopApi } from "./assessments/workshop-routes";
import { enterPages } from "./entering/pages";
import { enteringApi } from "./entering/routes";
import { secrets } from "./env";
import { exportPages } from "./exports/pages";
import { allParticipantsApi } from "./facilitating/all-routes";
import { forParticipantApi } from "./facilitating/routes";
import { areas, gate } from "./gate/gate";
import { home } from "./gate/home";
import { aboutYouPages } from "./guest/about-you-pages";
import { onboardingPages } from "./guest/onboarding-pages";
import { ownProfile } from "./guest/own-profile";
import { guestPages, missingFacilitatorPage } from "./guest/pages";
import { withdrawPages } from "./guest/withdraw-pages";
import { guideParts } from "./guide";
import { answerForPages } from "./helping/answer-pages";
import { helpingPages } from "./helping/pages";
import { ids } from "./ids";
import { leadingPages } from "./leading/pages";
import { ownAccountApi } from "./me/routes";
import { ownWorkshopApi } from "./me/workshop-routes";
import { navigation } from "./navigation";
import { needPages } from "./needs/pages";
import { needApi } from "./needs/routes";
import { overviewPages } from "./overview/pages";
import { overviewApi } from "./overview/routes";
import { workshopPeopleApi } from "./people/routes";
import { placePages } from "./places/pages";
import { placePage } from "./places/place-pages";
import { placeApi } from "./places/routes";
import { problems } from "./problems";
import { openDue } from "./progress/open-due";
import { liveProgress } from "./progress-live/live-progress";
import { liveProgressApi } from "./progress-live/routes";
import { cardPages } from "./projecting/card-pages";
import { roomPages } from "./projecting/pages";
import { questionApi } from "./questions/routes";
import { readingPages } from "./reading/pages";
import { recordPages } from "./records/pages";
import { recordPage } from "./records/record-pages";
import { recordApi } from "./records/routes";
import { registrationApi } from "./registration/routes";
import { remindDue } from "./reminding/remind-due";
import { roles } from "./roles";
import { importPages } from "./roster/import-pages";
import { invitePages } from "./roster/invite-pages";
import { rosterPages } from "./roster/pages";
import { registerPages } from "./roster/register-pages";
import { staffHomePages } from "./staff-home/pages";
import { surveyQuestionPages } from "./survey-questions/pages";
import { surveyApi } from "./survey-questions/routes";
import { synthesisPages } from "./syntheses/pages";
import { synthesisApi } from "./syntheses/routes";
import { ringSyntheses, synthesise } from "./syntheses/run-synthesis";
import * as tables from "./tables";
import { ownVotesApi } from "./voting/my-routes";
import { votePages } from "./voting/pages";
import { votingApi } from "./voting/routes";
import { words } from "./words/index";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "workshops",
  title: "module.workshops",
  description: "What communities need, as staff assess it and as participants of five workshops say it.",
  roles,
  administratorIs: "staff",
  navigation,
  guide: guideParts,
  ids,
  problems,
  words,
  secrets,
  tables: Object.values(tables),
  api: [
    ...[placeApi, assessmentApi, workshopApi, workshopPeopleApi, needApi, registrationApi, enteringApi],
    ...[questionApi, ownAccountApi, ownWorkshopApi, forParticipantApi, allParticipantsApi],
    ...[liveProgressApi, recordApi, surveyApi, overviewApi],
    ...[synthesisApi, votingApi, ownVotesApi],
  ],
  pages: [
    enterPages,
    staffHomePages,
    assessmentPages,
    placePages,
    ...[assessmentPage, workshopPages, placePage, overviewPages, needPages, recordPages, recordPage],
    surveyQuestionPages,
    guestPages,
    answeringPages,
    onboardingPages,
    aboutYouPages,
    withdrawPages,
    ...[leadingPages, rosterPages, registerPages, importPages, invitePages, helpingPages, answerForPages],
    ...[roomPages, cardPages, readingPages, askingPages],
    exportPages,
    synthesisPages,
    votePages,
    missingFacilitatorPage,
  ],
  jobs: [synthesise],
  schedules: [openDue, remindDue, ringSyntheses, forgetUnsentForms],
  live: liveProgress,
  home,
  gate,
  profile: ownProfile,
  areas,
});
