/** The campaigns of the demo. Days count from today; before it they are negative. */
export interface DemoCampaign {
  name: string;
  slug: string;
  description: string;
  type: string;
  region: string | null;
  startsIn: number;
  endsIn: number | null;
  archivedIn: number | null;
  /** Null: the hosted form. */
  landingUrl: string | null;
  model: "last_click" | "first_click";
  windowDays: number;
  maxLinks: number;
  officersCreateLinks: boolean;
  consent: string | null;
  /** How much it draws, and how readily people sign up, 1 being usual. */
  pull: number;
  appeal: number;
  /** Places of demoOfficers. */
  officers: number[];
  linksPerOfficer: number;
}

const everyone = Array.from({ length: 20 }, (_, i) => i);
const consent =
  "I agree that the programme keeps my e-mail address to tell me about my application, and deletes it on request.";

export const demoCampaigns: DemoCampaign[] = [
  {
    name: "Digital Skills Intake",
    slug: "digital-skills",
    description:
      "Twelve weeks of evening classes in office software and online work, free for people aged 18 to 30. Recruitment through community centres and youth clubs.",
    type: "training",
    region: null,
    startsIn: -360,
    endsIn: -190,
    archivedIn: null,
    landingUrl: "https://learn.example.org/digital-skills",
    model: "last_click",
    windowDays: 30,
    maxLinks: 4,
    officersCreateLinks: false,
    consent: null,
    pull: 2.4,
    appeal: 1.1,
    officers: [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 16],
    linksPerOfficer: 1,
  },
  {
    name: "Market Vendors Savings Groups",
    slug: "vendors-savings",
    description:
      "Savings and credit groups for market vendors. Officers visit stalls in the morning; most people join by scanning the poster at the market gate.",
    type: "community",
    region: "East Africa",
    startsIn: -250,
    endsIn: 21,
    archivedIn: null,
    landingUrl: null,
    model: "first_click",
    windowDays: 14,
    maxLinks: 3,
    officersCreateLinks: true,
    consent,
    pull: 1.5,
    appeal: 1.4,
    officers: [4, 5, 6, 7, 8, 9, 10, 11],
    linksPerOfficer: 1,
  },
  {
    name: "Phone Repair Pilot",
    slug: "phone-repair-pilot",
    description: "A pilot of forty places in two cities, closed after the first round of interviews.",
    type: "apprenticeship",
    region: "South Asia",
    startsIn: -340,
    endsIn: -230,
    archivedIn: -215,
    landingUrl: "https://learn.example.org/phone-repair",
    model: "last_click",
    windowDays: 30,
    maxLinks: 2,
    officersCreateLinks: false,
    consent: null,
    pull: 1.4,
    appeal: 0.8,
    officers: [0, 2, 12, 13, 14],
    linksPerOfficer: 1,
  },
  {
    name: "Women in Trades",
    slug: "women-in-trades",
    description:
      "Paid apprenticeships for women in plumbing, welding and electrical work, with childcare on site. Open all year; intake every month.",
    type: "apprenticeship",
    region: null,
    startsIn: -300,
    endsIn: null,
    archivedIn: null,
    landingUrl: null,
    model: "last_click",
    windowDays: 30,
    maxLinks: 5,
    officersCreateLinks: true,
    consent,
    pull: 0.9,
    appeal: 1,
    officers: everyone,
    linksPerOfficer: 2,
  },
  {
    name: "Nursing Assistants",
    slug: "nursing-assistants",
    description:
      "Six-month certificate with district hospitals. Applicants need a school-leaving certificate; travel is paid.",
    type: "training",
    region: null,
    startsIn: -130,
    endsIn: 50,
    archivedIn: null,
    landingUrl: "https://learn.example.org/nursing",
    model: "last_click",
    windowDays: 21,
    maxLinks: 4,
    officersCreateLinks: false,
    consent: null,
    pull: 1.5,
    appeal: 0.9,
    officers: [0, 1, 2, 3, 4, 6, 8, 10, 11, 12, 14, 15, 16, 17, 18, 19],
    linksPerOfficer: 2,
  },
  {
    name: "New Year Scholarships",
    slug: "new-year-scholarships",
    description:
      "Sixty scholarships for vocational diplomas. Links are issued early so that posters can be printed.",
    type: "scholarship",
    region: "South Asia",
    startsIn: 14,
    endsIn: 75,
    archivedIn: null,
    landingUrl: null,
    model: "last_click",
    windowDays: 30,
    maxLinks: 2,
    officersCreateLinks: false,
    consent,
    pull: 0,
    appeal: 1,
    officers: [0, 1, 2, 12, 13, 14],
    linksPerOfficer: 1,
  },
];

/** What officers call their links, and how many of the people who follow one scan it. */
export const demoLabels: readonly (readonly [label: string, scanned: number])[] = [
  ["WhatsApp groups", 0.03],
  ["Community centre poster", 0.82],
  ["Facebook page", 0.02],
  ["Market stall", 0.74],
  ["Telegram channel", 0.02],
  ["Church and mosque notice boards", 0.7],
  ["Door to door", 0.55],
  ["Radio programme page", 0.05],
];
