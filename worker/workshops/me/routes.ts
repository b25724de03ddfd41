import { Api } from "../../core/http/api";
import { notYourAssessment } from "../access/assessment-access";
import { participants } from "../access/rules";
import { roleOf } from "../roles";
import { admitOnboarded, admitParticipant, readOwn } from "./admit";
import { markNoticeRead } from "./notices";
import { editProfile, onboardParticipant } from "./onboard";
import { ownAccounts } from "./own-accounts";
import * as schemas from "./schemas";
import { toState } from "./state";
import { withdraw } from "./withdraw";

const params = { id: "{own_assessment_id}" };

/** A participant's own accounts: where they are, consent and profile. */
export const ownAccountApi = new Api("Workshops: a participant's own")
  .get(
    "/workshops/me",
    {
      summary: "The caller's accounts, each with how far they are in it",
      access: participants,
      admit: async ({ actor }) => {
        if (roleOf(actor) !== "participant") throw notYourAssessment();
      },
      responses: { 200: schemas.states },
      example: {},
    },
    async ({ c, db, by, actor }) => {
      const accounts = await ownAccounts(db, actor?.id ?? "", by.now);
      return c.json({ accounts: await Promise.all(accounts.map((account) => toState(db, account))) });
    },
  )
  .get(
    "/workshops/me/:id",
    {
      summary: "How far the caller is in an assessment",
      access: participants,
      params: schemas.oneAccount,
      admit: admitParticipant,
      responses: { 200: schemas.state },
      example: { params },
    },
    async ({ c, db, by, params }) =>
      c.json(await toState(db, await readOwn(db, by, params.id, { mayBeNew: true })())),
  )
  .post(
    "/workshops/me/:id/onboarding",
    {
      summary: "Consent, and tell of oneself: the first workshop opens",
      access: participants,
      params: schemas.oneAccount,
      admit: admitParticipant,
      body: schemas.onboardingBody,
      problems: ["already_onboarded", "assessment_closed", "forbidden", "conflict"],
      responses: { 200: schemas.state },
      example: {
        params,
        body: { consent: true, stakeholder_type: "elder", province_id: "{participant_province_id}", age: 71 },
      },
    },
    async ({ c, db, by, params, body }) => {
      const read = readOwn(db, by, params.id, { mayBeNew: true });
      const { consent: _, ...profile } = body;
      await onboardParticipant(db, by, read, profile);
      return c.json(await toState(db, await read()));
    },
  )
  .patch(
    "/workshops/me/:id/profile",
    {
      summary: "Change what one told of oneself",
      access: participants,
      params: schemas.oneAccount,
      admit: admitOnboarded,
      body: schemas.profileBody,
      problems: ["not_onboarded", "assessment_closed", "forbidden", "conflict"],
      responses: { 200: schemas.state },
      example: { params, body: { occupation: "farmer" } },
    },
    async ({ c, db, by, params, body }) => {
      const read = readOwn(db, by, params.id);
      await editProfile(db, read, body);
      return c.json(await toState(db, await read()));
    },
  )
  .post(
    "/workshops/me/:id/withdraw",
    {
      summary: "Take the consent back; with erase, all that one wrote is deleted and the account ends (204)",
      access: participants,
      params: schemas.oneAccount,
      admit: admitParticipant,
      body: schemas.withdrawBody,
      bodyIsOptional: true,
      problems: ["not_onboarded", "forbidden", "conflict"],
      responses: { 200: schemas.state, 204: null },
      example: { params: { id: "{leaving_assessment_id}" }, body: { erase: false } },
    },
    async ({ c, db, by, params, body }) => {
      const read = readOwn(db, by, params.id, { mayBeNew: true });
      await withdraw(db, by, read, body);
      return body.erase ? c.body(null, 204) : c.json(await toState(db, await read()));
    },
  )
  .post(
    "/workshops/me/:id/notices/:notice/read",
    {
      summary: "A notice was read",
      access: participants,
      params: schemas.oneNotice,
      admit: admitOnboarded,
      problems: ["not_onboarded", "forbidden"],
      responses: { 204: null },
      example: { params: { ...params, notice: "{notice_id}" } },
    },
    async ({ c, db, by, actor, params }) => {
      await markNoticeRead(db, params.id, actor?.id ?? "", params.notice, by.now);
      return c.body(null, 204);
    },
  );
