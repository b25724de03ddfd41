import { defineSights, type Maker } from "../../../web/e2e/sights.ts";

/** What the module's pages are looked at with. */
interface Shown {
  region: { id: string; name: string };
  /** Of the assessment's pages of participants. */
  participant: string;
  assessment: string;
  province: string;
  /** A need and a record, and an assessment whose survey asks something. */
  need: string;
  record: string;
  /** Of its facilitators; and one participant's. */
  led: string;
  person: string;
  /** A link that nobody has used. */
  enter: string;
  /** One that was made again and is voted on. */
  synthesis: string;
  /** Takes part there, and has sent the second workshop. */
  bai: { email: string; password: string };
}

/** Somebody who takes part, with a password of their own, and a workshop that is sent. */
async function join({ call, signIn }: Maker, id: string, provinceId: string): Promise<Shown["bai"]> {
  const base = `/workshops/assessments/${id}`;
  const email = `bai-${Date.now().toString(36)}@milepost.test`;
  const made = await call<{ id: string; temporary_password: string }>("POST", `${base}/participants`, {
    ...{ name: "Bai Sample", email, stakeholder_type: "farmer", province_id: provinceId },
  });
  const own = `${base}/participants/${made.id}`;
  await call("POST", `${own}/onboarding`, {
    ...{ consent: true, consent_on_paper: true, stakeholder_type: "farmer", province_id: provinceId },
  });
  await call("PUT", `${base}/workshops/workshop_2/questions`, {
    questions: [{ id: "needs", type: "long_text", prompt: "What do you need most?" }],
  });
  await call("POST", `${own}/unlock`, { workshop: "workshop_2" });
  await call("POST", `${own}/workshops/workshop_2/submit`, {
    ...{ questions_version: 2, answers: { needs: { value: "A well near the school.", base: 0 } } },
  });
  const password = "a well near the school";
  const self = await signIn({ email, password: made.temporary_password });
  await self.call("POST", "/auth/password", {
    ...{ current_password: made.temporary_password, new_password: password },
  });
  return { email, password };
}

/** A synthesis that was made again, so that it is compared, and is voted on: its id. */
async function synthesise({ call }: Maker, id: string): Promise<string> {
  const base = `/workshops/assessments/${id}/syntheses`;
  const made = async (path: string, body: object) => {
    const asked = await call<{ id: string }>("POST", path, body);
    for (let tries = 0; tries < 100; tries++) {
      const { status } = await call<{ status: string }>("GET", `${base}/${asked.id}`);
      if (status !== "queued" && status !== "processing") return asked.id;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("no synthesis came");
  };
  const first = await made(base, { workshop: "workshop_1" });
  const second = await made(`${base}/${first}/regenerate`, {});
  await call("PUT", `${base}/${second}/voting`, { open: true });
  return second;
}

/** A region with a province, and an assessment there. */
async function make(maker: Maker): Promise<Shown> {
  const { call } = maker;
  const mark = Date.now().toString(36);
  const region = await call<Shown["region"]>("POST", "/workshops/places", {
    ...{ level: "region", name: `Aralen ${mark}`, code: `AR-${mark}` },
  });
  const province = await call<{ id: string }>("POST", "/workshops/places", {
    ...{ level: "province", name: `Lower Aralen ${mark}`, parent_id: region.id },
  });
  const { id } = await call<{ id: string }>("POST", "/workshops/assessments", {
    ...{ title: `Water and schools ${mark}`, province_id: province.id, primary_methodology: "workshop" },
    planned_start_date: "2026-12-07",
  });
  const need = await call<{ id: string }>("POST", "/workshops/needs", {
    ...{ assessment_id: id, place_id: province.id, title: "A well that does not run dry" },
    ...{ category: "health", urgency: "immediate", impact: 5 },
  });
  const record = await call<{ id: string }>("POST", "/workshops/records", {
    ...{ kind: "kii", assessment_id: id, title: "Water before the rains", informant: "Datu Sample" },
    ...{ held_on: "2026-11-20", consent: true, notes: "The well by the road runs dry in March." },
    quotes: ["We carry water from the river."],
  });
  await call("PUT", `/workshops/assessments/${id}/survey/questions`, {
    questions: [
      { id: "households", type: "number", prompt: "How many households share a well?" },
      { id: "source", type: "select", prompt: "Where is water from?", options: ["well", "river"] },
    ],
  });
  const people = `/workshops/assessments/${id}/participants`;
  const registered: { id: string; invitation_url: string }[] = [];
  for (const [n, name] of ["Amina Sample", "Datu Example", "Sittie Rahma"].entries()) {
    registered.push(
      await call<(typeof registered)[number]>("POST", people, {
        ...{ name, stakeholder_type: n === 1 ? "elder" : "farmer", province_id: province.id },
        ...(n === 1 ? { phone: `+6391700${mark.slice(-5).replace(/\D/g, "1").padStart(5, "2")}` } : {}),
        ...(n === 1 ? {} : { email: `${mark}-${n}@example.org` }),
      }),
    );
  }
  const own = `${people}/${registered[0]?.id}`;
  await call("POST", `${own}/onboarding`, {
    ...{ consent: true, consent_on_paper: true, stakeholder_type: "farmer", province_id: province.id },
  });
  await call("PATCH", `${own}/workshops/workshop_1`, {
    questions_version: 1,
    answers: { community_description: { value: "Three sitios along the river.", base: 0 } },
  });
  await call("POST", `${own}/workshops/workshop_1/submit`, { questions_version: 1 });
  const led = `/mana/workshops/assessments/${id}/facilitator/`;
  const synthesis = await synthesise(maker, id);
  return {
    synthesis,
    ...{ region, assessment: id, province: province.id, need: need.id, record: record.id },
    ...{ led, person: `${led}participants/${registered[0]?.id}/` },
    enter: new URL(registered[2]?.invitation_url ?? "").pathname,
    participant: `/mana/workshops/assessments/${id}/participant/`,
    bai: await join(maker, id, province.id),
  };
}

export const sights = defineSights<Shown>({
  make,
  find: make,
  visitor: ({ enter }) => [
    { name: "workshops-enter", path: enter },
    { name: "workshops-enter-over", path: "/mana/enter/none" },
  ],
  admin: ({ region, participant, assessment, province, need, record, led, person, synthesis }) => [
    { name: "sign-out", path: "/logout/" },
    { name: "workshops-list", path: "/mana/workshops/" },
    { name: "workshops-progress", path: `${led}dashboard/` },
    { name: "workshops-open-next", path: `${led}dashboard/?open=workshop_2` },
    { name: "workshops-people", path: `${led}participants/` },
    { name: "workshops-people-none-fits", path: `${led}participants/?q=zzzz` },
    { name: "workshops-register", path: `${led}participants/new/` },
    { name: "workshops-import", path: `${led}participants/import/` },
    { name: "workshops-invite", path: `${led}participants/invite/` },
    { name: "workshops-person", path: person },
    { name: "workshops-answer-for", path: `${person}workshops/workshop_2/` },
    { name: "workshops-room", path: `${led}room/` },
    { name: "workshops-cards", path: `${led}cards/` },
    { name: "workshops-questions", path: `${led}questions/workshop_1/` },
    { name: "workshops-answers", path: `${led}answers/` },
    { name: "workshops-answers-by-person", path: `${led}answers/?by=person` },
    { name: "workshops-participant", path: `${participant}dashboard/` },
    { name: "workshops-answering", path: `${participant}workshops/workshop_1/` },
    { name: "workshops-voting", path: `${participant}vote/` },
    { name: "workshops-onboarding", path: `${participant}onboarding/` },
    { name: "workshops-exports", path: `${led}exports/` },
    { name: "workshops-syntheses", path: `${led}syntheses/` },
    { name: "workshops-synthesis", path: `${led}syntheses/${synthesis}/` },
    { name: "workshops-home", path: "/mana/" },
    { name: "workshops-regional", path: "/mana/regional/" },
    { name: "workshops-provincial", path: "/mana/provincial/" },
    { name: "workshops-province", path: `/mana/provincial/${province}/` },
    { name: "workshops-desk-review", path: "/mana/desk-review/" },
    { name: "workshops-survey", path: `/mana/survey/?assessment_id=${assessment}` },
    { name: "workshops-survey-questions", path: `/mana/manage-assessments/${assessment}/survey/` },
    { name: "workshops-kii", path: "/mana/kii/" },
    { name: "workshops-reports", path: "/mana/reports/" },
    { name: "workshops-record", path: `/mana/records/${record}/` },
    { name: "workshops-needs", path: "/mana/needs/" },
    { name: "workshops-need", path: `/mana/needs/${need}/` },
    { name: "workshops-assessment", path: `/mana/manage-assessments/${assessment}/` },
    { name: "workshops-held", path: `/mana/manage-assessments/${assessment}/workshops/workshop_1/` },
    { name: "workshops-place", path: `/mana/places/${region.id}/` },
    { name: "workshops-assessments", path: "/mana/manage-assessments/" },
    { name: "workshops-assessments-none-fits", path: "/mana/manage-assessments/?q=zzzz" },
    { name: "workshops-places", path: "/mana/places/" },
    { name: "workshops-places-below", path: `/mana/places/?parent_id=${region.id}` },
  ],
  people: ({ participant, bai }) => [
    {
      who: bai,
      sights: [
        { name: "participant", path: `${participant}dashboard/` },
        { name: "participant-answering", path: `${participant}workshops/workshop_1/` },
        { name: "participant-vote", path: `${participant}vote/` },
        { name: "participant-sent", path: `${participant}workshops/workshop_2/` },
        { name: "participant-profile", path: "/profile/" },
        { name: "participant-sign-out", path: "/logout/" },
      ],
    },
  ],
  readme: [
    {
      ...{ name: "workshops", email: "facilitator@milepost.test" },
      ...{ path: "/mana/workshops/", through: "main table a" },
    },
  ],
});
