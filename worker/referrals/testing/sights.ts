import {
  type Call,
  defineSights,
  firstOf,
  type GuidePicture,
  type Maker,
  named,
  refuse,
  type Seen,
  type Sight,
  send,
  upload,
} from "../../../web/e2e/sights.ts";
import { insightViews } from "../insight/views/views.ts";
import { endOfMail, makeProgramme, type Programme } from "./programme.ts";

/** What the tracker's pages are looked at with. */
interface Shown {
  officer: { id: string; email: string; password: string };
  campaign: { id: string; slug: string };
  link: { id: string; code: string };
  signup: { id: string };
  /** Links and forms that are closed, where there are some. */
  revoked: { code: string };
  ended: { slug: string };
  /** Its form asks for a number and has questions of its own. */
  asking: { id: string; slug: string };
  newcomer: { email: string; temporary_password: string; invitation_url: string };
  /** Where a candidate ends mail. */
  endMail: string;
}

const lists = [
  ...["campaigns", "officers", "links", "signups", "enrolments"],
  ...[
    "follow-ups",
    "imports",
    "imports/links",
    "exports",
    "notes",
    "weekly",
    "settings/reports",
    "settings/fraud",
    "settings/privacy",
    "fraud",
    "fraud?status=confirmed",
    "claims",
  ],
];
const dashboard = (names: string[]) => names.map((name) => `/dashboard/${name}`);

const invite = async (call: Call) => {
  const person = { name: "Ines Ba", email: `ines.ba.${Date.now().toString(36)}@example.org` };
  return { ...person, ...(await call<Omit<Shown["newcomer"], "email">>("POST", "/officers", person)) };
};

/** What leads from a letter to a page. */
async function letters(call: Call): Promise<Pick<Shown, "newcomer" | "endMail">> {
  const newcomer = await invite(call);
  return { newcomer, endMail: await endOfMail({ call }, newcomer.invitation_url) };
}

const askingCampaign = (call: Call) =>
  call<Shown["asking"]>("POST", "/campaigns", {
    ...{ name: "Evening classes", starts_on: "2020-01-01", phone: "optional", goal: 200 },
    ...{ description: "Twelve weeks, free of charge.", consent_text: "I agree that you write to me." },
    translations: {
      fr: { description: "Douze semaines, gratuites.", consent_text: "J’accepte que vous m’écriviez." },
    },
    questions: [
      {
        id: "place",
        label: { en: "Where do you live?", fr: "Où habitez-vous ?" },
        kind: "text",
        required: true,
      },
      {
        ...{ id: "course", label: { en: "Which course?", fr: "Quel cours ?" }, kind: "choice" },
        choices: ["Excel", { en: "Sewing", fr: "Couture" }],
      },
      { id: "age", label: { en: "Your age", fr: "Votre âge" }, kind: "number" },
    ],
  });

async function find({ call }: Maker): Promise<Shown> {
  type Link = { id: string; code: string; campaign_id: string; officer_id: string };
  const links = await call<{ data: Link[] }>("GET", "/referrals?status=active&sort=-clicks&limit=100");
  // Some of the demo sign in with a phone number.
  const people = await call<{ data: { id: string; email: string | null }[] }>("GET", "/officers?limit=100");
  const emailOf = (id: string) => people.data.find((officer) => officer.id === id)?.email;
  const link = links.data.find(({ officer_id }) => emailOf(officer_id));
  if (!link) throw new Error("No officer with an e-mail address has a link");
  const officer = { id: link.officer_id, email: emailOf(link.officer_id) ?? "" };
  // One with a story to tell.
  type Signup = { id: string; attribution: { reason: string | null } };
  const { data: latest } = await call<{ data: Signup[] }>("GET", "/signups?limit=100");
  const earned = latest.find(({ attribution }) => attribution.reason === "last_click");
  return {
    link,
    officer: { ...officer, password: "milepost-demo" }, // all of the demo have the same
    campaign: await call("GET", `/campaigns/${link.campaign_id}`),
    signup: earned ?? (await firstOf(call, "/signups")),
    revoked: await firstOf(call, "/referrals?status=revoked"),
    ended: await firstOf(call, "/campaigns?status=ended"),
    asking: await askingCampaign(call),
    ...(await letters(call)),
  };
}

async function make(maker: Maker): Promise<Shown> {
  const { call } = maker;
  const programme = await makeProgramme(maker);
  const { campaign, officer, link } = programme;
  const { signup_id: id } = await call<{ signup_id: string }>("POST", "/track/signup", {
    email: `${link.id}@example.org`,
    campaign_id: campaign.id,
  });
  await call("PUT", `/campaigns/${campaign.id}/targets/${officer.id}`, { goal: 12 });
  const { link: revoked }: Programme = await makeProgramme(maker);
  await call("POST", `/referrals/${revoked.id}/revoke`);
  const ended = await call<{ slug: string }>("POST", "/campaigns", {
    name: `Over ${link.id}`,
    starts_on: "2020-01-01",
    ends_on: "2020-02-01",
  });
  const asking = await askingCampaign(call);
  return {
    ...programme,
    signup: { id },
    revoked,
    ended,
    asking,
    ...(await letters(call)),
  };
}

const visitor = ({ campaign, revoked, ended, asking, newcomer, endMail }: Shown): Sight[] => [
  { name: "invitation", path: newcomer.invitation_url.replace(/^https?:\/\/[^/]+/, "") },
  { name: "form", path: `/signup/${campaign.slug}` },
  { name: "form-asking", path: `/signup/${asking.slug}` },
  { name: "form-asking-refused", path: `/signup/${asking.slug}`, act: refuse },
  { name: "form-refused", path: `/signup/${campaign.slug}`, act: refuse },
  { name: "end-mail", path: endMail },
  { name: "end-mail-ended", path: endMail, act: send },
  { name: "your-data", path: "/your-data" },
  { name: "your-data-over", path: "/your-data/held?token=over" },
  { name: "form-success", path: `/signup-success?campaign=${campaign.slug}` },
  { name: "form-closed", path: `/signup/${ended.slug}` },
  { name: "form-none", path: "/signup/there-is-none" },
  ...named(["/help/counting", "/help/officer", "/help/first-day", "/help/campaigns"]),
  { name: "link-closed", path: `/r/${revoked.code}` },
  { name: "link-forged", path: "/r/forged" },
];

/** A history that a person brings, with a line that cannot be taken. */
const history = ({ link: { code: referralID } }: Shown) =>
  [
    { timestamp: "2025-03-04T08:00:00.000Z", eventType: "click", referralID, visitor: "v" },
    { timestamp: "2025-03-04T09:00:00.000Z", eventType: "signup", referralID, userEmail: "a hash" },
    { timestamp: "yesterday", eventType: "click", referralID },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

function admin(shown: Shown): Sight[] {
  const { link, officer, campaign, signup, asking } = shown;
  const below = (list: string, id: string, more: string[]): Sight[] =>
    ["", ...more].map((tail) => ({
      name: `${list}-one${tail && `-${tail}`}`,
      path: `/dashboard/${list}s/${id}${tail && `/${tail}`}`,
    }));
  return [
    ...named([
      "/dashboard?days=365",
      `/dashboard?campaign_id=${campaign.id}`,
      "/dashboard?officer=nobody",
      ...dashboard(insightViews.map((view) => `insight/${view}`)),
      "/dashboard/insight/matrix?by=type&sort=-spread",
      "/dashboard/insight/compare?by=life",
      ...dashboard([...lists, "campaigns/new", "officers/new", "officers/import", "links/new", "links/bulk"]),
      `/dashboard/links/bulk?campaign_id=${campaign.id}`,
      "/dashboard/campaigns?q=nothing+like+it",
    ]),
    ...below("campaign", campaign.id, [
      "officers",
      "links",
      "settings",
      "edit",
      "messages",
      "targets",
      "start",
      "duplicate",
    ]),
    { name: "campaign-one-form", path: `/dashboard/campaigns/${asking.id}/form` },
    ...below("officer", officer.id, ["edit"]),
    ...below("link", link.id, ["share", "poster", "cards", "cards?size=a6"]),
    {
      name: "poster-printed",
      path: `/dashboard/links/${link.id}/poster`,
      act: (page) => page.emulateMedia({ media: "print" }),
    },
    ...below("signup", signup.id, []),
    { name: "campaign-refused", path: "/dashboard/campaigns/new", act: refuse },
    {
      name: "officers-import-refused",
      path: "/dashboard/officers/import",
      act: upload("people.csv", "name,email\nAsha,asha@example.org\nBen,not an address\n"),
    },
    {
      name: "enrolments-check",
      path: "/dashboard/enrolments",
      act: upload(
        "school.csv",
        `E-mail;Id;Statut\nnobody@example.org;;\n;${signup.id};admise\n;;\n;${signup.id};?\n`,
      ),
    },
    {
      name: "past-links-check",
      path: "/dashboard/imports/links",
      act: upload(
        "bitly.csv",
        "Date,Short Link,Clicks\n2025-03-01,bit.ly/spring,12\n2025-03-02,bit.ly/fair,3\n",
      ),
    },
    { name: "imports-check", path: "/dashboard/imports", act: upload("history.ndjson", history(shown)) },
  ];
}

/** What an officer opens. */
const officerPaths = ({ link, campaign }: Shown): string[] => [
  "/dashboard",
  "/dashboard/follow-ups",
  "/dashboard/follow-ups?stage=set_aside",
  "/dashboard/follow-ups?stage=enrolled",
  "/dashboard/campaigns",
  `/dashboard/campaigns/${campaign.id}`,
  "/dashboard/share",
  `/dashboard/links/${link.id}/scan`,
  "/dashboard/links",
  `/dashboard/links/${link.id}`,
  `/dashboard/links/${link.id}/share`,
  `/dashboard/links/${link.id}/poster`,
  `/dashboard/links/${link.id}/cards`,
  "/dashboard/officers",
  "/dashboard/settings/profile",
];

const people = (shown: Shown): Seen[] => [
  {
    who: shown.officer,
    sights: named(officerPaths(shown)).map((sight) => ({ ...sight, name: `own-${sight.name}` })),
  },
  {
    who: { email: shown.newcomer.email, password: shown.newcomer.temporary_password },
    sights: [{ name: "change-password", path: "/change-password" }],
    isNew: true,
  },
];

const desk = { width: 1010, height: 620 };
const phone = { width: 390, height: 720 };

/** What the guide shows: few pictures, each of what words tell badly. */
const guide = ({ officer, link, signup }: Shown): GuidePicture[] => [
  { name: "overview", path: "/dashboard", ...desk, height: 760 },
  { name: "new-campaign", path: "/dashboard/campaigns/new", ...desk },
  { name: "link", path: `/dashboard/links/${link.id}`, ...desk },
  { name: "share", path: `/dashboard/links/${link.id}/share`, ...phone, who: officer },
  { name: "cards", path: `/dashboard/links/${link.id}/cards`, ...desk, height: 290, of: ".cards" },
  { name: "sign-up", path: `/dashboard/signups/${signup.id}`, ...desk },
  { name: "exports", path: "/dashboard/exports", ...desk },
  { name: "officer-home", path: "/dashboard", ...phone, who: officer },
  { name: "follow-ups", path: "/dashboard/follow-ups", ...phone, who: officer },
];

export const sights = defineSights<Shown>({
  guide,
  make,
  find,
  visitor,
  admin,
  people,
  empty: named([
    "/dashboard",
    ...dashboard(insightViews.map((view) => `insight/${view}`)),
    ...dashboard([...lists, "links/new", "links/bulk"]),
  ]),
  readme: [{ name: "dashboard", email: "admin@milepost.test", path: "/dashboard" }],
});
